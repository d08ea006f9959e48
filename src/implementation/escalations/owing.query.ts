import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { askedNow } from '../rounds/asked-institutions.sql.js';
import type { EscalationStep } from './escalation.entities.js';
import type { Owing } from './escalation-plan.js';

/** Somebody who is written to: with an account, or in an office without one. */
export interface Recipient {
  step: EscalationStep;
  /** Of which institution; null for the chair, who is written to about all. */
  institutionId: string | null;
  userId: string | null;
  officeHolderId: string | null;
}

/** Who owes an answer too long, and who is to hear of it: a statement each. */
@Injectable()
export class OwingQuery {
  constructor(private readonly reader: Reader) {}

  /** The institutions of a country that owe something since before `today`, in open rounds. */
  of(countryCode: string, today: string): Promise<Owing[]> {
    return this.reader.rowsOfMany<Owing>(sql`
      select owing."roundId", owing."institutionId", owing."owedBy", d.validator_after_days as "validatorAfterDays",
        d.head_after_days as "headAfterDays", d.chair_after_days as "chairAfterDays"
      from (${askedNow({ round: sql`r.country_code = ${countryCode}` }, false)}) owing
      join reporting_round d on d.id = owing."roundId"
      where owing."owedBy" < ${today} order by owing."roundId", owing."institutionId"`);
  }

  /** Who holds what in a country: validators and heads of some institutions, and the chair. */
  recipients(countryCode: string, institutionIds: readonly string[]): Promise<Recipient[]> {
    const ids = join([...institutionIds]);
    return this.reader.rows<Recipient>(sql`
      select 'VALIDATOR' as step, m.institution_id as "institutionId", m.user_id as "userId",
        cast(null as text) as "officeHolderId"
      from membership m join "user" u on u.id = m.user_id
      where m.institution_id in (${ids}) and m.role = 'VALIDATOR' and m.ended_at is null and u.deactivated_at is null
      union all
      select case when o.institution_id is null then 'CHAIR' else 'HEAD' end, o.institution_id, o.user_id,
        case when o.user_id is null then o.id end
      from office_holder o
      where o.country_code = ${countryCode} and o.ended_at is null
        and (o.institution_id is null or o.institution_id in (${ids}))`);
  }
}
