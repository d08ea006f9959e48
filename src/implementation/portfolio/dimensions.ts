import { empty, raw, default as sql, type Sql } from 'sql-template-tag';
import type { AssignmentRole } from '../assignments/assignment.entity.js';
import { isLatestGrade } from '../grades/external-grade.sql.js';
import { frameworkDimension, frameworkItemDimension } from './framework-reach.sql.js';
import { actionTypeDimension, fundingGap, planDimension } from './measure-reach.sql.js';
import type { PortfolioSql } from './portfolio.sql.js';
import { seenTag } from './tag-conditions.sql.js';

/** How to divide recommendations (`r`) by something: the value, and what must be joined to have it. */
export interface DimensionSql {
  /** The value of a row; null for a recommendation that has none. */
  key: Sql;
  /** Joined behind the portfolio's own joins; a recommendation then stands once for each value, or more often. */
  join: Sql;
  /** A recommendation may have several values. */
  several: boolean;
  /** Further values that a recommendation has through its parts: these joined instead, each row with a value. */
  ofParts?: { key: Sql; join: Sql };
}

interface Asked {
  rows: PortfolioSql;
  /** Heed tags that are known artefacts. */
  suspect: boolean;
  /** Institutions in this role only; in either without it. */
  role?: AssignmentRole | null;
  /** Items of these frameworks only; of any without them. */
  frameworks?: readonly string[] | null;
  /** Makes the aliases of two dimensions differ. */
  as: string;
}

const single = (key: Sql): DimensionSql => ({ key, join: empty, several: false });

/** One value, or several, of each dimension by which recommendations are counted. */
export const DIMENSIONS = {
  STATUS: ({ rows }: Asked) => single(rows.status),
  POSITION: ({ rows }: Asked) => single(rows.position),
  FOLLOW_UP_DECISION: ({ rows }: Asked) => single(rows.decision),
  PRIORITY: ({ rows }: Asked) => single(rows.priority),
  SPECIFICITY: ({ rows }: Asked) => single(rows.specificity),
  CLUSTER: ({ rows, as }: Asked) => {
    const parts = rows.partsAs(as);
    return { ...single(rows.clusterId), ofParts: { key: parts.clusterId, join: parts.joinClustered } };
  },
  INSTITUTION: ({ rows, as }: Asked) => ({
    ...single(rows.leadId),
    ofParts: inHandsOfParts(rows, as, 'LEAD'),
  }),
  MECHANISM: () => single(sql`r.mechanism_code`),
  FAMILY: ({ as }: Asked) => ({
    key: raw(`${as}.family`),
    join: raw(`left join mechanism ${as} on ${as}.code = r.mechanism_code`),
    several: false,
  }),
  DOCUMENT: ({ rows }: Asked) => single(rows.documentSymbol),
  CYCLE: () => single(sql`cast(r.upr_cycle as text)`),
  THEME: ({ rows, as, suspect }: Asked) =>
    tag(
      rows,
      as,
      'recommendation_theme',
      'theme_code',
      raw(`${as}.theme_code not in (select code from theme where is_heading = 1)${unsuspected(as, suspect)}`),
    ),
  HEADING: ({ rows, as, suspect }: Asked) => ({
    key: raw(`(case when ${as}h.is_heading = 1 then ${as}h.code else ${as}h.heading_code end)`),
    join: sql`left join recommendation_theme ${raw(as)} on ${raw(as)}.recommendation_id = r.id
      and ${raw(as)}.theme_code in (select code from theme where is_heading = 1 or heading_code is not null)
      ${raw(unsuspected(as, suspect))}${seenTag(rows, raw(as))}
      left join theme ${raw(`${as}h`)} on ${raw(`${as}h.code = ${as}.theme_code`)}`,
    several: true,
  }),
  AFFECTED_GROUP: ({ rows, as }: Asked) => tag(rows, as, 'recommendation_group', 'group_code'),
  SDG_GOAL: ({ rows, as }: Asked) => tag(rows, as, 'recommendation_sdg', 'goal_code'),
  SDG_TARGET: ({ rows, as }: Asked) =>
    tag(rows, as, 'recommendation_sdg', 'sdg_code', raw(`${as}.sdg_code <> ${as}.goal_code`)),
  ASKED_ACTION_TYPE: ({ rows, as }: Asked) => tag(rows, as, 'recommendation_action_type', 'action_type_code'),
  COUNTRY: () => single(sql`r.country_code`),
  KIND: () => single(sql`r.kind`),
  RECOMMENDING_STATE: ({ as }: Asked) => valued(as, 'recommending_state', 'country_code'),
  LANGUAGE: ({ as }: Asked) => valued(as, 'recommendation_text', 'language', sql`${raw(as)}.translated = 1`),
  ASSIGNED_INSTITUTION: ({ rows, as, role }: Asked) => {
    const a = raw(as);
    const seen = rows.sees('STATUS');
    return {
      key: sql`${a}.institution_id`,
      join: sql`left join assignment ${a} on ${rows.inForce(a)}${ofRole(a, role)}${seen ? sql` and ${seen}` : empty}`,
      several: true,
      ofParts: inHandsOfParts(rows, as, role),
    };
  },
  FRAMEWORK: ({ rows, as, frameworks }: Asked) => frameworkDimension(rows, as, frameworks),
  FRAMEWORK_ITEM: ({ rows, as, frameworks }: Asked) => frameworkItemDimension(rows, as, frameworks),
  GRADE: ({ rows, as }: Asked) => {
    const g = raw(as);
    return {
      key: sql`${g}.scale_code || ':' || ${g}.grade_code`,
      join: sql`left join external_grade ${g} on ${isLatestGrade(rows, g)}`,
      several: true,
    };
  },
  FOLLOW_UP_REQUESTED: () => single(yesOrNo(sql`r.follow_up_requested`)),
  OVERDUE: ({ rows }: Asked) => single(yesOrNo(rows.overdue)),
  UNASSIGNED: ({ rows }: Asked) => single(yesOrNo(rows.unassigned)),
  UNCLUSTERED: ({ rows }: Asked) => single(yesOrNo(rows.unclustered)),
  PLAN: ({ rows, as }: Asked) => planDimension(rows, as),
  ACTION_TYPE: ({ rows, as }: Asked) => actionTypeDimension(rows, as),
  FUNDING_GAP: ({ rows }: Asked) => single(fundingGap(rows)),
  WITHDRAWN: () => single(sql`case when r.withdrawn_at is null then 'false' else 'true' end`),
} satisfies Record<string, (asked: Asked) => DimensionSql>;

