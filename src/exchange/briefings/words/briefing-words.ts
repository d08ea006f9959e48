import type { Position } from '../../../recommendations/positions/position.entity.js';

/** Whose figures a row shows: those of a position, without one, or outside the UPR. */
export type PartName = Position | 'NO_POSITION' | 'OUTSIDE_UPR';

/** Everything that the page says by itself, in one language, as ICU messages. What is in `{}` is filled in. */
export interface BriefingWords {
  title: string;
  /** `day`, `since` */
  period: string;
  parts: Record<PartName, string>;
  headline: string;
  /** Heads of columns; the words for statuses are those of reports. */
  columns: {
    total: string;
    completed: string;
    ongoing: string;
    noAction: string;
    regressed: string;
    notAssessed: string;
    notApplicable: string;
    coverage: string;
    overdue: string;
    newlyCounted: string;
    newlyAssessed: string;
    actionBegun: string;
    newlyCompleted: string;
    newlyRegressed: string;
    institution: string;
    position: string;
  };
  /** `since` */
  changes: string;
  behind: string;
  nobodyBehind: string;
  byPosition: string;
  course: string;
  headings: string;
  /** Where there is nothing to draw. */
  nothing: string;
  /** The definitions of the footer, each a sentence or two. */
  definitions: string[];
  /** `filter` */
  selection: string;
  /** `label`, `id`, `figures`, `day` */
  kept: string;
  notKept: string;
}
