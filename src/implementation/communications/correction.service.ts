import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { CommunicationKeeper } from './communication-keeper.js';
import { CommunicationRules, type LetterFacts } from './communication-rules.js';
import type { Communication } from './communication.entities.js';
import { communicationCorrected } from './communication.events.js';
import type { CorrectCommunicationInput } from './communication.inputs.js';
import type { CommunicationPayload } from './communication.payloads.js';
import { LetterEntry } from './letter-entry.js';

/** Puts right what was entered wrongly. The audit says how it was before. */
@Injectable()
export class CommunicationCorrections {
  constructor(
    private readonly keeper: CommunicationKeeper,
    private readonly rules: CommunicationRules,
    private readonly entry: LetterEntry,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async correct(actor: Actor, input: CorrectCommunicationInput): Promise<CommunicationPayload> {
    const communication = await this.keeper.holdAt(actor, input);
    const letter = corrected(communication, input, await this.entry.senders(communication));
    await this.rules.mustHold(letter, communication.countryCode);
    await this.mustPrecedeReplies(communication, letter);
    const { kind, sentOn, receivedOn } = letter;
    const { reference, subject, publicSubject, termDays } = input;
    await this.entry.correct(communication, {
      kind,
      sentOn,
      receivedOn,
      reference: reference?.trim() ?? communication.reference,
      subject: subject ?? communication.subject,
      publicSubject: publicSubject === undefined ? communication.publicSubject : publicSubject,
      termDays: termDays === undefined ? communication.termDays : termDays,
    });
    await this.entry.giveSenders(communication, letter.mechanismCodes);
    if (input.dueOn !== undefined) await this.correctTerm(actor, communication, input);
    this.events.publish(communicationCorrected(communication));
    return { communication };
  }

  private async correctTerm(
    actor: Actor,
    communication: Communication,
    { dueOn = null, reason }: CorrectCommunicationInput,
  ): Promise<void> {
    if (dueOn === communication.dueOn) {
      throw new UserError('INVALID', 'The term is so already: leave it out, or write another day.', [
        'input',
        'dueOn',
      ]);
    }
    if (reason == null) {
      throw new UserError('INVALID', 'Say what was wrong with the term: it stays in the history.', [
        'input',
        'reason',
      ]);
    }
    await this.entry.setTerm(actor, communication, dueOn, reason);
  }

  private async mustPrecedeReplies({ id }: Communication, { sentOn }: LetterFacts): Promise<void> {
    const [first] = await this.writer.rows<{ repliedOn: string }>(
      sql`select replied_on as "repliedOn" from communication_reply
          where communication_id = ${id} and retracted_at is null order by replied_on limit 1`,
    );
    if (!first || sentOn <= first.repliedOn) return;
    throw new UserError('INVALID', `It was answered on ${first.repliedOn}, before a letter of ${sentOn}.`, [
      'input',
      'sentOn',
    ]);
  }
}

/** The letter as it would stand. */
function corrected(
  communication: Communication,
  { kind, mechanismCodes, sentOn, receivedOn, dueOn }: CorrectCommunicationInput,
  entered: string[],
): LetterFacts {
  return {
    kind: kind ?? communication.kind,
    mechanismCodes: mechanismCodes ?? entered,
    sentOn: sentOn ?? communication.sentOn,
    receivedOn: receivedOn ?? communication.receivedOn,
    dueOn: dueOn === undefined ? communication.dueOn : dueOn,
  };
}
