import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Clock } from '../../platform/clock/clock.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { Node, NodeRegistry } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ContributionConnection } from './contribution-connection.js';
import { Contribution } from './contribution.entity.js';
import { ContributionsOfItemPages } from './contribution.loaders.js';
import { contributionState } from './contribution.workflow.js';
import { ContributionStateEnum, type ContributionState } from './contribution.words.js';

/** Where a contribution stands and what it is about. */
@Resolver(() => Contribution)
export class ContributionFields {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => ContributionStateEnum, { description: 'Where it stands now.' })
  state(contribution: Contribution): ContributionState {
    return contributionState(contribution, this.clock.now());
  }

  @ResolveField(() => Node, {
    nullable: true,
    description: 'What it is about: a recommendation, a part of one, a cluster or a plan.',
  })
  item({ itemId }: Contribution, _: unknown, context: ActorContext): Promise<object | null> {
    return this.registry.fetch(itemId, context);
  }
}

/** What was contributed to a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationContributionsField {
  constructor(private readonly pages: ContributionsOfItemPages) {}

  @ResolveField(() => ContributionConnection, {
    description: 'What stakeholders have said on the recommendation itself, newest first.',
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
