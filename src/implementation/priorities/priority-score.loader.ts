import { Injectable } from '@nestjs/common';
import { join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import { explained, type PriorityScore, type ScoreFacts } from './priority-score.js';
import { areaOver, letters, linkedAlike, scored } from './priority.sql.js';
import { itemsReachingEach } from '../tracked-items/reaches.sql.js';
import { WEIGHT_OF, type PriorityFactorName } from './weights.js';

const FACTORS = Object.keys(WEIGHT_OF) as PriorityFactorName[];
/** Not more than a person reads. */
const MOST_SYMBOLS = 5;

type ScoreRow = Pick<
  ScoreFacts,
  | 'id'
  | 'score'
  | 'suggested'
  | 'weightsVersion'
  | 'repeated'
  | 'repetitionFull'
  | 'mechanismCode'
  | 'position'
> &
  Pick<ScoreFacts, 'implementBy' | 'followUpDueOn'> & { isExcused: number };

/** Memberships (`c`) in the clusters of some recommendations: others need not be counted to score these. */
export function clustersOf(ids: readonly string[]): Sql {
  return sql`c.cluster_id in (select mine.cluster_id from cluster_membership mine where mine.recommendation_id in (${join([...ids])}))`;
}

/** Scores with their explanation, for those who see the internal layer: three statements for any number. */
@Injectable()
export class PriorityScoreLoader extends BatchLoader<string, PriorityScore | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly reading: PortfolioReading,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(PriorityScore | null)[]> {
    if (!actor.seesUnpublished) return ids.map(() => null);
    const rows = await this.scores(actor, ids);
    const symbols = grouped(ids, await this.symbols(actor, ids), ({ id }) => id);
    const areas = grouped(ids, await this.areas(actor, ids), ({ id }) => id);
    return inOrder(ids, rows, ({ id }) => id).map((row, index) =>
      row === null
        ? null
        : explained({
            ...row,
            ...byFactor(row),
            excused: row.isExcused === 1,
            symbols: (symbols[index] ?? []).slice(0, MOST_SYMBOLS).map(({ symbol }) => symbol),
            areas: (areas[index] ?? []).map(({ title, source }) => `${title} (${source})`),
          }),
    );
  }

  private scores(actor: Actor, ids: readonly string[]): Promise<ScoreRow[]> {
    const rows = this.reading.now(actor);
    const { values, points, score, suggested, repeated, setting, version } = scored(rows, clustersOf(ids));
    const factors = FACTORS.map(
      (factor) =>
        sql`${values[factor]} as ${name('value', factor)}, ${points[factor]} as ${name('points', factor)},
          ${setting(WEIGHT_OF[factor])} as ${name('weight', factor)}`,
    );
    const columns = sql`r.id, r.mechanism_code as "mechanismCode", r.follow_up_due_on as "followUpDueOn",
      ${rows.position} as position, ${rows.implementBy} as "implementBy", ${score} as score,
      ${suggested} as suggested, ${version} as "weightsVersion", ${repeated} as repeated,
      ${setting('repetitionFull')} as "repetitionFull",
      case when ${rows.excused} then 1 else 0 end as "isExcused", ${join(factors)}`;
    return this.reader.rows<ScoreRow>(
      sql`select ${columns} from ${rows.from} where r.id in (${join([...ids])}) and ${rows.visible}`,
    );
  }

  /** Documents of the others in the same clusters, and of those linked. */
  private symbols(actor: Actor, ids: readonly string[]): Promise<{ id: string; symbol: string }[]> {
    const rows = this.reading.now(actor);
    const clusterId = rows.clusterId;
    const which = sql`r.id in (${join([...ids])}) and ${rows.visible}`;
    return this.reader.rows<{ id: string; symbol: string }>(
      sql`select r.id as id, ed.symbol as symbol from ${rows.from}
          join cluster_membership c on c.cluster_id = ${clusterId} and c.left_at is null
          left join recommendation_part cp on cp.id = c.part_id
          join recommendation e on e.id = coalesce(c.recommendation_id, cp.recommendation_id) and e.merged_into_id is null and e.withdrawn_at is null
            and e.document_id <> r.document_id
          join document ed on ed.id = e.document_id where ${which}
        union select r.id as id, ed.symbol as symbol from recommendation r, recommendation_link k, recommendation e, document ed
          where ${which} and ${linkedAlike(rows)} and ed.id = e.document_id
        order by id, symbol`,
    );
  }

  /** What makes them areas of attention, with the source of each. */
  private areas(
    actor: Actor,
    ids: readonly string[],
  ): Promise<{ id: string; title: string; source: string }[]> {
    const rows = this.reading.now(actor);
    const which = sql`r.id in (${join([...ids])}) and ${rows.visible}`;
    return this.reader.rows(
      sql`select r.id as id, aa.title as title, aa.source as source from recommendation r join area_of_attention aa on ${areaOver(rows)} where ${which}
        union select it.recommendation_id, fi.title, fw.title from (${itemsReachingEach(rows, which)}) it ${letters(rows)} order by id, title, source`,
    );
  }
}

function byFactor(row: object): Pick<ScoreFacts, 'values' | 'points' | 'weights'> {
  const read = (what: string): Record<PriorityFactorName, number> =>
    Object.fromEntries(
      FACTORS.map((factor) => [factor, Number((row as Record<string, unknown>)[column(what, factor)])]),
    ) as Record<PriorityFactorName, number>;
  return { values: read('value'), points: read('points'), weights: read('weight') };
}

function name(what: string, factor: PriorityFactorName): Sql {
  return raw(column(what, factor));
}

function column(what: string, factor: PriorityFactorName): string {
  return `${what}_${factor.toLowerCase()}`;
}
