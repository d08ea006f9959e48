import { printable } from '../../../platform/word/printable.js';
import type { Language } from '../../../reference/languages/language.js';
import type { BriefingPage } from '../briefing.types.js';
import type { BriefingWording } from '../words/wording.js';
import type { PlannedChart } from './charts.js';
import { tablesOf, type PrintedTable } from './tables.js';

/** What stands on the page beside its figures. */
export interface Occasion {
  country: string;
  /** Which recommendations were asked for, in the words of the API; null for all. */
  selection: string | null;
  /** How a page that was kept is cited; null for one that was not. */
  kept: { label: string; id: string; figuresId: string; keptOn: string } | null;
}

/** A page in its words, as every format of it says it. */
export interface PrintedPage {
  language: Language;
  direction: 'ltr' | 'rtl';
  title: string;
  country: string;
  period: string;
  /** The headline and what changed stand before the charts, who is behind after them. */
  headline: PrintedTable;
  changes: PrintedTable;
  behind: PrintedTable;
  charts: { title: string; alt: string; svg: string }[];
  definitions: string[];
  /** What the figures are of, and how to cite them. */
  closing: string[];
}

/** Puts a page into words. `svgs` are the charts drawn, in their order. */
export function printedPage(
  page: BriefingPage,
  occasion: Occasion,
  wording: BriefingWording,
  charts: readonly PlannedChart[],
  svgs: readonly string[],
): PrintedPage {
  const { words, language, direction } = wording;
  const [headline, changes, behind] = tablesOf(page, wording) as [PrintedTable, PrintedTable, PrintedTable];
  return {
    language,
    direction,
    title: printable(occasion.kept?.label ?? words.title),
    country: printable(occasion.country),
    period: wording.say(words.period, { day: wording.day(page.asOf), since: wording.day(page.since) }),
    headline,
    changes,
    behind,
    charts: charts.map(({ title, alt }, index) => ({ title, alt, svg: svgs[index] ?? '' })),
    definitions: words.definitions,
    closing: closing(occasion, wording).map(printable),
  };
}

function closing({ selection, kept }: Occasion, wording: BriefingWording): string[] {
  const { words } = wording;
  const chosen = selection === null ? [] : [wording.say(words.selection, { filter: selection })];
  if (!kept) return [...chosen, words.notKept];
  const { label, id, figuresId, keptOn } = kept;
  return [...chosen, wording.say(words.kept, { label, id, figures: figuresId, day: wording.day(keptOn) })];
}
