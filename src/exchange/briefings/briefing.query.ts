import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Actor } from '../../access/actor.js';
import { CountryDays } from '../../implementation/portfolio/country-days.js';
import { FigureRows } from '../../implementation/statistics/figure-rows.sql.js';
import { BASE_KINDS } from '../../implementation/statistics/figures.js';
import { hasNotCome, ProgressQuery } from '../../implementation/statistics/progress.query.js';
import { NOTES, type NoteCode, type Progress } from '../../implementation/statistics/progress.types.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { BriefingAsked } from './briefing.args.js';
import type { BriefingPage, BriefingPoint } from './briefing.types.js';
import { changesOf } from './changes.js';
import { furthestBehind, greatest } from './furthest-behind.js';

/** How many days the course has, the first and the last included. */
const POINTS = 6;

/** All that one page says: a fixed number of statements, whatever it counts. */
@Injectable()
export class BriefingQuery {
  constructor(
    private readonly progress: ProgressQuery,
    private readonly rows: FigureRows,
    private readonly days: CountryDays,
  ) {}

  /**
   * Throws `INVALID` where `since` is not before the day of the page, or that day has not come. `at` = where the
   * question stands among the arguments.
   */
  async page(
    actor: Actor,
    { filter, since, asOf }: BriefingAsked,
    at: readonly string[] = [],
  ): Promise<BriefingPage> {
    const day = this.mustHaveDays(actor, { since, asOf }, at);
    const asked = { filter, asOf };
    const [institutions, headings, now, before, course] = await Promise.all([
      this.progress.figures(actor, { ...asked, by: ['INSTITUTION'] }, at),
      this.progress.figures(actor, { ...asked, by: ['HEADING'] }),
      this.rows.counted(actor, asked, BASE_KINDS),
      this.rows.counted(actor, { asOf: since }, BASE_KINDS),
      this.course(actor, { filter, since, asOf }, day),
    ]);
    const { all, byPosition, outsideUpr } = institutions.base;
    const headline = { all, byPosition, outsideUpr };
    return {
      asOf: day,
      since,
      headline,
      changes: changesOf(headline, before, now),
      furthestBehind: furthestBehind(institutions.base.rows),
      headings: greatest(headings.base.rows),
      course,
      notes: notesOf([institutions, headings]),
    };
  }

  /** Answers the day of the page. Throws `INVALID` for days of which no page can speak. */
  mustHaveDays(actor: Actor, { since, asOf }: BriefingAsked, at: readonly string[]): string {
    const today = this.days.todayOf(actor);
    const day = asOf ?? today;
    if (day > today) throw hasNotCome(day, today, at);
    if (since < day) return day;
    throw new UserError('INVALID', `since has to be before ${day}, the day of the page.`, [...at, 'since']);
  }

  private course(
    actor: Actor,
    { filter, since, asOf }: BriefingAsked,
    day: string,
  ): Promise<BriefingPoint[]> {
    return Promise.all(
      daysBetween(since, day).map(async (point) => {
        // The last one is the day of the page: now, where no past day was asked for.
        const { base } = await this.progress.figures(actor, { filter, asOf: point === day ? asOf : point });
        const { all, byPosition, outsideUpr } = base;
        return { day: point, all, byPosition, outsideUpr };
      }),
    );
  }
}

/** Days that are equally far from each other, as far as whole days can be; fewer where fewer lie between. */
function daysBetween(since: string, day: string): string[] {
  const first = DateTime.fromISO(since, { zone: 'UTC' });
  const length = DateTime.fromISO(day, { zone: 'UTC' }).diff(first, 'days').days;
  const steps = Array.from({ length: POINTS }, (_, index) => Math.round((index * length) / (POINTS - 1)));
  return [...new Set(steps)].map((days) => first.plus({ days }).toISODate() as string);
}

/** What is to be said beside any of the figures, in the order of the catalogue. */
function notesOf(figures: readonly Progress[]): NoteCode[] {
  const said = new Set(figures.flatMap(({ notes }) => notes));
  // The changes and the course speak of past days whatever the page's own day is.
  said.add('AS_OF_RECORDED').add('TAGS_ARE_TODAYS').add('NO_DATE_COUNTS_FROM_ENTRY');
  return (Object.keys(NOTES) as NoteCode[]).filter((note) => said.has(note));
}
