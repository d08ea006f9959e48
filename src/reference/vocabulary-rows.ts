import sql, { type Sql } from 'sql-template-tag';
import type { Dialect, Row } from '../platform/database/dialect.js';
import type { ActionType } from './action-types/action-type.entity.js';
import type { Country } from './countries/country.entity.js';
import type { Grade, GradeConsistency, GradeScale } from './grades/grade-scale.entities.js';
import type { AffectedGroup } from './groups/affected-group.entity.js';
import type { LabelAlias, VocabularyName } from './label-alias.entity.js';
import type { Mechanism } from './mechanisms/mechanism.entity.js';
import type { SdgGoal, SdgIndicator, SdgTarget } from './sdgs/sdg.entity.js';
import type { SupportTerm, SupportVocabulary } from './support/support-term.entity.js';
import type { Theme } from './themes/theme.entity.js';
import type { UprSession } from './upr/upr-session.entity.js';

/** All reference rows, by what they are looked up by; each map in the order in which lists show it. */
export class Terms {
  readonly countries: ReadonlyMap<string, Country>;
  readonly mechanisms: ReadonlyMap<string, Mechanism>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly themesOf: ReadonlyMap<string, Theme[]>;
  readonly groups: ReadonlyMap<string, AffectedGroup>;
  readonly goals: ReadonlyMap<string, SdgGoal>;
  readonly targets: ReadonlyMap<string, SdgTarget>;
  readonly targetsOf: ReadonlyMap<string, SdgTarget[]>;
  readonly indicators: ReadonlyMap<string, SdgIndicator>;
  readonly indicatorsOf: ReadonlyMap<string, SdgIndicator[]>;
  readonly sessions: ReadonlyMap<number, UprSession>;
  readonly actionTypes: ReadonlyMap<string, ActionType>;
  readonly gradeScales: ReadonlyMap<string, GradeScale>;
  readonly gradesOf: ReadonlyMap<string, Grade[]>;
  readonly consistenciesOf: ReadonlyMap<string, GradeConsistency[]>;
  readonly supportTermsOf: ReadonlyMap<SupportVocabulary, SupportTerm[]>;
  readonly aliases: ReadonlyMap<VocabularyName, ReadonlyMap<string, string>>;

  constructor(rows: TermRows) {
    this.countries = byCode(rows.countries);
    this.mechanisms = byCode(rows.mechanisms);
    this.themes = byCode(rows.themes);
    this.themesOf = groupedBy(rows.themes, ({ headingCode }) => headingCode);
    this.groups = byCode(rows.groups);
    this.goals = byCode(rows.goals);
    this.targets = byCode(rows.targets);
    this.targetsOf = groupedBy(rows.targets, ({ goalCode }) => goalCode);
    this.indicators = byCode(rows.indicators);
    this.indicatorsOf = groupedBy(rows.indicators, ({ targetCode }) => targetCode);
    this.actionTypes = byCode(rows.actionTypes);
    this.sessions = new Map(rows.sessions.map((session) => [session.number, session]));
    this.gradeScales = byCode(rows.gradeScales);
    this.gradesOf = groupedBy(rows.grades, ({ scaleCode }) => scaleCode);
    this.consistenciesOf = groupedBy(rows.consistencies, ({ scaleCode }) => scaleCode);
    this.supportTermsOf = groupedBy(rows.supportTerms, ({ vocabulary }) => vocabulary);
    this.aliases = new Map(
      [...groupedBy(rows.aliases, ({ vocabulary }) => vocabulary)].map(([vocabulary, aliases]) => [
        vocabulary,
        new Map(aliases.map(({ folded, code }) => [folded, code])),
      ]),
    );
  }

  static readonly none = new Terms({
    countries: [],
    mechanisms: [],
    themes: [],
    groups: [],
    goals: [],
    targets: [],
    indicators: [],
    sessions: [],
    actionTypes: [],
    gradeScales: [],
    grades: [],
    consistencies: [],
    supportTerms: [],
    aliases: [],
  });
}

interface TermRows {
  countries: Country[];
  mechanisms: Mechanism[];
  themes: Theme[];
  groups: AffectedGroup[];
  goals: SdgGoal[];
  targets: SdgTarget[];
  indicators: SdgIndicator[];
  sessions: UprSession[];
  actionTypes: ActionType[];
  gradeScales: GradeScale[];
  grades: Grade[];
  consistencies: GradeConsistency[];
  supportTerms: SupportTerm[];
  aliases: LabelAlias[];
}

