import type { SharedTerm } from '../../platform/text/similarity/text-corpus.js';
import type { LinkKind } from '../../recommendations/links/link.entity.js';
import { LEAST_SCORE, MOST_TERMS, type ComparedText, type Comparison } from './comparison.js';
import { suggestedKind } from './suggested-kind.js';

/** So many others are looked at for one recommendation, so that one that is like everything does not drown the rest. */
const MOST_FOR_ONE = 5;

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
 * Puts into `found` the pairs of recommendations that are alike, each once. Two of one document are no pair: what one
 * document says twice is put together in a cluster.
 */
export function* likePairs(comparison: Comparison, found: LikePair[]): Generator<void> {
  const known = new Set<string>();
  for (const one of comparison.all()) {
    const corpus = comparison.corpusOf(one);
    const near = corpus.near(one.id, MOST_FOR_ONE, LEAST_SCORE, (id) =>
      isElsewhere(one, comparison.text(id)),
    );
    for (const { id, score } of near) {
      const other = comparison.text(id);
      const [later, earlier] = isLater(one, other) ? [one, other] : [other, one];
      const key = `${later.id} ${earlier.id}`;
      if (known.has(key)) continue;
      known.add(key);
      const shared = corpus.shared(corpus.vector(one.id)!, corpus.vector(id)!, MOST_TERMS);
      // One word, however rare, is no common matter.
      if (shared.length === 1) continue;
      found.push({ fromId: later.id, toId: earlier.id, score, kind: kindOf(later, earlier, score), shared });
    }
    yield;
  }
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
