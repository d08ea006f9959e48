import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { AffectedGroup } from '../../reference/groups/affected-group.entity.js';
import { Theme } from '../../reference/themes/theme.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { AreaOfAttention } from './area-of-attention.entity.js';
import { PriorityScore } from './priority-score.js';
import { PriorityScoreLoader } from './priority-score.loader.js';
import { PrioritySetting } from './priority-setting.entity.js';
import { PriorityEnum, PriorityOverride, type Priority } from './priority.entities.js';
import { PriorityLoader, PriorityOverridesLoader } from './priority.loaders.js';

/** How urgent a recommendation is. */
@Resolver(() => Recommendation)
export class RecommendationPriorityFields {
  constructor(
    private readonly priorities: PriorityLoader,
    private readonly scores: PriorityScoreLoader,
    private readonly overrides: PriorityOverridesLoader,
  ) {}

  @ResolveField(() => PriorityEnum, {
    nullable: true,
    description:
      'How urgent it is: as a coordinator decided, else as its score suggests. For the country’s own people, else null.',
  })
  priority({ id }: Recommendation, _: unknown, context: ActorContext): Promise<Priority | null> {
    return this.priorities.load(context, id);
  }

  @ResolveField(() => PriorityScore, {
    nullable: true,
    description: 'How urgent it is by its facts, explained; for the country’s own people, else null.',
  })
  priorityScore({ id }: Recommendation, _: unknown, context: ActorContext): Promise<PriorityScore | null> {
    return this.scores.load(context, id);
  }

  @ResolveField(() => [PriorityOverride], {
    description:
      'What coordinators decided in the place of the score, the latest first: it holds where its `endedAt` is null. Empty for outsiders.',
  })
  priorityOverrides({ id }: Recommendation, _: unknown, context: ActorContext): Promise<PriorityOverride[]> {
    return this.overrides.load(context, id);
  }
}

/** Who decided a priority. */
@Resolver(() => PriorityOverride)
export class PriorityOverrideFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who decided it; null where you may not see people.',
  })
  setBy({ setById }: PriorityOverride, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, setById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who changed it or took it back; null while it holds, and where you may not see people.',
  })
  endedBy({ endedById }: PriorityOverride, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, endedById);
  }
}

/** Who weighed. */
@Resolver(() => PrioritySetting)
export class PrioritySettingFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who set it; null for the default, and where you may not see people.',
  })
  setBy({ setById }: PrioritySetting, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, setById);
  }
}

/** What an area of attention means, and who entered it. */
@Resolver(() => AreaOfAttention)
export class AreaOfAttentionFields {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => Theme, {
    nullable: true,
    description:
      'The theme, or heading with its themes, that it means; null where it is a group, a goal or a target.',
  })
  async theme({ themeCode }: AreaOfAttention): Promise<Theme | null> {
    await this.vocabulary.ensure('themes', themeCode === null ? [] : [themeCode]);
    return this.vocabulary.theme(themeCode);
  }

  @ResolveField(() => AffectedGroup, {
    nullable: true,
    description: 'The group of persons that it means; null where it is a theme, a goal or a target.',
  })
  async affectedGroup({ groupCode }: AreaOfAttention): Promise<AffectedGroup | null> {
    await this.vocabulary.ensure('groups', groupCode === null ? [] : [groupCode]);
    return this.vocabulary.group(groupCode);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who entered it; null where you may not see people.',
  })
  namedBy({ namedById }: AreaOfAttention, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, namedById);
  }
}