/** Reads every reference table as committed, never through a transaction that may still roll back. */
export async function readTerms(dialect: Dialect): Promise<Terms> {
  const [
    countries,
    mechanisms,
    themes,
    groups,
    goals,
    targets,
    indicators,
    sessions,
    actionTypes,
    gradeScales,
    grades,
    consistencies,
    supportTerms,
    aliases,
  ] = await Promise.all([
    read<Country>(
      dialect,
      sql`select code, iso2, m49, names, regional_group as "regionalGroup", uhri_region as "uhriRegion",
          un_member as "unMember", least_developed as "leastDeveloped", small_island as "smallIsland", fictional,
          publication, time_zone as "timeZone", version from country order by code`,
    ),
    read<Mechanism>(
      dialect,
      sql`select code, family, names, treaty, provisional from mechanism order by code`,
    ),
    read<Theme>(
      dialect,
      sql`select code, labels, heading_code as "headingCode", is_heading as "isHeading",
          suspect_before as "suspectBefore", provisional from theme order by code`,
    ),
    read<AffectedGroup>(dialect, sql`select code, labels, provisional from affected_group order by code`),
    read<SdgGoal>(dialect, sql`select code, ordinal, labels from sdg_goal order by ordinal`),
    read<SdgTarget>(
      dialect,
      sql`select code, goal_code as "goalCode", ordinal, labels from sdg_target order by ordinal`,
    ),
    read<SdgIndicator>(
      dialect,
      sql`select code, target_code as "targetCode", ordinal, framework_version as "frameworkVersion"
          from sdg_indicator order by ordinal`,
    ),
    read<UprSession>(
      dialect,
      sql`select number, cycle, starts_on as "startsOn", ends_on as "endsOn", dates_verified as "datesVerified",
          adopted_at_council_session as "adoptedAtCouncilSession", state_codes as "stateCodes"
          from upr_session order by number`,
    ),
    read<ActionType>(
      dialect,
      sql`select code, ordinal, labels, descriptions from action_type order by ordinal`,
    ),
    read<GradeScale>(
      dialect,
      sql`select code, mechanism_code as "mechanismCode", ordinal, names, valid_from as "validFrom", valid_to as "validTo",
          sources from grade_scale order by ordinal, code`,
    ),
    read<Grade>(
      dialect,
      sql`select scale_code as "scaleCode", code, ordinal, labels, meanings from grade order by scale_code, ordinal`,
    ),
    read<GradeConsistency>(
      dialect,
      sql`select scale_code as "scaleCode", grade_code as "gradeCode", status from grade_consistency
          order by scale_code, grade_code, status`,
    ),
    read<SupportTerm>(
      dialect,
      sql`select vocabulary, code, ordinal, labels, meanings, sources from support_term order by ordinal, code`,
    ),
    read<LabelAlias>(dialect, sql`select vocabulary, folded, code from label_alias`),
  ]);
  return new Terms({
    countries,
    mechanisms,
    themes,
    groups,
    goals,
    targets,
    indicators,
    sessions,
    actionTypes,
    gradeScales,
    grades,
    consistencies,
    supportTerms,
    aliases,
  });
}

const JSON_COLUMNS = ['names', 'labels', 'descriptions', 'meanings', 'sources', 'stateCodes'];
const FLAGS = [
  'unMember',
  'leastDeveloped',
  'smallIsland',
  'fictional',
  'provisional',
  'isHeading',
  'datesVerified',
];

/** SQL answers flags as 0 and 1, JSON as text. */
async function read<T extends object>(dialect: Dialect, query: Sql): Promise<T[]> {
  const rows = await dialect.read(query);
  return rows.map((row) => shaped(row) as T);
}

function shaped(row: Row): Row {
  const term = { ...row };
  for (const column of JSON_COLUMNS) {
    if (column in term) term[column] = JSON.parse(term[column] as string) as unknown;
  }
  for (const flag of FLAGS) if (flag in term) term[flag] = term[flag] === 1;
  return term;
}

function byCode<T extends { code: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}

function groupedBy<K, T>(rows: T[], keyOf: (row: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
