import type { Applied } from './draft-application.service.js';
import type { DraftChange, Verdict } from './draft-standing.js';
import type { DraftChangeCounts } from './draft.views.js';

/** Verdicts by their number. */
export function countsOf(verdicts: ReadonlyMap<string, Verdict>): DraftChangeCounts {
  const count = (change: DraftChange): number =>
    [...verdicts.values()].filter((verdict) => verdict.change === change).length;
  return asCounts({
    NEW: count('NEW'),
    SAME: count('SAME'),
    CORRECTED: count('CORRECTED'),
    RENUMBERED: count('RENUMBERED'),
    KEPT: count('KEPT'),
  });
}

/** Numbers by kind of change as the API shows them. */
export function asCounts({ NEW, SAME, CORRECTED, RENUMBERED, KEPT }: Applied): DraftChangeCounts {
  return { entered: NEW, same: SAME, corrected: CORRECTED, renumbered: RENUMBERED, kept: KEPT };
}
