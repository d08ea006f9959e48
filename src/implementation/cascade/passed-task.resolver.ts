import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { AnsweringService } from './answering.service.js';
import { AnswerReviewService } from './answer-review.service.js';
import { PassedTask } from './passed-task.entity.js';
import {
  AcceptPassedAnswerInput,
  AnswerPassedTaskInput,
  PassTaskInput,
  ReturnPassedAnswerInput,
  WithdrawPassedTaskInput,
} from './passed-task.inputs.js';
import { PassedTaskPayload } from './passed-task.payloads.js';
import { PassedTasksArgs } from './passed-tasks.args.js';
import { PassedTasksQuery } from './passed-tasks.query.js';
import { PassingService } from './passing.service.js';

const PassedTaskConnection = Connection(PassedTask, 'PassedTask');

/** The door to what institutions pass to bodies below them. */
@Resolver()
export class PassedTaskResolver {
  constructor(
    private readonly query: PassedTasksQuery,
    private readonly passing: PassingService,
    private readonly answering: AnsweringService,
    private readonly review: AnswerReviewService,
  ) {}

  @Query(() => PassedTaskConnection, {
    description:
      'Tasks that your institution passed or was passed; all of the country for a coordinator. What is due first comes first.',
  })
  @Allow('passedTasks:read')
  passedTasks(
    @Args() args: PassedTasksArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<PassedTask>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => PassedTaskPayload, {
    nullable: true,
    description: 'Passes something of what is assigned to your institution to a body below it.',
  })
  @Allow('passedTasks:pass')
  passTask(@Args('input') input: PassTaskInput, @Acting() actor: Actor): Promise<PassedTaskPayload> {
    return this.passing.pass(actor, input);
  }

  @Mutation(() => PassedTaskPayload, {
    nullable: true,
    description: 'Takes a passed task back: no answer is wanted any more.',
  })
  @Allow('passedTasks:pass')
  withdrawPassedTask(
    @Args('input') input: WithdrawPassedTaskInput,
    @Acting() actor: Actor,
  ): Promise<PassedTaskPayload> {
    return this.passing.withdraw(actor, input);
  }

  @Mutation(() => PassedTaskPayload, {
    nullable: true,
    description: 'Answers a task that was passed to your institution.',
  })
  @Allow('passedTasks:answer')
  answerPassedTask(
    @Args('input') input: AnswerPassedTaskInput,
    @Acting() actor: Actor,
  ): Promise<PassedTaskPayload> {
    return this.answering.answer(actor, input);
  }

  @Mutation(() => PassedTaskPayload, {
    nullable: true,
    description: 'Sends an answer back with a reason, to be given again.',
  })
  @Allow('passedTasks:review')
  returnPassedAnswer(
    @Args('input') input: ReturnPassedAnswerInput,
    @Acting() actor: Actor,
  ): Promise<PassedTaskPayload> {
    return this.review.return(actor, input);
  }

  @Mutation(() => PassedTaskPayload, {
    nullable: true,
    description: 'Accepts an answer: your institution’s own update can draw on it.',
  })
  @Allow('passedTasks:review')
  acceptPassedAnswer(
    @Args('input') input: AcceptPassedAnswerInput,
    @Acting() actor: Actor,
  ): Promise<PassedTaskPayload> {
    return this.review.accept(actor, input);
  }
}
