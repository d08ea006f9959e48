import type { ProgressRow } from '../../../implementation/statistics/progress.types.js';
import { printable } from '../../../platform/word/printable.js';
import { labelIn } from '../../../reference/languages/language.js';
import type { BriefingPage } from '../briefing.types.js';
import type { BriefingWording } from '../words/wording.js';
import { partsOf } from './parts.js';
import { countsByWord } from './report-words.js';

/** A table of a page: the first column says what a row is about, the others are numbers. */
export interface PrintedTable {
  title: string;
  columns: string[];
  rows: string[][];
  /** What is said in place of a table without rows. */
  none: string;
}

/** The headline, what changed, and who is behind. */
export function tablesOf(page: BriefingPage, wording: BriefingWording): PrintedTable[] {
  return [headline(page, wording), changes(page, wording), behind(page, wording)];
}

function headline(page: BriefingPage, wording: BriefingWording): PrintedTable {
  const { words } = wording;
  const { columns } = words;
  const rows = partsOf(page.headline).map(({ part, figures }) => {
    const counts = countsByWord(figures);
    return [
      words.parts[part],
      String(figures.base),
      withShare(counts.completed, figures.headline?.implemented.value ?? null, wording),
      String(counts.ongoing),
      String(counts.noAction),
      String(counts.regressed),
      String(counts.notAssessed),
      String(counts.notApplicable),
      wording.share(figures.headline?.coverage.value ?? null),
      String(figures.overdue),
    ];
  });
  return {
    title: words.headline,
    columns: [
      columns.position,
      columns.total,
      columns.completed,
      columns.ongoing,
      columns.noAction,
      columns.regressed,
      columns.notAssessed,
      columns.notApplicable,
      columns.coverage,
      columns.overdue,
    ],
    rows,
    none: words.nothing,
  };
}

function changes({ since, changes: told }: BriefingPage, wording: BriefingWording): PrintedTable {
  const { words } = wording;
  const { columns } = words;
  return {
    title: wording.say(words.changes, { since: wording.day(since) }),
    columns: [
      columns.position,
      columns.newlyCounted,
      columns.newlyAssessed,
      columns.actionBegun,
      columns.newlyCompleted,
      columns.newlyRegressed,
    ],
    rows: told.map((part) => [
      words.parts[part.upr ? (part.position ?? 'NO_POSITION') : 'OUTSIDE_UPR'],
      ...[
        part.newlyCounted,
        part.newlyAssessed,
        part.actionBegun,
        part.newlyImplemented,
        part.newlyRegressed,
      ].map(String),
    ]),
    none: words.nothing,
  };
}

function behind({ furthestBehind }: BriefingPage, wording: BriefingWording): PrintedTable {
  const { words } = wording;
  const { columns } = words;
  return {
    title: words.behind,
    columns: [
      columns.institution,
      columns.total,
      columns.overdue,
      columns.noAction,
      columns.notAssessed,
      columns.ongoing,
      columns.completed,
    ],
    rows: furthestBehind.map((row) => {
      const counts = countsByWord(row.all);
      const { noAction, notAssessed, ongoing, completed } = counts;
      const numbers = [row.all.base, row.all.overdue, noAction, notAssessed, ongoing, completed];
      return [nameOf(row, wording), ...numbers.map(String)];
    }),
    none: words.nobodyBehind,
  };
}

/** Names that are longer would push others off the page. */
const LONGEST_NAME = 80;

/** What a row of a dimension is called, cut where it is too long for a table. */
export function nameOf({ keys }: ProgressRow, { language }: BriefingWording): string {
  const [first] = keys;
  const name = first?.key ? labelIn(first.labels, language, first.key) : '';
  // Cutting may leave half a character.
  return printable(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);
}

function withShare(count: number, share: number | null, wording: BriefingWording): string {
  return share === null ? String(count) : `${count} (${wording.share(share)})`;
}
