import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { CommunicationTerm, type Communication } from './communication.entities.js';

/** Writes the terms of replies, each beside the former. */
@Injectable()
export class CommunicationTerms {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** The term that the communication now has, as a line of its history. */
  async record(actor: Actor, communication: Communication, reason: string | null): Promise<void> {
    const { id: communicationId, countryCode, termNumber: number, dueOn } = communication;
    await this.writer.add(CommunicationTerm, [
      {
        communicationId,
        number,
        countryCode,
        dueOn,
        reason,
        recordedAt: this.clock.now(),
        recordedById: actor.userId as string,
      },
    ]);
  }
}
