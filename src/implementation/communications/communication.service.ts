import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { CommunicationRules } from './communication-rules.js';
import { CommunicationTerms } from './communication-terms.js';
import { Communication, CommunicationSender } from './communication.entities.js';
import { communicationRegistered } from './communication.events.js';
import type { RegisterCommunicationInput } from './communication.inputs.js';
import type { CommunicationPayload } from './communication.payloads.js';
import { sendersOf } from './letter-entry.js';

/** The coordinator registers what came in. */
@Injectable()
export class CommunicationService {
  constructor(
    private readonly rules: CommunicationRules,
    private readonly terms: CommunicationTerms,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async register(actor: Actor, input: RegisterCommunicationInput): Promise<CommunicationPayload> {
    const countryCode = actor.ownCountry;
    actor.must('communications:write', { countryCode });
    await this.rules.mustHold(input, countryCode);
    const { kind, sentOn, receivedOn, dueOn = null } = input;
    const communication = Object.assign(new Communication(), {
      id: newId('com'),
      countryCode,
      kind,
      reference: input.reference.trim(),
      subject: input.subject,
      publicSubject: input.publicSubject ?? null,
      sentOn,
      receivedOn,
      termDays: input.termDays ?? null,
      dueOn,
      termNumber: dueOn === null ? 0 : 1,
      state: 'OPEN' as const,
      replyCount: 0,
      publishedFrom: null,
      publicationReason: null,
      createdAt: this.clock.now(),
      correctedAt: null,
      version: 1,
    });
    await this.writer.add(Communication, [communication]);
    await this.writer.add(CommunicationSender, sendersOf(communication, input.mechanismCodes));
    if (dueOn !== null) await this.terms.record(actor, communication, null);
    this.events.publish(communicationRegistered(communication));
    return { communication };
  }
}
