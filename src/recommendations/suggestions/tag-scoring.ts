import { analyse } from '../../platform/text/analyse.js';
import { isFunctionWord } from '../../platform/text/similarity/function-words.js';
import type { Language } from '../../reference/languages/language.js';
import { TAG_KINDS, type Calibration, type TagKind } from './tag-learning.js';

/** What a term of a text says for a tag. */
export interface TermWeight {
  kind: TagKind;
  code: string;
  term: string;
  weight: number;
}

/** A tag that a text suggests. */
export interface ScoredTag {
  kind: TagKind;
  code: string;
  /** In thousandths of a natural logarithm. */
  score: number;
  /** Of a hundred suggestions with such a score so many were right. */
  confidence: number;
  /** The words of the text that speak for it, the strongest first. */
  terms: string[];
}

/** Terms that are shown for a tag. */
const MOST_SHOWN = 8;

/** The distinct stems of a text without words such as "of", each with the first word that it stands for. */
export function stemsOf(text: string, language: Language): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { exact, stems: forms, start, end } of analyse(text, language)) {
    if (exact.length < 2 || /^\p{N}+$/u.test(exact) || isFunctionWord(exact, language)) continue;
    const stem = forms[0] ?? exact;
    if (!stems.has(stem)) stems.set(stem, text.slice(start, end));
  }
  return stems;
}

/**
 * The tags for which some term of a text speaks, the best first. `weights` are those of the text's stems; those of
 * the empty term say how frequent each tag is.
 */
export function score(
  stems: ReadonlyMap<string, string>,
  weights: readonly TermWeight[],
  calibration: Calibration,
): ScoredTag[] {
  const tags = new Map<string, { kind: TagKind; code: string; score: number; found: TermWeight[] }>();
  for (const weight of weights) {
    const { kind, code, term } = weight;
    if (term !== '' && !stems.has(term)) continue;
    const key = `${kind}/${code}`;
    const tag = tags.get(key) ?? { kind, code, score: 0, found: [] };
    tag.score += weight.weight;
    if (term !== '') tag.found.push(weight);
    tags.set(key, tag);
  }
  return [...tags.values()]
    .filter(({ found }) => found.length > 0)
    .map(({ kind, code, score: sum, found }) => ({
      kind,
      code,
      score: sum,
      confidence: confidenceOf(sum, calibration[kind] ?? []),
      terms: found
        .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
        .slice(0, MOST_SHOWN)
        .map(({ term }) => stems.get(term) as string),
    }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

/** How many of a hundred suggestions with such a score were right; below all that were seen, as of the weakest seen. */
function confidenceOf(score: number, steps: readonly [score: number, percent: number][]): number {
  let percent = steps[0]?.[1] ?? 0;
  for (const [from, right] of steps) if (score >= from) percent = right;
  return percent;
}

const BINS = 12;

/** Measures on records kept apart how often suggestions of a score are right; never falling as the score rises. */
export function calibrate(
  suggested: readonly { kind: TagKind; score: number; right: boolean }[],
): Calibration {
  const calibration: Calibration = {};
  for (const kind of TAG_KINDS) {
    const own = suggested.filter((one) => one.kind === kind).sort((a, b) => a.score - b.score);
    const size = Math.ceil(own.length / BINS);
    const steps: [number, number][] = [];
    for (let start = 0; start < own.length; start += size) {
      const bin = own.slice(start, start + size);
      const percent = Math.round((100 * bin.filter(({ right }) => right).length) / bin.length);
      steps.push([bin[0]!.score, Math.max(percent, steps.at(-1)?.[1] ?? 0)]);
    }
    if (steps.length > 0) calibration[kind] = steps;
  }
  return calibration;
}
