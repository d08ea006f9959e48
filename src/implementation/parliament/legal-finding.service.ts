import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { CountryToday } from '../status/country-today.js';
import { LegalFinding } from './parliament.entities.js';
import { legalFindingRecorded } from './parliament.events.js';
import type { RecordLegalFindingInput } from './parliament.inputs.js';
import { ParliamentKeeper } from './parliament-keeper.js';
import type { LegalFindingPayload } from './parliament.payloads.js';

/** Keeps the legal inventory: laws held against standards. */
@Injectable()
export class LegalFindingService {
  constructor(
    private readonly keeper: ParliamentKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly days: CountryToday,
  ) {}

  /** A finding on the same law and provision takes the place of the one that held. */
  async record(actor: Actor, input: RecordLegalFindingInput): Promise<LegalFindingPayload> {
    // Held, so that two who record at once follow one another.
    const { id: legalActId, countryCode } = await this.keeper.act(actor, input.legalActId, [
      'input',
      'legalActId',
    ]);
    actor.must('legalInventory:write', { countryCode });
    this.days.mustHaveCome(input.assessedOn, countryCode, ['input', 'assessedOn']);
    const recordedAt = this.clock.now();
    const instrument = input.instrument.trim();
    const provision = input.provision.trim();
    const held = await this.writer.rows<{ id: string }>(
      sql`select id from legal_finding where legal_act_id = ${legalActId} and superseded_at is null
          and instrument = ${instrument} and provision = ${provision}`,
    );
    const before = await this.writer.findMany(
      LegalFinding,
      held.map(({ id }) => id),
    );
    await this.writer.changeAll(LegalFinding, before, { supersededAt: recordedAt });
    const finding = Object.assign(new LegalFinding(), {
      id: newId('lfi'),
      countryCode,
      legalActId,
      instrument,
      provision,
      finding: input.finding,
      explanation: input.explanation.trim(),
      source: input.source?.trim() ?? null,
      assessedOn: input.assessedOn,
      recordedAt,
      supersededAt: null,
      recordedById: actor.userId as string,
    });
    await this.writer.add(LegalFinding, [finding]);
    this.events.publish(legalFindingRecorded(finding));
    return { finding };
  }
}
