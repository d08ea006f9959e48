import type { EntityClass } from '../platform/database/insert.js';
import { ActionType } from './action-types/action-type.entity.js';
import { Country, type RegionalGroup } from './countries/country.entity.js';
import { AffectedGroup } from './groups/affected-group.entity.js';
import { LabelAlias, type VocabularyName } from './label-alias.entity.js';
import { foldLabel } from './labels.js';
import type { Labels } from './languages/language.js';
import { Mechanism, type MechanismFamily } from './mechanisms/mechanism.entity.js';
import { gradeRows, type GradeScaleFile } from './grades/grade-rows.js';
import type { ReferenceFiles } from './reference-data.js';
import { SdgGoal, SdgIndicator, SdgTarget } from './sdgs/sdg.entity.js';
import { supportRows, type SupportTermFile } from './support/support-rows.js';
import { Theme } from './themes/theme.entity.js';
import { UprSession } from './upr/upr-session.entity.js';

/** The rows that `data/` holds for one table, and how to know which are there already. */
export interface ReferenceRows<E extends object = object> {
  entity: EntityClass<E>;
  table: string;
  keySql: string;
  key: (row: E) => string;
  rows: E[];
}

interface Term {
  code: string;
  label: Labels;
  aliases: string[];
}
interface CountryFile {
  code: string;
  iso2: string | null;
  m49: string | null;
  names: Labels;
  regionalGroup: RegionalGroup | null;
  uhriRegion: string | null;
  unMember: boolean;
  ldc: boolean;
  sids: boolean;
  fictional?: boolean;
  aliases: string[];
}
interface MechanismFile {
  code: string;
  family: MechanismFamily;
  name: Labels;
  treaty: string | null;
  aliases: string[];
}
interface SdgFile {
  frameworkVersion: string;
  goals: (Term & { uhriLabel: string })[];
  targets: (Term & { goal: string })[];
  indicators: { code: string; target: string }[];
}
interface ActionTypeFile {
  code: string;
  label: Labels;
  description: Labels;
}
interface UprFile {
  sessions: (Omit<UprSession, 'stateCodes'> & { states: string[] })[];
}

/** The files of `data/vocabularies` as rows, in the order in which they can be inserted. */
export function referenceRows(files: ReferenceFiles): ReferenceRows<never>[] {
  const countries = files.countries as CountryFile[];
  const mechanisms = files.mechanisms as MechanismFile[];
  const themes = files.themes as (Term & { heading: string | null; suspectBefore?: string })[];
  const groups = files['affected-groups'] as Term[];
  const sdgs = files.sdgs as SdgFile;
  const headings = new Set(themes.map(({ heading }) => heading));
  const tables = [
    coded(
      Country,
      'country',
      countries.map((file): Country => ({
        code: file.code,
        iso2: file.iso2,
        m49: file.m49,
        names: file.names,
        regionalGroup: file.regionalGroup,
        uhriRegion: file.uhriRegion,
        unMember: file.unMember,
        leastDeveloped: file.ldc,
        smallIsland: file.sids,
        fictional: file.fictional ?? false,
        publication: 'NONE',
        timeZone: 'UTC',
        version: 1,
      })),
    ),
    coded(
      Mechanism,
      'mechanism',
      mechanisms.map(({ code, family, name, treaty }): Mechanism => ({
        code,
        family,
        names: name,
        treaty,
        provisional: false,
      })),
    ),
    coded(
      Theme,
      'theme',
      themes.map((file): Theme => ({
        code: file.code,
        labels: file.label,
        headingCode: file.heading,
        isHeading: headings.has(file.code),
        suspectBefore: file.suspectBefore ?? null,
        provisional: false,
      })),
    ),
    coded(
      AffectedGroup,
      'affected_group',
      groups.map(({ code, label }): AffectedGroup => ({ code, labels: label, provisional: false })),
    ),
    coded(
      SdgGoal,
      'sdg_goal',
      sdgs.goals.map(({ code, label }, ordinal): SdgGoal => ({ code, ordinal, labels: label })),
    ),
    coded(
      SdgTarget,
      'sdg_target',
      sdgs.targets.map(({ code, goal, label }, ordinal): SdgTarget => ({
        code,
        goalCode: goal,
        ordinal,
        labels: label,
      })),
    ),
    coded(
      SdgIndicator,
      'sdg_indicator',
      sdgs.indicators.map(({ code, target }, ordinal): SdgIndicator => ({
        code,
        targetCode: target,
        ordinal,
        frameworkVersion: sdgs.frameworkVersion,
      })),
    ),
    coded(
      ActionType,
      'action_type',
      (files['action-types'] as ActionTypeFile[]).map(
        ({ code, label, description }, ordinal): ActionType => ({
          code,
          ordinal,
          labels: label,
          descriptions: description,
        }),
      ),
    ),
    {
      entity: UprSession,
      table: 'upr_session',
      keySql: 'number',
      key: (row: UprSession) => String(row.number),
      rows: (files['upr-sessions'] as UprFile).sessions.map(({ states, ...session }): UprSession => ({
        ...session,
        stateCodes: states,
      })),
    },
    ...gradeRows(files['grade-scales'] as GradeScaleFile[]),
    supportRows(files['support-terms'] as SupportTermFile[]),
    {
      entity: LabelAlias,
      table: 'label_alias',
      keySql: "vocabulary || ':' || folded",
      key: (row: LabelAlias) => `${row.vocabulary}:${row.folded}`,
      rows: [
        ...aliases(
          'COUNTRY',
          countries.map(({ code, iso2, names, aliases }) => [
            code,
            [code, ...(iso2 ? [iso2] : []), ...Object.values(names), ...aliases],
          ]),
        ),
        ...aliases(
          'MECHANISM',
          mechanisms.map(({ code, name, aliases }) => [code, [code, ...Object.values(name), ...aliases]]),
        ),
        ...aliases(
          'THEME',
          themes.map(({ code, label, aliases }) => [code, [...Object.values(label), ...aliases]]),
        ),
        ...aliases(
          'GROUP',
          groups.map(({ code, label, aliases }) => [code, [...Object.values(label), ...aliases]]),
        ),
        ...aliases('SDG', [
          ...sdgs.goals.map(({ code, label, uhriLabel }): [string, string[]] => [
            code,
            [code, uhriLabel, ...Object.values(label)],
          ]),
          ...sdgs.targets.map(({ code, label, aliases }): [string, string[]] => [
            code,
            [code, ...aliases, ...Object.values(label)],
          ]),
        ]),
      ],
    },
  ];
  return tables as unknown as ReferenceRows<never>[];
}

function coded<E extends { code: string }>(
  entity: EntityClass<E>,
  table: string,
  rows: E[],
): ReferenceRows<E> {
  return { entity, table, keySql: 'code', key: (row) => row.code, rows };
}

/** The first term that claims a spelling keeps it. */
function aliases(vocabulary: VocabularyName, terms: [string, string[]][]): LabelAlias[] {
  const taken = new Map<string, string>();
  for (const [code, labels] of terms) {
    for (const label of labels) if (!taken.has(foldLabel(label))) taken.set(foldLabel(label), code);
  }
  return [...taken].map(([folded, code]) => ({ vocabulary, folded, code }));
}
