import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { addresseeConfirmed, addresseeRejected } from './addressee.events.js';
import type { DecideAddresseeInput } from './addressee.inputs.js';
import { RecommendationCopy } from './recommendation-copy.js';
import { SourceAddressee } from './source-record.entity.js';

/** A person checks whether a record that names several countries is addressed to the own one. */
@Injectable()
export class AddresseeService {
  constructor(
    private readonly copies: RecommendationCopy,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * The record becomes a recommendation to the own country. Answers null where its text is not here yet, because it was
   * imported for no country: then the next import brings it.
   */
  async confirm(actor: Actor, input: DecideAddresseeInput): Promise<Recommendation | null> {
    const countryCode = await this.decide(actor, input, 'CONFIRMED');
    const original = await this.original(input.sourceRecordId);
    const copy = original ? await this.copies.addressTo(countryCode, original) : null;
    this.events.publish(addresseeConfirmed(countryCode, input.sourceRecordId, copy?.id ?? null));
    return copy;
  }

  async reject(actor: Actor, input: DecideAddresseeInput): Promise<void> {
    const countryCode = await this.decide(actor, input, 'REJECTED');
    this.events.publish(addresseeRejected(countryCode, input.sourceRecordId));
  }

  /** NOT_FOUND for a record that does not name the own country; CONFLICT where somebody was faster. */
  private async decide(
    actor: Actor,
    { sourceRecordId }: DecideAddresseeInput,
    state: 'CONFIRMED' | 'REJECTED',
  ): Promise<string> {
    const countryCode = actor.ownCountry;
    actor.must('source:write', { countryCode });
    const path = ['input', 'sourceRecordId'];
    const here = sql`source_record_id = ${sourceRecordId} and country_code = ${countryCode}`;
    const [row] = await this.writer.rows(sql`select 1 from source_addressee where ${here}`);
    if (!row) throw notFound('record that names your country', sourceRecordId, path);
    const decidedAt = this.clock.now();
    const touched = await this.writer.execute(
      sql`update source_addressee set state = ${state}, decided_at = ${decidedAt}, decided_by_id = ${actor.userId}
        where ${here} and state = 'PENDING'`,
    );
    if (touched === 0) {
      throw new UserError('CONFLICT', 'It is decided already whether the record is addressed to you.', path);
    }
    this.writer.note([
      {
        entity: SourceAddressee.name,
        entityId: `${sourceRecordId}/${countryCode}`,
        verb: 'CHANGED',
        fields: [{ field: 'state', before: 'PENDING', after: state }],
      },
    ]);
    return countryCode;
  }

  private async original(sourceRecordId: string): Promise<Recommendation | null> {
    const [row] = await this.writer.rows<{ id: string }>(
      sql`select id from recommendation where source_record_id = ${sourceRecordId} order by created_at, id limit 1`,
    );
    return row ? this.writer.find(Recommendation, row.id) : null;
  }
}
