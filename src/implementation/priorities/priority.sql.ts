import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import { heldAt } from '../portfolio/moment.js';
import type { PortfolioSql } from '../portfolio/portfolio.sql.js';
import { itemsReaching } from '../tracked-items/reaches.sql.js';
import { DEFAULT_WEIGHTS, WEIGHT_OF, type PriorityFactorName, type PriorityWeights } from './weights.js';

const country = sql`r.country_code`;

/** How a score comes about, as expressions over the recommendation `r`: whole numbers only, the same on every database. */
export interface ScoreSql {
  /** Percent of each factor, 0 to 100. */
  values: Record<PriorityFactorName, Sql>;
  /** What each factor adds: its share of the weight, rounded half up. */
  points: Record<PriorityFactorName, Sql>;
  /** The sum of the points. */
  score: Sql;
  suggested: Sql;
  /** Other documents that ask alike. */
  repeated: Sql;
  setting: (name: keyof PriorityWeights) => Sql;
  version: Sql;
}

/**
 * The score of recommendations, for those who see the internal layer; nobody else may ask. `clusters` narrows the
 * clusters whose documents are counted (`c` is a membership), where only some recommendations are scored.
 */
export function scored(rows: PortfolioSql, clusters: Sql | null = null): ScoreSql {
  rows.need(
    'weights',
    sql`left join priority_setting pw on pw.country_code = r.country_code and ${heldAt(rows.moment, sql`pw.set_at`, sql`pw.superseded_at`, country)}`,
  );
  const repeated = documentsAlike(rows, clusters);
  const values: Record<PriorityFactorName, Sql> = {
    REPETITION: sql`(case when ${repeated} >= ${setting('repetitionFull')} then 100 else ${repeated} * 100 / ${setting('repetitionFull')} end)`,
    FOLLOW_UP_REQUESTED: sql`(r.follow_up_requested * 100)`,
    DEADLINE: deadline(rows),
    ATTENTION: sql`(case when ${inAttention(rows)} then 100 else 0 end)`,
    POSITION: sql`(case when r.mechanism_code <> 'UPR' or ${rows.position} = 'SUPPORTED' then 100 when ${rows.position} = 'NOTED' then 0 else 50 end)`,
  };
  const factors = Object.keys(WEIGHT_OF) as PriorityFactorName[];
  const points = Object.fromEntries(
    factors.map((factor) => [factor, sql`((${setting(WEIGHT_OF[factor])} * ${values[factor]} + 50) / 100)`]),
  ) as Record<PriorityFactorName, Sql>;
  const score = sql`(${join(
    factors.map((factor) => points[factor]),
    ' + ',
  )})`;
  const suggested = sql`(case when ${score} >= ${setting('highFrom')} then 'HIGH' when ${score} >= ${setting('mediumFrom')} then 'MEDIUM' else 'LOW' end)`;
  return { values, points, score, suggested, repeated, setting, version: sql`coalesce(pw.number, 0)` };
}

/** The priority in force: what a coordinator decided, else what the score suggests. */
export function priorityInForce(rows: PortfolioSql, clusters: Sql | null = null): Sql {
  rows.need(
    'override',
    sql`left join priority_override po on po.recommendation_id = r.id and ${heldAt(rows.moment, sql`po.set_at`, sql`po.ended_at`, country)}`,
  );
  return sql`coalesce(po.priority, ${scored(rows, clusters).suggested})`;
}

/** True of an area of attention `aa` that holds at the moment and that a tag of the recommendation falls under. */
export function areaOver(rows: PortfolioSql): Sql {
  const held = heldAt(rows.moment, sql`aa.named_at`, sql`aa.ended_at`, country);
  return sql`aa.country_code = r.country_code and ${held} and (
    exists (select 1 from recommendation_theme x join theme th on th.code = x.theme_code
      where x.recommendation_id = r.id and x.suspect = 0 and aa.theme_code in (th.code, th.heading_code))
    or exists (select 1 from recommendation_group x where x.recommendation_id = r.id and x.group_code = aa.group_code)
    or exists (select 1 from recommendation_sdg x where x.recommendation_id = r.id and aa.sdg_code in (x.sdg_code, x.goal_code)))`;
}

