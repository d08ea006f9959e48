import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { CommunicationChangesService } from './communication-changes.service.js';
import {
  CommunicationStepInput,
  CorrectCommunicationInput,
  DecidePublicationInput,
  ExtendReplyTermInput,
  RegisterCommunicationInput,
} from './communication.inputs.js';
import { CommunicationPayload, RecordReplyPayload } from './communication.payloads.js';
import { CommunicationService } from './communication.service.js';
import { CommunicationCorrections } from './correction.service.js';
import { RecordReplyInput, RetractReplyInput } from './reply.inputs.js';
import { ReplyService } from './reply.service.js';

/** The coordinator keeps the register. */
@Resolver()
export class CommunicationMutations {
  constructor(
    private readonly service: CommunicationService,
    private readonly corrections: CommunicationCorrections,
    private readonly changes: CommunicationChangesService,
    private readonly replies: ReplyService,
  ) {}

  @Mutation(() => CommunicationPayload, {
    nullable: true,
    description:
      'Registers a letter as it came in. Until its publication it exists only for the coordinators and for persons named on it.',
  })
  @Allow('communications:write')
  registerCommunication(
    @Args('input') input: RegisterCommunicationInput,
    @Acting() actor: Actor,
  ): Promise<CommunicationPayload> {
    return this.service.register(actor, input);
  }

  @Mutation(() => CommunicationPayload, {
    nullable: true,
    description:
      'Puts right how a communication was entered: senders, days, term, reference, words. The audit says how it was.',
  })
  @Allow('communications:write')
  correctCommunication(
    @Args('input') input: CorrectCommunicationInput,
    @Acting() actor: Actor,
  ): Promise<CommunicationPayload> {
    return this.corrections.correct(actor, input);
  }

  @Mutation(() => CommunicationPayload, {
    nullable: true,
    description: 'More time for the reply, as the sender granted it; the former term stays in the history.',
  })
  @Allow('communications:write')
  extendReplyTerm(
    @Args('input') input: ExtendReplyTermInput,
    @Acting() actor: Actor,
  ): Promise<CommunicationPayload> {
    return this.changes.extend(actor, input);
  }

  @Mutation(() => RecordReplyPayload, {
    nullable: true,
    description: 'Records what the State answered.',
  })
  @Allow('communications:write')
  recordReply(@Args('input') input: RecordReplyInput, @Acting() actor: Actor): Promise<RecordReplyPayload> {
    return this.replies.record(actor, input);
  }

  @Mutation(() => RecordReplyPayload, {
    nullable: true,
    description:
      'Takes back a reply that was recorded by mistake. It stays, retracted, for who works on the communication.',
  })
  @Allow('communications:write')
  retractReply(@Args('input') input: RetractReplyInput, @Acting() actor: Actor): Promise<RecordReplyPayload> {
    return this.replies.retract(actor, input);
  }

  @Mutation(() => CommunicationPayload, {
    nullable: true,
    description: 'Nothing more is to be answered.',
  })
  @Allow('communications:write')
  closeCommunication(
    @Args('input') input: CommunicationStepInput,
    @Acting() actor: Actor,
  ): Promise<CommunicationPayload> {
    return this.changes.close(actor, input);
  }

  @Mutation(() => CommunicationPayload, {
    nullable: true,
    description: 'Takes back that a communication was closed.',
  })
  @Allow('communications:write')
  reopenCommunication(
    @Args('input') input: CommunicationStepInput,
    @Acting() actor: Actor,
  ): Promise<CommunicationPayload> {
    return this.changes.reopen(actor, input);
  }

  @Mutation(() => CommunicationPayload, {
    nullable: true,
    description: 'Decides from which day on a communication is published, or that it is not.',
  })
  @Allow('communications:write')
  decideCommunicationPublication(
    @Args('input') input: DecidePublicationInput,
    @Acting() actor: Actor,
  ): Promise<CommunicationPayload> {
    return this.changes.decidePublication(actor, input);
  }
}
