import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Clock } from '../../platform/clock/clock.js';
import { Node, NodeRegistry } from '../../platform/graphql/node.js';
import { Contribution } from './contribution.entity.js';
import { actsOpenTo, contributionState } from './contribution.workflow.js';
import {
  ContributionStateEnum,
  ContributionTransitionEnum,
  type ContributionState,
  type ContributionTransition,
} from './contribution.words.js';

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

  @ResolveField(() => [ContributionTransitionEnum], {
    description: 'What you can do with it now: an accredited NHRI’s is withheld by nobody.',
  })
  availableTransitions(
    contribution: Contribution,
    _: unknown,
    { actor }: ActorContext,
  ): ContributionTransition[] {
    return actsOpenTo(actor, contribution, this.clock.now()).map(
      (act) => act.toUpperCase() as ContributionTransition,
    );
  }

  @ResolveField(() => Node, {
    nullable: true,
    description: 'What it is about: a recommendation, a part of one, a cluster or a plan.',
  })
  item({ itemId }: Contribution, _: unknown, context: ActorContext): Promise<object | null> {
    return this.registry.fetch(itemId, context);
  }
}
