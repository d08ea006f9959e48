import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { CommunicationTerms } from './communication-terms.js';
import { CommunicationSender, type Communication } from './communication.entities.js';

/** Rows of who sent a letter, each mechanism once. */
export function sendersOf(
  { id: communicationId, countryCode }: Communication,
  mechanismCodes: readonly string[],
): CommunicationSender[] {
  return [...new Set(mechanismCodes)].map((mechanismCode) => ({
    communicationId,
    mechanismCode,
    countryCode,
  }));
}

/** The rows of a letter’s entry, for putting them right. */
@Injectable()
export class LetterEntry {
  constructor(
    private readonly terms: CommunicationTerms,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** The day of correction goes with it, so that the version passes whatever was corrected. */
  async correct(communication: Communication, patch: Partial<Communication>): Promise<void> {
    await this.writer.change(communication, { ...patch, correctedAt: this.clock.now() });
  }

  /** Another day in the place of the one in force, or none. */
  async setTerm(
    actor: Actor,
    communication: Communication,
    dueOn: string | null,
    reason: string,
  ): Promise<void> {
    await this.writer.change(communication, { dueOn, termNumber: communication.termNumber + 1 });
    await this.terms.record(actor, communication, reason);
  }

  /** Codes of the mechanisms that sent it. */
  async senders(communication: Communication): Promise<string[]> {
    return (await this.senderRows(communication)).map(({ mechanismCode }) => mechanismCode);
  }

  /** In the place of those entered; what stays is not touched. */
  async giveSenders(communication: Communication, mechanismCodes: readonly string[]): Promise<void> {
    const entered = await this.senderRows(communication);
    const known = new Set(entered.map(({ mechanismCode }) => mechanismCode));
    const wanted = new Set(mechanismCodes);
    const gone = entered.filter(({ mechanismCode }) => !wanted.has(mechanismCode));
    await this.writer.remove(CommunicationSender, gone);
    const added = mechanismCodes.filter((code) => !known.has(code));
    await this.writer.add(CommunicationSender, sendersOf(communication, added));
  }

  private senderRows({ id }: Communication): Promise<CommunicationSender[]> {
    return this.writer.rows<CommunicationSender>(
      sql`select communication_id as "communicationId", mechanism_code as "mechanismCode", country_code as "countryCode"
          from communication_sender where communication_id = ${id} order by mechanism_code`,
    );
  }
}
