import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { PartLoader } from '../../recommendations/parts/part.loaders.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { PartStatusLoader } from './current-status.loader.js';
import { DerivedStatus } from './derived-status.js';
import { PartsStatusLoader } from './parts-status.loader.js';
import { StatusAssessmentConnection } from './status-connection.js';
import { PartStatusHistoryLoader } from './status-history.loader.js';
import { NotApplicableProposal, StatusAssessment, StatusEnum, type Status } from './status.entities.js';

/** What a part says of its status. */
@Resolver(() => RecommendationPart)
export class PartStatusFields {
  constructor(
    private readonly current: PartStatusLoader,
    private readonly history: PartStatusHistoryLoader,
  ) {}

  @ResolveField(() => StatusEnum, {
    nullable: true,
    description: 'How far this part is implemented, as the coordinator last validated it.',
  })
  async status({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<Status | null> {
    return (await this.current.load(context, id))?.status ?? null;
  }

  @ResolveField(() => StatusAssessment, {
    nullable: true,
    description: 'The assessment that is the status of this part; null where nobody assessed it.',
  })
  async statusAssessment(
    { id }: RecommendationPart,
    _: unknown,
    context: ActorContext,
  ): Promise<StatusAssessment | null> {
    return (await this.current.load(context, id))?.assessment ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'The status is CONTINUOUS and no assessment of this part speaks of the last 12 months (configurable).',
  })
  async statusIsStale(
    { id }: RecommendationPart,
    _: unknown,
    context: ActorContext,
  ): Promise<boolean | null> {
    return (await this.current.load(context, id))?.stale ?? null;
  }

  @ResolveField(() => StatusAssessmentConnection, {
    description: 'Every assessment of this part, newest first.',
  })
  statusHistory(
    @Parent() { id }: RecommendationPart,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<StatusAssessment>> {
    return this.history.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}

/** What the parts of a recommendation amount to. */
@Resolver(() => Recommendation)
export class RecommendationPartsStatusField {
  constructor(private readonly statuses: PartsStatusLoader) {}

  @ResolveField(() => DerivedStatus, {
    nullable: true,
    description:
      'What its parts amount to, with any regression and how many are unassessed; null where it is not split, or you may not see it. It is recorded as the status of the recommendation with each assessment of a part; until the first, an assessment from before the split holds.',
  })
  partsStatus({ id }: Recommendation, _: unknown, context: ActorContext): Promise<DerivedStatus | null> {
    return this.statuses.load(context, id);
  }
}

/** The part that a proposal is about. */
@Resolver(() => NotApplicableProposal)
export class NotApplicablePartField {
  constructor(private readonly parts: PartLoader) {}

  @ResolveField(() => RecommendationPart, {
    nullable: true,
    description: 'The part that would no longer apply; null where it is about a whole recommendation.',
  })
  part(
    { partId }: NotApplicableProposal,
    _: unknown,
    context: ActorContext,
  ): Promise<RecommendationPart | null> {
    return this.parts.loadIf(context, partId);
  }
}
