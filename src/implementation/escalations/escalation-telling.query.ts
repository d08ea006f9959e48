import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import type { Labels, Language } from '../../reference/languages/language.js';
import { askedNow } from '../rounds/asked-institutions.sql.js';
import type { Addressee, ToldItem } from '../reminders/addressee.query.js';
import type { ReminderKind } from '../reminders/reminder-kind.js';
import type { ReminderFrequency } from '../reminders/reminder-preferences.entity.js';
import type { EscalationMail } from './escalation.entities.js';

interface LineRow {
  roundId: string;
  institutionId: string;
  name: string;
  names: string;
  owedBy: string;
}

type AddresseeRow = Omit<Addressee, 'mutedKinds'> & { mutedKinds: string | null };

/** What may be told to whom at the moment of sending: institutions answer, people leave, and choose. */
@Injectable()
export class EscalationTelling {
  constructor(private readonly reader: Reader) {}

  /** Null where nobody is to be written to any more: the account is closed, the office ended, or they want no mails. */
  async addressee({ userId, officeHolderId }: EscalationMail): Promise<Addressee | null> {
    if (userId === null) {
      const bare = await this.reader.row<Pick<Addressee, 'userId' | 'email' | 'name' | 'language'>>(
        sql`select o.id as "userId", o.email, o.name, o.language from office_holder o
            where o.id = ${officeHolderId} and o.ended_at is null and o.mails_stopped_at is null and o.user_id is null`,
      );
      return bare
        ? { ...bare, language: bare.language as Language, frequency: 'DAILY', mutedKinds: [] }
        : null;
    }
    const row = await this.reader.row<AddresseeRow>(
      sql`select u.id as "userId", u.email, u.name, u.language, p.frequency, p.muted_kinds as "mutedKinds"
          from "user" u left join reminder_preferences p on p.user_id = u.id
          where u.id = ${userId} and u.deactivated_at is null`,
    );
    if (!row) return null;
    const mutedKinds = JSON.parse(row.mutedKinds ?? '[]') as ReminderKind[];
    return isStopped(row.frequency, mutedKinds) ? null : { ...row, mutedKinds };
  }

  /** Institutions of a mail that still owe what it was written about, while its addressee still holds what it was written for. */
  async items(mail: EscalationMail): Promise<ToldItem[]> {
    const asked = askedNow({ round: sql`r.country_code = ${mail.countryCode}` }, false);
    const rows = await this.reader.rowsOfMany<LineRow>(sql`
      select distinct e.round_id as "roundId", e.institution_id as "institutionId", d.name, n.names, owing."owedBy"
      from escalation_line l join escalation e on e.id = l.escalation_id
      join reporting_round d on d.id = e.round_id join institution n on n.id = e.institution_id
      join (${asked}) owing on owing."roundId" = e.round_id and owing."institutionId" = e.institution_id
      where l.mail_id = ${mail.id} and owing."owedBy" <= e.due_on and (
        e.step = 'VALIDATOR' and exists (
          select 1 from membership m where m.user_id = ${mail.userId} and m.institution_id = e.institution_id
            and m.role = 'VALIDATOR' and m.ended_at is null)
        or exists (
          select 1 from office_holder o where o.country_code = e.country_code and o.ended_at is null
            and (o.id = ${mail.officeHolderId} or o.user_id = ${mail.userId})
            and (e.step = 'HEAD' and o.institution_id = e.institution_id or e.step = 'CHAIR' and o.institution_id is null)))
      order by owing."owedBy", e.institution_id`);
    return rows.map(({ roundId, name, names, owedBy }) => ({
      kind: 'ESCALATION',
      subjectId: roundId,
      title: titlesOf(JSON.parse(names) as Labels, name),
      dueOn: owedBy,
      link: roundId,
    }));
  }
}

/** Whoever wants no reminders at all, or none of this kind. */
function isStopped(frequency: ReminderFrequency | null, mutedKinds: readonly ReminderKind[]): boolean {
  return frequency === 'NONE' || mutedKinds.includes('ESCALATION');
}

function titlesOf(institution: Labels, round: string): Labels {
  return Object.fromEntries(
    Object.entries(institution).map(([language, label]) => [language, `${label}: ${round}`]),
  );
}
