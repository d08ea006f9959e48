import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import { CountryDays } from '../portfolio/country-days.js';
import { DimensionLabels } from '../portfolio/dimension-labels.js';
import type { Labels } from '../../reference/languages/language.js';
import { BASE_KINDS, splitFigures, type Cell } from './figures.js';
import { FigureRows, type KeyedCell } from './figure-rows.sql.js';
import type { FiguresAsked } from './progress.args.js';
import type { NoteCode, Progress, ProgressBase, ProgressDimension, ProgressRow } from './progress.types.js';
import { RowOrder } from './row-order.js';

/** A recommendation may have several values of these. */
const SEVERAL: readonly ProgressDimension[] = [
  'THEME',
  'HEADING',
  'SDG_GOAL',
  'SDG_TARGET',
  'AFFECTED_GROUP',
  'ASKED_ACTION_TYPE',
  'FRAMEWORK',
  'FRAMEWORK_ITEM',
  'PLAN',
  'ACTION_TYPE',
  'GRADE',
  'INSTITUTION',
  'ASSIGNED_INSTITUTION',
  'CLUSTER',
];

/** What plans tell: it has no history. */
const OF_PLANS: readonly ProgressDimension[] = ['PLAN', 'ACTION_TYPE', 'FUNDING_GAP'];

/** How far implementation is: at most three statements, for the totals, the rows, and the names of what they stand for. */
@Injectable()
export class ProgressQuery {
  constructor(
    private readonly rows: FigureRows,
    private readonly days: CountryDays,
    private readonly labels: DimensionLabels,
    private readonly order: RowOrder,
  ) {}

  /**
   * Throws `INVALID` for a day that has not come and a framework by which nothing is divided, `LIMIT_EXCEEDED` for more
   * rows than anybody reads. `at` = where the question stands among the arguments.
   */
  async figures(actor: Actor, asked: FiguresAsked, at: readonly string[] = []): Promise<Progress> {
    const today = this.days.todayOf(actor);
    if (asked.asOf && asked.asOf > today) throw hasNotCome(asked.asOf, today, at);
    const by = asked.by ?? [];
    mustDivideByFramework(asked.frameworkId, by, at);
    const totals = await this.rows.cells(actor, asked, []);
    const cells = by.length > 0 ? await this.rows.cells(actor, asked, by) : [];
    const labels = await this.namesOf(actor, by, cells);
    const base = (kinds: readonly Kind[]): ProgressBase => this.base(kinds, by, totals, cells, labels);
    return {
      asOf: asked.asOf ?? today,
      base: base(BASE_KINDS),
      otherBases: (asked.includeKinds ?? []).map((kind) => base([kind])),
      notes: notesOf(actor, asked),
    };
  }

  private base(
    kinds: readonly Kind[],
    by: readonly ProgressDimension[],
    totals: readonly Cell[],
    cells: readonly KeyedCell[],
    labels: ReadonlyMap<string, Labels>,
  ): ProgressBase {
    const whole = splitFigures(totals, kinds);
    const rows = [...groupedByKeys(cells)].map(([, alike]): ProgressRow => ({
      keys: by.map((dimension, index) => {
        const key = alike[0]?.keys[index] ?? null;
        return { dimension, key, labels: labels.get(nameKey(dimension, key)) ?? {} };
      }),
      ...splitFigures(alike, kinds),
    }));
    return {
      kinds: [...kinds],
      ...whole,
      rows: this.order.sorted(rows.filter(({ all }) => all.base > 0)),
      rowsOverlap: by.some((dimension) => SEVERAL.includes(dimension)),
      distinctTotal: whole.all.base,
    };
  }

  private async namesOf(
    actor: Actor,
    by: readonly ProgressDimension[],
    cells: readonly KeyedCell[],
  ): Promise<Map<string, Labels>> {
    const named = new Map<string, { dimension: ProgressDimension; key: string }>();
    for (const { keys } of cells) {
      by.forEach((dimension, index) => {
        const key = keys[index];
        if (key != null) named.set(nameKey(dimension, key), { dimension, key });
      });
    }
    const labels = await this.labels.of(actor, [...named.values()]);
    return new Map([...named.keys()].map((name, index) => [name, labels[index] ?? {}]));
  }
}

/** What is said of a day of which nothing can be told yet. */
export function hasNotCome(day: string, today: string, at: readonly string[]): UserError {
  return new UserError('INVALID', `${day} has not come yet: today is ${today}.`, [...at, 'asOf']);
}

/** A framework named beside other dimensions would narrow nothing, and nobody would notice. */
function mustDivideByFramework(
  frameworkId: string | null | undefined,
  by: readonly ProgressDimension[],
  at: readonly string[],
): void {
  if (frameworkId == null || by.includes('FRAMEWORK_ITEM') || by.includes('FRAMEWORK')) return;
  throw new UserError(
    'INVALID',
    'frameworkId says of which framework the rows are: give it with by: [FRAMEWORK_ITEM]. To count under a framework only, filter by frameworks.',
    [...at, 'frameworkId'],
  );
}

function nameKey(dimension: ProgressDimension, key: string | null): string {
  return `${dimension} ${key}`;
}

function groupedByKeys(cells: readonly KeyedCell[]): Map<string, KeyedCell[]> {
  const groups = new Map<string, KeyedCell[]>();
  for (const cell of cells) {
    const name = JSON.stringify(cell.keys);
    groups.set(name, [...(groups.get(name) ?? []), cell]);
  }
  return groups;
}

function asksPlans({ by, filter }: FiguresAsked): boolean {
  const asked = [filter?.plans, filter?.measures, filter?.actionTypes, filter?.fundingGap];
  return asked.some((field) => field != null) || OF_PLANS.some((dimension) => by?.includes(dimension));
}

function notesOf(actor: Actor, { by, asOf, filter }: FiguresAsked): NoteCode[] {
  const divided = by ?? [];
  const notes: [NoteCode, boolean][] = [
    ['AS_OF_RECORDED', asOf != null],
    ['TAGS_ARE_TODAYS', asOf != null],
    ['FRAMEWORK_LINKS_ARE_TODAYS', asOf != null && asksFrameworks(divided, filter)],
    ['PLANS_ARE_TODAYS', asOf != null && asksPlans({ by, filter })],
    ['PRIORITY_BY_TODAYS_TAGS', asOf != null && (divided.includes('PRIORITY') || filter?.priorities != null)],
    ['NO_DATE_COUNTS_FROM_ENTRY', asOf != null],
    ['ROWS_OVERLAP', divided.some((dimension) => SEVERAL.includes(dimension))],
    ['SUSPECT_TAGS_LEFT_OUT', filter?.includeSuspectTags !== true],
    ['UNPUBLISHED_LEFT_OUT', !actor.seesUnpublished],
  ];
  return notes.flatMap(([note, holds]) => (holds ? [note] : []));
}

function asksFrameworks(by: readonly ProgressDimension[], filter: FiguresAsked['filter']): boolean {
  return (
    by.includes('FRAMEWORK') ||
    by.includes('FRAMEWORK_ITEM') ||
    filter?.frameworks != null ||
    filter?.frameworkItems != null
  );
}