/** Joins, to items `it` that reach recommendations, the High Commissioner's letters `fw` in use whose items `fi` are linked to them. */
export function letters({ moment }: PortfolioSql): Sql {
  return sql`join framework_link l on l.item_id = it.item_id join framework_item fi on fi.id = l.framework_item_id
    join framework fw on fw.id = l.framework_id and fw.kind = 'HIGH_COMMISSIONER_LETTER'
      and ${heldAt(moment, sql`fw.created_at`, sql`fw.closed_at`, sql`fw.country_code`)}`;
}

function inAttention(rows: PortfolioSql): Sql {
  return sql`(exists (select 1 from area_of_attention aa where ${areaOver(rows)})
    or exists (select 1 from (${itemsReaching(rows)}) it ${letters(rows)}))`;
}

/** How many documents besides its own ask alike: in its cluster or by links, whichever are more. */
function documentsAlike(rows: PortfolioSql, clusters: Sql | null): Sql {
  const [clustered, linked] = [inCluster(rows, clusters), byLinks(rows)];
  return sql`(case when ${clustered} > ${linked} then ${clustered} else ${linked} end)`;
}

/** The recommendation `e` stands and is linked by `k` with `r` in a way that means that both ask alike. */
export function linkedAlike({ moment }: PortfolioSql): Sql {
  return sql`(k.from_id = r.id or k.to_id = r.id) and ${heldAt(moment, sql`k.created_at`, sql`k.ended_at`, country)}
    and k.kind in ('DUPLICATE_OF', 'REITERATES', 'FOLLOW_UP_OF', 'RELATED')
    and e.id = case when k.from_id = r.id then k.to_id else k.from_id end and e.document_id <> r.document_id
    and e.merged_into_id is null and ${heldAt(moment, sql`e.created_at`, sql`e.withdrawn_at`, country)}`;
}

function byLinks(rows: PortfolioSql): Sql {
  return sql`(select count(distinct e.document_id) from recommendation_link k, recommendation e where ${linkedAlike(rows)})`;
}

function inCluster(rows: PortfolioSql, clusters: Sql | null): Sql {
  const { actor, moment } = rows;
  const clusterId = rows.clusterId;
  const own = actor.countryCode ? sql` and c.country_code = ${actor.countryCode}` : empty;
  const narrower = clusters ? sql` and ${clusters}` : empty;
  rows.need(
    'alike',
    sql`left join (select c.cluster_id, count(distinct e.document_id) as documents
        from cluster_membership c left join recommendation_part cp on cp.id = c.part_id
          join recommendation e on e.id = coalesce(c.recommendation_id, cp.recommendation_id) and e.country_code = c.country_code
        where ${heldAt(moment, sql`c.joined_at`, sql`c.left_at`, sql`c.country_code`)}${own}${narrower}
          and e.merged_into_id is null and ${heldAt(moment, sql`e.created_at`, sql`e.withdrawn_at`, sql`c.country_code`)}
        group by c.cluster_id) ak on ak.cluster_id = ${clusterId}`,
  );
  // Its own document is among them.
  return sql`(case when coalesce(ak.documents, 0) > 1 then ak.documents - 1 else 0 end)`;
}

function deadline(rows: PortfolioSql): Sql {
  const { day, inMonths } = rows.moment;
  const by = rows.implementBy;
  return sql`(case when ${rows.overdue} = 1 then 100 when ${by} is null or ${rows.excused} or ${by} < ${day(country)} then 0
    when ${by} <= ${inMonths(3)(country)} then 75 when ${by} <= ${inMonths(12)(country)} then 50 else 25 end)`;
}

/** Read beside the recommendation; defaults are whole numbers of ours, never a person's text. */
function setting(name: keyof PriorityWeights): Sql {
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return raw(`coalesce(pw.${column}, ${DEFAULT_WEIGHTS[name]})`);
}
