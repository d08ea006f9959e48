import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { exportRequested } from './export.events.js';
import { Export, type ExportFormat } from './export.entity.js';

/** For so many hours it can be downloaded, as often as wanted. */
const HOURS = 24;

/** What a mutation writes down. */
export interface ExportRequest {
  /** Name of an `ExportKind`. */
  kind: string;
  format: ExportFormat;
  /** The arguments, as GraphQL checked them: plain values that JSON can hold. */
  question: object;
}

/** Writes down what somebody wants as a file. */
@Injectable()
export class Exports {
  constructor(
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Inside a mutation, after it checked that the actor may. */
  async request(actor: Actor, { kind, format, question }: ExportRequest): Promise<Export> {
    const countryCode = actor.ownCountry;
    const now = this.clock.now();
    const wanted: Export = Object.assign(new Export(), {
      id: newId('exp'),
      countryCode,
      kind,
      format,
      question,
      membershipId: actor.membership?.membershipId,
      requestedById: actor.userId,
      requestedAt: now,
      expiresAt: new Date(Date.parse(now) + HOURS * 3_600_000).toISOString(),
    });
    await this.writer.add(Export, [wanted]);
    this.events.publish(exportRequested(wanted));
    return wanted;
  }
}
