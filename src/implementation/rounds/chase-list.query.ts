import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { CountryToday } from '../status/country-today.js';
import { askedInstitutionOf, type AskedInstitution, type AskedRow } from './asked-institution.js';
import { askedNow } from './asked-institutions.sql.js';
import type { ChasedPerson, ChaseEntry } from './chase-entry.js';
import { chaseOrder } from './chase-order.js';

type PersonRow = ChasedPerson & { institutionId: string };

/** Who has to be chased in an open round, and in which order: three statements whatever their number. */
@Injectable()
export class ChaseListQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryToday,
  ) {}

  /** NOT_FOUND for a round that the actor does not see. Of one that is not open nobody is chased. */
  async of(actor: Actor, roundId: string): Promise<ChaseEntry[]> {
    const countryCode = actor.ownCountry;
    const round = sql`r.id = ${roundId} and r.country_code = ${countryCode}`;
    const known = await this.reader.row(sql`select r.id from reporting_round r where ${round}`);
    if (!known) throw notFound('reporting round', roundId, ['roundId']);
    const today = this.days.today(countryCode);
    const rows = await this.reader.rows<AskedRow>(askedNow({ round }));
    const asked = rows.map((row) => askedInstitutionOf(row, today));
    const people = await this.people(actor, asked);
    const clearing = new Set(
      people.filter(({ role }) => role === 'VALIDATOR').map((one) => one.institutionId),
    );
    return chaseOrder(asked, today, clearing).map((chased, index) => ({
      place: index + 1,
      ...chased,
      people: people.filter(
        ({ institutionId, role }) =>
          institutionId === chased.asked.institutionId &&
          (chased.chaseFor !== 'CLEARANCE' || role === 'VALIDATOR'),
      ),
    }));
  }

  private async people(actor: Actor, asked: readonly AskedInstitution[]): Promise<PersonRow[]> {
    if (asked.length === 0) return [];
    const email = actor.may('rounds:write') ? sql`u.email` : sql`cast(null as text)`;
    return this.reader.rows<PersonRow>(sql`
      select m.institution_id as "institutionId", u.name, ${email} as email, m.role, m.standing,
        (select max(rt.issued_at) from refresh_token rt where rt.membership_id = m.id) as "lastSignInAt"
      from membership m join "user" u on u.id = m.user_id
      where m.institution_id in (${join(asked.map(({ institutionId }) => institutionId))})
        and m.role in ('FOCAL_POINT', 'VALIDATOR') and m.ended_at is null and u.deactivated_at is null
      order by m.role, case m.standing when 'MAIN' then 0 else 1 end, m.started_at, m.id`);
  }
}
