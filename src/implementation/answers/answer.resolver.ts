import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { StateAnswer } from './answer.entities.js';
import {
  FinaliseStateAnswerInput,
  NoteOnStateAnswerInput,
  ReviseStateAnswerInput,
  WithdrawStateAnswerInput,
  WriteStateAnswerInput,
} from './answer.inputs.js';
import { StateAnswerPayload } from './answer.payload.js';
import { AnswerQuery } from './answer.query.js';
import { AnswerService } from './answer.service.js';
import { AnswerSettling } from './answer-settling.js';
import { StateAnswersArgs } from './answers.args.js';

const StateAnswerConnection = Connection(StateAnswer, 'StateAnswer');

/** The door to what the country answers. */
@Resolver()
export class AnswerResolver {
  constructor(
    private readonly query: AnswerQuery,
    private readonly service: AnswerService,
    private readonly settling: AnswerSettling,
  ) {}

  @Query(() => StateAnswerConnection, {
    description:
      'State answers that you may see, oldest first: drafts and all for coordinators and analysts, for the country’s other people those with a final version, for others the same where updates are published.',
  })
  @Public()
  stateAnswers(
    @Args() args: StateAnswersArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<StateAnswer>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => StateAnswerPayload, {
    nullable: true,
    description:
      'Writes the first version of the State’s answer to a recommendation, a part or a cluster, as a draft. There is one answer to each.',
  })
  @Allow('answers:write')
  writeStateAnswer(
    @Args('input') input: WriteStateAnswerInput,
    @Acting() actor: Actor,
  ): Promise<StateAnswerPayload> {
    return this.service.write(actor, input);
  }

  @Mutation(() => StateAnswerPayload, {
    nullable: true,
    description:
      'Writes another version, as a draft. The one before stays as it was, and holds while it is the latest final one.',
  })
  @Allow('answers:write')
  reviseStateAnswer(
    @Args('input') input: ReviseStateAnswerInput,
    @Acting() actor: Actor,
  ): Promise<StateAnswerPayload> {
    return this.service.revise(actor, input);
  }

  @Mutation(() => StateAnswerPayload, {
    nullable: true,
    description: 'Makes the latest version final: from now on it is what the country answers.',
  })
  @Allow('answers:write')
  finaliseStateAnswer(
    @Args('input') input: FinaliseStateAnswerInput,
    @Acting() actor: Actor,
  ): Promise<StateAnswerPayload> {
    return this.settling.finalise(actor, input);
  }

  @Mutation(() => StateAnswerPayload, {
    nullable: true,
    description: 'Writes or takes away the coordinators’ own note on an answer.',
  })
  @Allow('answers:write')
  noteOnStateAnswer(
    @Args('input') input: NoteOnStateAnswerInput,
    @Acting() actor: Actor,
  ): Promise<StateAnswerPayload> {
    return this.settling.note(actor, input);
  }

  @Mutation(() => StateAnswerPayload, {
    nullable: true,
    description: 'Takes an answer back altogether: reports use it no more, and another may be written.',
  })
  @Allow('answers:write')
  withdrawStateAnswer(
    @Args('input') input: WithdrawStateAnswerInput,
    @Acting() actor: Actor,
  ): Promise<StateAnswerPayload> {
    return this.settling.withdraw(actor, input);
  }
}
