import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import type { Told } from './digest-plan.js';
import type { RemindedMembership, RemindedPerson } from './reminded-person.js';
import { usualPreferences, type ReminderFrequency } from './reminder-preferences.entity.js';
import type { ReminderKind } from './reminder-kind.js';

interface MembershipRow extends RemindedMembership {
  frequency: ReminderFrequency | null;
  mutedKinds: string | null;
}

/** Who is reminded, and what they were told before. */
@Injectable()
export class RemindedPeopleQuery {
  constructor(private readonly reader: Reader) {}

  /**
   * Those at home in a country who want mails and have had none on the day. Where somebody has memberships in several
   * countries, home is the one of the oldest: one person gets one mail, with all of them in it.
   */
  async of(countryCode: string, day: string): Promise<RemindedPerson[]> {
    const rows = await this.reader.rowsOfMany<MembershipRow>(sql`
      select m.id as "membershipId", m.user_id as "userId", m.role, m.country_code as "countryCode",
        m.institution_id as "institutionId", p.frequency, p.muted_kinds as "mutedKinds"
      from membership m join "user" u on u.id = m.user_id
      left join reminder_preferences p on p.user_id = m.user_id
      where m.ended_at is null and m.country_code is not null and u.deactivated_at is null
        and coalesce(p.frequency, 'DAILY') <> 'NONE'
        and m.user_id in (select h.user_id from membership h where h.country_code = ${countryCode} and h.ended_at is null)
        and not exists (select 1 from reminder_digest d where d.user_id = m.user_id and d.day = ${day})
      order by m.user_id, m.started_at, m.id`);
    return people(rows).filter(({ memberships }) => memberships[0]?.countryCode === countryCode);
  }

  /** What people were told of things due on or after a day; not what could not be sent, or was withdrawn. */
  async told(userIds: readonly string[], dueFrom: string): Promise<Told[]> {
    if (userIds.length === 0) return [];
    return this.reader.rowsOfMany<Told>(sql`
      select i.user_id as "userId", i.kind, i.subject_id as "subjectId", i.due_on as "dueOn",
        min(i.days_before) as "daysBefore"
      from reminder_item i join reminder_digest d on d.id = i.digest_id
      where i.user_id in (${join([...userIds])}) and i.due_on >= ${dueFrom}
        and d.state <> 'WITHDRAWN' and coalesce(d.failure, '') <> 'GIVEN_UP'
      group by i.user_id, i.kind, i.subject_id, i.due_on`);
  }
}

function people(rows: readonly MembershipRow[]): RemindedPerson[] {
  const byId = new Map<string, RemindedPerson>();
  for (const { frequency, mutedKinds, ...membership } of rows) {
    const { userId } = membership;
    const usual = usualPreferences(userId);
    const person = byId.get(userId) ?? {
      userId,
      frequency: frequency ?? usual.frequency,
      mutedKinds: new Set(
        mutedKinds === null ? usual.mutedKinds : (JSON.parse(mutedKinds) as ReminderKind[]),
      ),
      memberships: [],
    };
    person.memberships.push(membership);
    byId.set(userId, person);
  }
  return [...byId.values()];
}
