import type { Near } from '../../platform/text/similarity/term-index.js';
import type { SharedTerm } from '../../platform/text/similarity/text-corpus.js';
import type { LinkKind } from '../../recommendations/links/link.entity.js';
import { LEAST_SCORE, MOST_TERMS, type ComparedText, type Comparison } from './comparison.js';
import { suggestedKind } from './suggested-kind.js';

/** So many others are looked at for one recommendation, so that one that is like everything does not drown the rest. */
const MOST_FOR_ONE = 5;
/**
 * Of the best score that either of two recommendations reaches with any other, a pair must reach so much. What a whole
 * subject says in the same words (twenty recommendations on trafficking) is alike by pairs without end; what stands out
 * for both is what a person looks for.
 */
const STANDS_OUT = 0.6;

/** Two recommendations that are alike; `from` is the later one. */
export interface LikePair {
  fromId: string;
  toId: string;
  kind: LinkKind;
  /** From 0 to 1. */
  score: number;
  shared: SharedTerm[];
}

/**
 * Puts into `found` the pairs of recommendations that are alike and stand out for both, each once. Two of one document
 * are no pair: what one document says twice is put together in a cluster.
 */
export function* likePairs(comparison: Comparison, found: LikePair[]): Generator<void> {
  const near = new Map<string, Near[]>();
  for (const one of comparison.all()) {
    const elsewhere = (id: string): boolean => comparison.has(id) && isElsewhere(one, comparison.text(id));
    near.set(one.id, comparison.corpusOf(one).near(one.id, MOST_FOR_ONE, LEAST_SCORE, elsewhere));
    yield;
  }
  const known = new Set<string>();
  for (const one of comparison.all()) {
    for (const other of near.get(one.id) as Near[]) {
      const pair = [one.id, other.id].sort();
      const key = pair.join(' ');
      const best = Math.max(...pair.map((id) => near.get(id)?.[0]?.score ?? 0));
      if (known.has(key) || other.score < STANDS_OUT * best) continue;
      known.add(key);
      const like = likePair(comparison, one, other);
      // One word, however rare, is no common matter.
      if (like.shared.length > 1) found.push(like);
    }
    yield;
  }
}

function likePair(comparison: Comparison, one: ComparedText, { id, score }: Near): LikePair {
  const corpus = comparison.corpusOf(one);
  const other = comparison.text(id);
  const [later, earlier] = isLater(one, other) ? [one, other] : [other, one];
  const shared = corpus.shared(corpus.vector(one.id)!, corpus.vector(id)!, MOST_TERMS);
  return { fromId: later.id, toId: earlier.id, score, kind: kindOf(later, earlier, score), shared };
}

function isElsewhere(one: ComparedText, other: ComparedText): boolean {
  return one.documentId !== other.documentId;
}

/** Of one day, or of unknown days, the one that came into the database later: ids are in the order of time. */
function isLater(one: ComparedText, other: ComparedText): boolean {
  const known = one.issuedOn !== null && other.issuedOn !== null && one.issuedOn !== other.issuedOn;
  return known ? one.issuedOn! > other.issuedOn! : one.id > other.id;
}

function kindOf(later: ComparedText, earlier: ComparedText, score: number): LinkKind {
  return suggestedKind({
    score,
    laterMechanism: later.mechanismCode,
    earlierMechanism: earlier.mechanismCode,
    laterText: later.text,
  });
}
