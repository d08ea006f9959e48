import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ChaseEntry } from './chase-entry.js';
import { ChaseListQuery } from './chase-list.query.js';
import { ReportingRound } from './round.entities.js';
import type { RoundTask } from './round-task.js';
import { RoundTasksArgs } from './round-tasks.args.js';
import { RoundTaskConnection, RoundTasksPages } from './round-tasks.pages.js';

/** The door to who has to be chased. */
@Resolver()
export class ChaseListResolver {
  constructor(private readonly chased: ChaseListQuery) {}

  @Query(() => [ChaseEntry], {
    description:
      'Who has to be chased in an open round, in order: every institution that owes something or does not clear it. Empty where nothing is missing, and of a round that is not open.',
  })
  @Allow('rounds:chase')
  chaseList(
    @Args('roundId', { type: () => ID, description: 'The round.' }) roundId: string,
    @Acting() actor: Actor,
  ): Promise<ChaseEntry[]> {
    return this.chased.of(actor, roundId);
  }
}

/** What a round asks. */
@Resolver(() => ReportingRound)
export class RoundTasksField {
  constructor(private readonly pages: RoundTasksPages) {}

  @ResolveField(() => RoundTaskConnection, {
    description:
      'What it asks while it is open, what is due first comes first: of every institution for coordinators and analysts, of their own for focal points and validators. Empty before it opens and after it has ended.',
  })
  tasks(
    @Parent() { id }: ReportingRound,
    @Args() { first, after, filter }: RoundTasksArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<RoundTask>> {
    return this.pages.load(context, {
      parentId: id,
      page: { first, after },
      counted: selectedPaths(info).has('totalCount'),
      asked: filter ? JSON.stringify(filter) : null,
    });
  }
}
