import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { CountryToday } from '../status/country-today.js';
import { CALENDAR_KINDS } from './calendar-kind.js';
import type { CalendarEntry } from './calendar.entities.js';
import { monthsAfter } from './follow-up-proposal.js';

/** What an entry of the calendar has to hold. */
type Terms = Pick<
  CalendarEntry,
  | 'countryCode'
  | 'mechanismCode'
  | 'kind'
  | 'startsOn'
  | 'endsOn'
  | 'termMonths'
  | 'uprSession'
  | 'institutionId'
>;

/** The Charter's year: nothing in a calendar of the United Nations is older. */
const FIRST_DAY = '1945-01-01';
/** No mechanism looks ahead further. */
const MOST_YEARS_AHEAD = 25;

/** What a date of a kind must and may say. */
@Injectable()
export class CalendarRules {
  constructor(
    private readonly writer: Writer,
    private readonly vocabulary: Vocabulary,
    private readonly days: CountryToday,
  ) {}

  /** Throws `INVALID` for what does not belong together, `NOT_FOUND` for an institution that is not the country's. */
  async mustHold(terms: Terms): Promise<void> {
    await this.mustBelongTogether(terms);
    await this.mustBeInstitution(terms);
    this.mustBeThinkable(terms);
  }

  /** Mechanism, kind, days, term and session. Throws `INVALID`. */
  async mustBelongTogether(terms: Terms): Promise<void> {
    await this.mustBeOfMechanism(terms);
    mustEndAfterStart(terms);
    this.mustBelong(terms);
  }

  /** Throws `INVALID` for a day that nobody can mean: a slip of the pen. */
  mustBeThinkable({
    startsOn,
    endsOn,
    countryCode,
  }: Pick<Terms, 'startsOn' | 'endsOn' | 'countryCode'>): void {
    const latest = monthsAfter(this.days.today(countryCode), MOST_YEARS_AHEAD * 12);
    for (const [field, day] of Object.entries({ startsOn, endsOn })) {
      if (day === null || (day >= FIRST_DAY && day <= latest)) continue;
      throw invalid(field, `No mechanism sets ${day}: write a day from ${FIRST_DAY} to ${latest}.`);
    }
  }

  /** Throws `CONFLICT` where the same is in the calendar already. Of two who enter it at once the database lets one. */
  async mustBeNew({
    countryCode,
    mechanismCode,
    kind,
    title,
    startsOn,
  }: Terms & { title: string }): Promise<void> {
    const [same] = await this.writer.rows<{ id: string }>(
      sql`select id from calendar_entry where country_code = ${countryCode} and mechanism_code = ${mechanismCode}
          and kind = ${kind} and title = ${title} and starts_on = ${startsOn} and state = 'OPEN'`,
    );
    if (same)
      throw new UserError(
        'CONFLICT',
        `This is in the calendar already, as ${same.id}: ${kind} of ${mechanismCode} on ${startsOn} under this title.`,
        ['input'],
      );
  }

  /** Throws `NOT_FOUND` for an institution that is not the country's, `CONFLICT` for one that is closed. */
  async mustBeInstitution({ institutionId, countryCode }: Terms): Promise<void> {
    if (institutionId === null) return;
    const [row] = await this.writer.rows<{ archivedAt: string | null }>(
      sql`select archived_at as "archivedAt" from institution
          where id = ${institutionId} and country_code = ${countryCode}`,
    );
    const path = ['input', 'institutionId'];
    if (!row) throw notFound('institution', institutionId, path);
    if (row.archivedAt !== null) throw new UserError('CONFLICT', 'The institution is closed.', path);
  }

  private async mustBeOfMechanism({ mechanismCode, kind }: Terms): Promise<void> {
    await this.vocabulary.ensure('mechanisms', [mechanismCode]);
    const mechanism = this.vocabulary.mechanism(mechanismCode);
    if (!mechanism) throw invalid('mechanismCode', `There is no mechanism "${mechanismCode}".`);
    const { families } = CALENDAR_KINDS[kind];
    if (families.includes(mechanism.family)) return;
    throw invalid(
      'kind',
      `${mechanismCode} is ${mechanism.family}: ${kind} is a date of ${families.join(', ')}.`,
    );
  }

  /** The term belongs to follow-up answers, the session to the UPR. */
  private mustBelong({ kind, termMonths, mechanismCode, uprSession }: Terms): void {
    if (termMonths !== null && kind !== 'FOLLOW_UP_ANSWER') {
      throw invalid('termMonths', 'A term in months is only for FOLLOW_UP_ANSWER.');
    }
    if (uprSession === null) return;
    if (this.vocabulary.mechanism(mechanismCode)?.family !== 'UPR') {
      throw invalid('uprSession', 'Only dates of the UPR belong to a session of its Working Group.');
    }
    if (!this.vocabulary.session(uprSession)) {
      throw invalid('uprSession', `There is no session ${uprSession} of the UPR Working Group here.`);
    }
  }
}

/** What is due is due by one day; what lasts ends after it began. Throws `INVALID`. */
export function mustEndAfterStart({
  kind,
  startsOn,
  endsOn,
}: Pick<Terms, 'kind' | 'startsOn' | 'endsOn'>): void {
  if (endsOn === null) return;
  if (startsOn === null) throw invalid('endsOn', 'There is a last day but no first one.');
  if (CALENDAR_KINDS[kind].duty !== 'EXPECTED') {
    throw invalid('endsOn', `${kind} is due by one day: leave endsOn out.`);
  }
  if (endsOn < startsOn)
    throw invalid('endsOn', `It would end on ${endsOn}, before it begins on ${startsOn}.`);
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
