import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { ContributionConnection } from './contribution-connection.js';
import type { Contribution } from './contribution.entity.js';
import { ContributionsOfItemPages } from './contribution.loaders.js';

/** What was contributed to a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationContributionsField {
  constructor(private readonly pages: ContributionsOfItemPages) {}

  @ResolveField(() => ContributionConnection, {
    description:
      'What stakeholders have said on the recommendation itself, newest first; its parts and its cluster have lists of their own.',
  })
  contributions(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Contribution>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What was contributed to a part. */
@Resolver(() => RecommendationPart)
export class PartContributionsField {
  constructor(private readonly pages: ContributionsOfItemPages) {}

  @ResolveField(() => ContributionConnection, {
    description: 'What stakeholders have said on the part, newest first.',
  })
  contributions(
    @Parent() { id }: RecommendationPart,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Contribution>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What was contributed to a cluster. */
@Resolver(() => Cluster)
export class ClusterContributionsField {
  constructor(private readonly pages: ContributionsOfItemPages) {}

  @ResolveField(() => ContributionConnection, {
    description: 'What stakeholders have said on the cluster, newest first.',
  })
  contributions(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Contribution>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What was contributed to a plan. */
@Resolver(() => ImplementationPlan)
export class PlanContributionsField {
  constructor(private readonly pages: ContributionsOfItemPages) {}

  @ResolveField(() => ContributionConnection, {
    description: 'What stakeholders have said on the plan, newest first.',
  })
  contributions(
    @Parent() { id }: ImplementationPlan,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Contribution>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
