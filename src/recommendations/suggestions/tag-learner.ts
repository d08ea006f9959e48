import { ANALYSER_VERSION } from '../../platform/text/analyse.js';
import type { Language } from '../../reference/languages/language.js';
import { calibrate, score, stemsOf, type TermWeight } from './tag-scoring.js';
import {
  OF_EXAMPLES,
  TagLearning,
  type Calibration,
  type LearnedTerm,
  type TagKind,
} from './tag-learning.js';

/** A text with the tags that the source gave it, as `KIND/code`. */
export interface TaggedText {
  text: string;
  tags: readonly string[];
}

/** What was learned, with how good it is. */
export interface Learned {
  terms: LearnedTerm[];
  calibration: Calibration;
  records: number;
  heldOut: number;
  analyserVersion: number;
}

/** One record in so many is kept apart, to measure how often suggestions are right. */
const KEPT_APART = 10;
/** Of each kind so many suggestions are looked at. */
const LOOKED_AT = 5;
/** Texts that are read before somebody else has a turn on the event loop: some milliseconds. */
const AT_ONCE = 50;

/** Learns from texts as they come, a few at a time, so that nobody waits for it. */
export async function learnFrom(
  texts: AsyncIterable<readonly TaggedText[]>,
  language: Language,
): Promise<Learned> {
  const learning = new TagLearning();
  const apart: { stems: Map<string, string>; tags: ReadonlySet<string> }[] = [];
  let read = 0;
  for await (const page of texts) {
    for (const { text, tags } of page) {
      const stems = stemsOf(text, language);
      if (read % KEPT_APART === KEPT_APART - 1) apart.push({ stems, tags: new Set(tags) });
      else learning.add({ stems: [...stems.keys()], tags });
      if (++read % AT_ONCE === 0) await turn();
    }
  }
  const terms = learning.learn();
  await turn();
  const weights = weightsByTerm(terms);
  const judged: { kind: TagKind; score: number; right: boolean }[] = [];
  for (const [index, { stems, tags }] of apart.entries()) {
    for (const { kind, code, score: points } of shown(stems, weights))
      judged.push({ kind, score: points, right: tags.has(`${kind}/${code}`) });
    if (index % AT_ONCE === 0) await turn();
  }
  return {
    terms,
    calibration: calibrate(judged),
    records: learning.size,
    heldOut: apart.length,
    analyserVersion: ANALYSER_VERSION,
  };
}

/** Learns from examples, all of them: how good that is has to be measured elsewhere. */
export function learnFromExamples(texts: readonly TaggedText[], language: Language): LearnedTerm[] {
  const learning = new TagLearning(OF_EXAMPLES);
  for (const { text, tags } of texts) learning.add({ stems: [...stemsOf(text, language).keys()], tags });
  return learning.learn();
}

/** The learned terms by their stem, as they are looked up for a text. */
export function weightsByTerm(terms: readonly LearnedTerm[]): ReadonlyMap<string, TermWeight[]> {
  const byTerm = new Map<string, TermWeight[]>();
  for (const { tag, term, weight } of terms) {
    const [kind, code] = splitTag(tag);
    const alike = byTerm.get(term) ?? [];
    alike.push({ kind, code, term, weight });
    byTerm.set(term, alike);
  }
  return byTerm;
}

export function splitTag(tag: string): [kind: TagKind, code: string] {
  const slash = tag.indexOf('/');
  return [tag.slice(0, slash) as TagKind, tag.slice(slash + 1)];
}

/** The best few of each kind. */
function shown(
  stems: ReadonlyMap<string, string>,
  weights: ReadonlyMap<string, TermWeight[]>,
): ReturnType<typeof score> {
  const own = ['', ...stems.keys()].flatMap((term) => weights.get(term) ?? []);
  const counts = new Map<TagKind, number>();
  return score(stems, own, {}).filter(({ kind }) => {
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + 1);
    return before < LOOKED_AT;
  });
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
