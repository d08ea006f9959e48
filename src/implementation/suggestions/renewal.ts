import type { SuggestionState } from './suggestion-state.js';

/** A score that has moved by less, in ten-thousandths, is left as it is: each import moves them all a little. */
const NOTICEABLE = 50;

/** A suggestion as it stands. `says` is what it says beside its score, such as the kind and the direction of a link. */
export interface Standing {
  id: string;
  key: string;
  state: SuggestionState;
  score: number;
  says: string;
  foundAt: string;
  version: number;
}

/** What a run found about the same two things. */
export interface Found {
  key: string;
  score: number;
  says: string;
}

/** What becomes of the suggestions of a country. */
export interface Renewal<F extends Found> {
  fresh: F[];
  /** Open ones that say something else now. */
  changed: [F, Standing][];
  /** Dismissed ones that are asked anew. */
  reopened: [F, Standing][];
  /** Open ones that no longer hold. */
  gone: Standing[];
  /** How many are open afterwards. */
  open: number;
}

/**
 * Compares what a run found with what stands. What was decided stays as it is, but for dismissed ones that `asksAnew`
 * knows to be about other texts now.
 */
export function renewal<F extends Found>(
  standing: readonly Standing[],
  found: readonly F[],
  asksAnew: (key: string) => boolean,
): Renewal<F> {
  const known = new Map(standing.map((one) => [one.key, one]));
  const outcome: Renewal<F> = { fresh: [], changed: [], reopened: [], gone: [], open: 0 };
  for (const one of found) {
    const before = known.get(one.key);
    if (!before) outcome.fresh.push(one);
    else if (before.state === 'OPEN' && differs(one, before)) outcome.changed.push([one, before]);
    else if (before.state === 'DISMISSED' && asksAnew(one.key)) outcome.reopened.push([one, before]);
    else if (before.state !== 'OPEN') continue;
    outcome.open += 1;
  }
  const keys = new Set(found.map(({ key }) => key));
  outcome.gone = standing.filter(({ state, key }) => state === 'OPEN' && !keys.has(key));
  return outcome;
}

function differs(found: Found, { score, says }: Standing): boolean {
  return Math.abs(found.score - score) >= NOTICEABLE || found.says !== says;
}
