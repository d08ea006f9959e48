import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Task, TaskCounts } from './task.js';
import { TasksArgs } from './tasks.args.js';
import { TasksQuery } from './tasks.query.js';

const TaskConnection = Connection(Task, 'Task');

/** The door to what is in one's own institution's hands. */
@Resolver()
export class TasksResolver {
  constructor(private readonly tasks: TasksQuery) {}

  @Query(() => TaskConnection, {
    description:
      'What is in the hands of your institution, itself or through a cluster; what is due first comes first.',
  })
  @Allow('tasks:own')
  myTasks(
    @Args() args: TasksArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Task>> {
    return this.tasks.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => TaskCounts, { description: 'How many tasks of your institution stand how.' })
  @Allow('tasks:own')
  myTaskCounts(@Acting() actor: Actor): Promise<TaskCounts> {
    return this.tasks.counts(actor);
  }
}
