import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ChaseEntry } from './chase-entry.js';
import { ChaseListQuery } from './chase-list.query.js';
import { RoundTask } from './round-task.js';
import { RoundTasksArgs } from './round-tasks.args.js';
import { RoundTasksQuery } from './round-tasks.query.js';

const RoundTaskConnection = Connection(RoundTask, 'RoundTask');

/** The door to what a round asks, and of whom an answer is missing. */
@Resolver()
export class RoundReadingResolver {
  constructor(
    private readonly tasks: RoundTasksQuery,
    private readonly chased: ChaseListQuery,
  ) {}

  @Query(() => RoundTaskConnection, {
    description:
      'What an open round asks, what is due first comes first: of every institution for coordinators and analysts, of their own for focal points and validators.',
  })
  @Allow('rounds:read')
  reportingTasks(
    @Args() args: RoundTasksArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<RoundTask>> {
    return this.tasks.page(actor, args, selectedPaths(info).has('totalCount'));
  }

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
