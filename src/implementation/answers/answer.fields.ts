import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Node, NodeRegistry } from '../../platform/graphql/node.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';
import { ProgressUpdateLoader } from '../progress/progress.loaders.js';
import { StateAnswer, StateAnswerText, StateAnswerVersion } from './answer.entities.js';
import { AnswerSourcesLoader, AnswerTextsLoader, AnswerVersionsLoader } from './answer.loaders.js';

/** What an answer says, of what, and what coordinators noted. */
@Resolver(() => StateAnswer)
export class AnswerFields {
  constructor(
    private readonly all: AnswerVersionsLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  @ResolveField(() => Node, {
    nullable: true,
    description: 'What it answers: a Recommendation, a RecommendationPart or a Cluster.',
  })
  async subject(answer: StateAnswer, _: unknown, context: ActorContext): Promise<Node | null> {
    const id = answer.recommendationId ?? answer.partId ?? (answer.clusterId as string);
    return (await this.nodes.fetch(id, context)) as Node | null;
  }

  @ResolveField(() => StateAnswerVersion, {
    nullable: true,
    description: 'The latest final version: what the country answers. Null while there are drafts alone.',
  })
  async final(
    { id, finalNumber }: StateAnswer,
    _: unknown,
    context: ActorContext,
  ): Promise<StateAnswerVersion | null> {
    const versions = await this.all.load(context, id);
    return versions.find(({ number }) => number === finalNumber) ?? null;
  }

  @ResolveField(() => [StateAnswerVersion], {
    description: 'Every version, latest first; for who is neither coordinator nor analyst the final ones.',
  })
  versions({ id }: StateAnswer, _: unknown, context: ActorContext): Promise<StateAnswerVersion[]> {
    return this.all.load(context, id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What coordinators note for themselves: never exported, in no report, null for everybody else.',
  })
  internalNote({ internalNote }: StateAnswer, _: unknown, { actor }: ActorContext): string | null {
    return actor.role === 'COORDINATOR' ? internalNote : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it was taken back; for the country’s own people, else null.',
  })
  withdrawalReason({ withdrawalReason }: StateAnswer): string | null {
    return withdrawalReason;
  }
}

/** What a version says, in which languages, and what it draws on. */
@Resolver(() => StateAnswerVersion)
export class AnswerVersionFields {
  constructor(
    private readonly languages: AnswerTextsLoader,
    private readonly sources: AnswerSourcesLoader,
    private readonly updates: ProgressUpdateLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => [StateAnswerText], { description: 'Its text in each of its languages.' })
  texts({ id }: StateAnswerVersion, _: unknown, context: ActorContext): Promise<StateAnswerText[]> {
    return this.languages.load(context, id);
  }

  @ResolveField(() => [ProgressUpdate], {
    description: 'The institutions’ updates that it draws on, as far as you may see them; at most 500.',
  })
  async drawsOn({ id }: StateAnswerVersion, _: unknown, context: ActorContext): Promise<ProgressUpdate[]> {
    const ids = await this.sources.load(context, id);
    const found = await Promise.all(ids.map((updateId) => this.updates.load(context, updateId)));
    return found.filter((update) => update !== null);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who wrote it; null for readers from outside the administration.',
  })
  writtenBy({ writtenById }: StateAnswerVersion, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, writtenById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who made it final; null for a draft, and for readers from outside the administration.',
  })
  finalisedBy(
    { finalisedById }: StateAnswerVersion,
    _: unknown,
    context: ActorContext,
  ): Promise<User | null> {
    return this.users.loadIf(context, finalisedById);
  }
}
