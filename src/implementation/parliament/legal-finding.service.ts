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
import { foldLabel } from '../../reference/labels.js';
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

  /** Of the findings on a law and a provision the one of the latest day holds, of one day the one recorded last. */
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
    const keys = { instrumentKey: foldLabel(instrument), provisionKey: foldLabel(provision) };
    const held = await this.held(legalActId, keys);
    const outdated = held !== null && held.assessedOn > input.assessedOn;
    if (held && !outdated) await this.writer.change(held, { supersededAt: recordedAt });
    const finding = Object.assign(new LegalFinding(), {
      id: newId('lfi'),
      countryCode,
      legalActId,
      instrument,
      provision,
      ...keys,
      finding: input.finding,
      explanation: input.explanation.trim(),
      source: input.source?.trim() ?? null,
      assessedOn: input.assessedOn,
      recordedAt,
      supersededAt: outdated ? recordedAt : null,
      recordedById: actor.userId as string,
    });
    await this.writer.add(LegalFinding, [finding]);
    this.events.publish(legalFindingRecorded(finding));
    return { finding };
  }

  private async held(
    legalActId: string,
    { instrumentKey, provisionKey }: Pick<LegalFinding, 'instrumentKey' | 'provisionKey'>,
  ): Promise<LegalFinding | null> {
    const [held] = await this.writer.rows<{ id: string }>(
      sql`select id from legal_finding where legal_act_id = ${legalActId} and superseded_at is null
          and instrument_key = ${instrumentKey} and provision_key = ${provisionKey}`,
    );
    return held ? this.writer.find(LegalFinding, held.id) : null;
  }
}
