import { Inject, Injectable } from '@nestjs/common';
import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Reader } from '../../platform/database/reader.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { Position } from '../../recommendations/positions/position.entity.js';
import type { Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import { CountryDays } from '../portfolio/country-days.js';
import { DIMENSIONS } from '../portfolio/dimensions.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import type { PortfolioSql } from '../portfolio/portfolio.sql.js';
import type { Status } from '../status/status.entities.js';
import type { Cell } from './figures.js';
import { divisions } from './divided.sql.js';
import type { FiguresAsked } from './progress.args.js';
import type { ProgressDimension } from './progress.types.js';

/** Cells of a row: the values it stands for, in the order of `by`. */
export interface KeyedCell extends Cell {
  keys: (string | null)[];
}

/** A recommendation behind figures, with what it counted under. */
export interface Counted {
  id: string;
  countryCode: string;
  kind: Kind;
  /** Of the UPR, so that its position matters. */
  upr: boolean;
  status: Status;
  position: Position | null;
}

/** More rows than this are no table but an export. */
const MOST_ROWS = 5_000;

const country = sql`r.country_code`;

/** Counts recommendations that are alike, in the database: what is read grows with the kinds of rows, not their number. */
@Injectable()
export class FigureRows {
  constructor(
    private readonly reader: Reader,
    private readonly reading: PortfolioReading,
    private readonly days: CountryDays,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One statement: the cells of each row of `by`. Throws `LIMIT_EXCEEDED` for too many rows. */
  async cells(actor: Actor, asked: FiguresAsked, by: readonly ProgressDimension[]): Promise<KeyedCell[]> {
    const rows = this.reading.at(actor, asked.asOf ?? null);
    const divided = by.map((dimension, index) =>
      DIMENSIONS[dimension]({
        rows,
        suspect: asked.filter?.includeSuspectTags ?? false,
        frameworks: asked.frameworkId ? [asked.frameworkId] : asked.filter?.frameworks,
        as: `d${index}`,
      }),
    );
    const facts = this.facts(actor, rows, asked);
    const where = this.where(rows, asked);
    const ways = divisions(divided).map(({ keys, joins, condition }) => {
      const columns = [sql`r.id`, facts, ...keys.map((key, index) => sql`${key} as ${raw(`key${index}`)}`)];
      return sql`${join(columns)} from ${rows.from} ${joins} where ${where}${condition}`;
    });
    const distinct = divided.some(({ several }) => several) ? sql`distinct` : empty;
    const names = raw(
      ['kind', 'upr', 'position', 'status', 'withdrawn', 'issued', ...by.map((_, i) => `key${i}`)].join(', '),
    );
    const found = await this.reader.rowsOfMany<Record<string, never>>(
      sql`select ${names}, count(*) as "count", sum(overdue) as "overdue", sum(without_update) as "withoutUpdate",
          sum(stale) as "stale", sum(unseen) as "updatesUnseen"
        from (select ${distinct} ${join(ways, ' union select ')}) f
        group by ${names}`,
    );
    const cells = found.map((row) => cellOf(row, by.length));
    if (new Set(cells.map((cell) => JSON.stringify(cell.keys))).size > MOST_ROWS)
      throw new UserError(
        'LIMIT_EXCEEDED',
        `The answer would have more than ${MOST_ROWS.toLocaleString('en')} rows: narrow the filter.`,
        ['by'],
      );
    return cells;
  }

  /** The recommendations that the figures count, of some kinds. */
  async counted(actor: Actor, asked: FiguresAsked, kinds: readonly Kind[]): Promise<Counted[]> {
    const rows = this.reading.at(actor, asked.asOf ?? null);
    const facts = this.facts(actor, rows, asked);
    const where = this.where(rows, asked);
    const found = await this.reader.rowsOfMany<Omit<Counted, 'upr'> & { upr: number }>(
      sql`select id, country_code as "countryCode", kind, upr, status, position
        from (select r.id, r.country_code, ${facts} from ${rows.from} where ${where}) f
        where withdrawn = 0 and issued = 1 and kind in (${join(kinds)}) order by id`,
    );
    return found.map(({ upr, ...row }) => ({ ...row, upr: Number(upr) === 1 }));
  }

  /** What a cell is made of, for one recommendation. */
  private facts(actor: Actor, rows: PortfolioSql, { asOf }: FiguresAsked): Sql {
    const { until, day } = rows.moment;
    const end = until?.(country);
    const issued = sql`case when r.issued_on is null then ${end ? sql`case when r.created_at < ${end} then 1 else 0 end` : sql`1`}
      when r.issued_on <= ${day(country)} then 1 else 0 end`;
    const withdrawn = end
      ? sql`case when r.withdrawn_at < ${end} then 1 else 0 end`
      : sql`case when r.withdrawn_at is null then 0 else 1 end`;
    const approved = rows.firstApprovedAt;
    const withoutUpdate = end
      ? sql`case when ${approved} < ${end} then 0 else 1 end`
      : sql`case when ${approved} is null then 1 else 0 end`;
    const staleBefore = this.days.monthsBefore(this.config.continuousStaleMonths, asOf ?? null, actor);
    const seen = rows.sees('UPDATES');
    return sql`r.kind, case when r.mechanism_code = 'UPR' then 1 else 0 end as upr, ${rows.position} as position,
      ${rows.status} as status, ${withdrawn} as withdrawn, ${issued} as issued, ${rows.overdue} as overdue,
      ${withoutUpdate} as without_update,
      case when ${rows.assessedStatus} = 'CONTINUOUS' and ${rows.reportedOn} < ${staleBefore(country)} then 1 else 0 end as stale,
      ${seen ? sql`case when ${seen} then 0 else 1 end` : sql`0`} as unseen`;
  }

  /** Visible with its status: a country that does not publish it is in no figure. */
  private where(rows: PortfolioSql, { filter }: FiguresAsked): Sql {
    const { where } = this.reading.matching(rows, filter ?? {}, null);
    const seen = rows.sees('STATUS');
    return seen ? sql`${where} and ${seen}` : where;
  }
}

function cellOf(row: Record<string, unknown>, keys: number): KeyedCell {
  const number = (name: string): number => Number(row[name]);
  return {
    kind: row['kind'] as Kind,
    position: row['position'] as Position | null,
    status: row['status'] as Status,
    upr: number('upr') === 1,
    withdrawn: number('withdrawn') === 1,
    issued: number('issued') === 1,
    count: number('count'),
    overdue: number('overdue'),
    withoutUpdate: number('withoutUpdate'),
    stale: number('stale'),
    updatesUnseen: number('updatesUnseen'),
    keys: Array.from({ length: keys }, (_, index) => (row[`key${index}`] ?? null) as string | null),
  };
}