export type DimensionName = keyof typeof DIMENSIONS;

/** Institutions that have parts of the recommendation in their hands by themselves. */
function inHandsOfParts(
  rows: PortfolioSql,
  as: string,
  role: AssignmentRole | null | undefined,
): { key: Sql; join: Sql } {
  const [a, parts] = [raw(as), rows.partsAs(as)];
  return {
    key: sql`${a}.institution_id`,
    join: sql`${parts.join} join assignment ${a} on ${parts.nearer(a)}${ofRole(a, role)}`,
  };
}

function ofRole(a: Sql, role: AssignmentRole | null | undefined): Sql {
  return role ? sql` and ${a}.role = ${role}` : empty;
}

/** The condition is the join's own: a recommendation stands without a value only where it has none. */
function valued(as: string, table: string, column: string, condition = sql`1 = 1`): DimensionSql {
  return {
    key: raw(`${as}.${column}`),
    join: sql`left join ${raw(table)} ${raw(as)} on ${raw(as)}.recommendation_id = r.id and ${condition}`,
    several: true,
  };
}

/** The same of tags: those that the viewer may know of. */
function tag(
  rows: PortfolioSql,
  as: string,
  table: string,
  column: string,
  condition = sql`1 = 1`,
): DimensionSql {
  return valued(as, table, column, sql`${condition}${seenTag(rows, raw(as))}`);
}

function yesOrNo(bit: Sql): Sql {
  return sql`case ${bit} when 1 then 'true' when 0 then 'false' end`;
}

function unsuspected(as: string, suspect: boolean): string {
  return suspect ? '' : ` and ${as}.suspect = 0`;
}
