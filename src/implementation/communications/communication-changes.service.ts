import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { CommunicationKeeper } from './communication-keeper.js';
import type { Communication } from './communication.entities.js';
import {
  communicationClosed,
  communicationPublicationDecided,
  communicationReopened,
  replyTermExtended,
} from './communication.events.js';
import type {
  CommunicationStepInput,
  DecidePublicationInput,
  ExtendReplyTermInput,
} from './communication.inputs.js';
import type { CommunicationPayload } from './communication.payloads.js';
import {
  answerState,
  communicationWorkflow,
  type CommunicationTransition,
} from './communication.workflow.js';
import { LetterEntry } from './letter-entry.js';

/** What becomes of a communication after it was registered. */
@Injectable()
export class CommunicationChangesService {
  constructor(
    private readonly keeper: CommunicationKeeper,
    private readonly entry: LetterEntry,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  /** A later day than the one in force, or a first one. */
  async extend(actor: Actor, input: ExtendReplyTermInput): Promise<CommunicationPayload> {
    const communication = await this.keeper.holdAt(actor, input);
    const { state, dueOn, sentOn } = communication;
    const path = ['input', 'dueOn'];
    if (state === 'CLOSED')
      throw new UserError('CONFLICT', 'It is closed: nothing more is to be answered.', path);
    const former = dueOn ?? sentOn;
    if (input.dueOn <= former) {
      throw new UserError(
        'INVALID',
        `An extended term ends later: ${input.dueOn} is not after ${former}.`,
        path,
      );
    }
    await this.entry.setTerm(actor, communication, input.dueOn, input.reason);
    this.events.publish(replyTermExtended(communication, { dueOn: input.dueOn }));
    return { communication };
  }

  async close(actor: Actor, input: CommunicationStepInput): Promise<CommunicationPayload> {
    const communication = await this.step(actor, input, 'CLOSE');
    this.events.publish(communicationClosed(communication, { reason: input.reason }));
    return { communication };
  }

  async reopen(actor: Actor, input: CommunicationStepInput): Promise<CommunicationPayload> {
    const communication = await this.step(actor, input, 'REOPEN');
    this.events.publish(communicationReopened(communication, { reason: input.reason }));
    return { communication };
  }

  /** Confidential until the day that is decided here. Taking the decision back hides it again. */
  async decidePublication(actor: Actor, input: DecidePublicationInput): Promise<CommunicationPayload> {
    const communication = await this.keeper.holdAt(actor, input);
    const publishedFrom = input.publishedFrom ?? null;
    if (publishedFrom === communication.publishedFrom) {
      throw new UserError('INVALID', 'That is decided already: nothing would change.', [
        'input',
        'publishedFrom',
      ]);
    }
    await this.writer.change(communication, { publishedFrom, publicationReason: input.reason });
    this.events.publish(communicationPublicationDecided(communication, { publishedFrom }));
    return { communication };
  }

  private async step(
    actor: Actor,
    input: CommunicationStepInput,
    name: CommunicationTransition,
  ): Promise<Communication> {
    const communication = await this.keeper.holdAt(actor, input);
    const state = communicationWorkflow.run(name, communication, (permission) =>
      actor.can(permission, communication),
    );
    await this.writer.change(communication, { state: state === 'OPEN' ? answerState(communication) : state });
    return communication;
  }
}
