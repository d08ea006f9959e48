import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendingStateLoader, RecommendingStateView } from './recommending-state.view.js';
import { ActionTypeTagLoader, AffectedGroupTagLoader, SdgTagLoader, ThemeTagLoader } from './tag.loaders.js';
import { ActionTypeTag, AffectedGroupTag, SdgTag, ThemeTag } from './tag.views.js';

/** What a recommendation is about and who made it. */
@Resolver(() => Recommendation)
export class RecommendationTagsFields {
  constructor(
    private readonly themeTags: ThemeTagLoader,
    private readonly groupTags: AffectedGroupTagLoader,
    private readonly sdgTags: SdgTagLoader,
    private readonly actionTypeTags: ActionTypeTagLoader,
    private readonly states: RecommendingStateLoader,
  ) {}

  @ResolveField(() => [ThemeTag], {
    description: 'Its themes: those of the source, and the country’s own where you may see them.',
  })
  themes({ id }: Recommendation, _: unknown, context: ActorContext): Promise<ThemeTag[]> {
    return this.themeTags.load(context, id);
  }

  @ResolveField(() => [AffectedGroupTag], { description: 'The groups of persons it concerns.' })
  affectedGroups({ id }: Recommendation, _: unknown, context: ActorContext): Promise<AffectedGroupTag[]> {
    return this.groupTags.load(context, id);
  }

  @ResolveField(() => [SdgTag], { description: 'The SDG goals and targets it serves.' })
  sdgs({ id }: Recommendation, _: unknown, context: ActorContext): Promise<SdgTag[]> {
    return this.sdgTags.load(context, id);
  }

  @ResolveField(() => [ActionTypeTag], {
    description:
      'The types of action that it asks for, as the country tagged them: mechanisms name none. Empty where you may not see what the country decided.',
  })
  actionTypes({ id }: Recommendation, _: unknown, context: ActorContext): Promise<ActionTypeTag[]> {
    return this.actionTypeTags.load(context, id);
  }

  @ResolveField(() => [RecommendingStateView], {
    description: 'The States that made it, as the source lists them; empty outside the UPR.',
  })
  recommendingStates(
    { id }: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<RecommendingStateView[]> {
    return this.states.load(context, id);
  }
}
