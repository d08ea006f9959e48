export type TagKind = 'THEME' | 'GROUP' | 'SDG' | 'ACTION_TYPE';
export const TAG_KINDS: readonly TagKind[] = ['THEME', 'GROUP', 'SDG', 'ACTION_TYPE'];

/** From which score on (in thousandths) how many of a hundred suggestions were right, ascending; by kind of tag. */
export type Calibration = Partial<Record<TagKind, [score: number, percent: number][]>>;

/** A record to learn from: its distinct stems, and its tags as `KIND/code`. */
export interface TaggedRecord {
  stems: readonly string[];
  tags: readonly string[];
}

/** How much a term speaks for a tag; the empty term holds how frequent the tag is. */
export interface LearnedTerm {
  tag: string;
  term: string;
  weight: number;
}

/** What is too little to learn from. */
export interface Least {
  /** A tag with less records is not learned. */
  records: number;
  /** A term that stands in less records is not learned. */
  term: number;
  /** How far from chance a term must be (log-likelihood ratio). */
  chance: number;
}

export const OF_MANY: Least = { records: 5, term: 3, chance: 7 };
/** Some hundreds of short texts that were written to show what a tag means: every word in them is meant. */
export const OF_EXAMPLES: Least = { records: 5, term: 2, chance: 4 };
/** Terms in more than this share of the records say nothing. */
const COMMONEST = 0.3;
/** Terms that are kept of each tag. */
const MOST_TERMS = 80;
/** Memory is bounded: the most frequent terms and tags only. */
const MOST_VOCABULARY = 12_000;
const MOST_TAGS = 600;
/** Terms of one text repeat each other, so that each says less than it would alone. */
const DAMPING = 0.55;

/**
 * Learns the key terms of tags: of each tag those terms that stand in its records more often than in others, beyond
 * chance, with the logarithm of how much more often. Deterministic; memory is bounded by the vocabulary.
 */
export class TagLearning {
  private readonly ids = new Map<string, number>();
  private readonly frequency: number[] = [];
  private readonly records: { stems: Uint32Array; tags: readonly string[] }[] = [];

  constructor(private readonly least: Least = OF_MANY) {}

  add({ stems, tags }: TaggedRecord): void {
    const known = Uint32Array.from(stems, (stem) => this.idOf(stem));
    for (const id of known) this.frequency[id] = (this.frequency[id] ?? 0) + 1;
    this.records.push({ stems: known, tags });
  }

  get size(): number {
    return this.records.length;
  }

  /** Terms with their weights, the tags in order of their names. */
  learn(): LearnedTerm[] {
    const total = this.records.length;
    const { column, words } = this.vocabulary(total);
    const tags = this.frequentTags();
    const width = words.length;
    const together = new Uint32Array(tags.length * width);
    const ofTag = new Uint32Array(tags.length);
    const row = new Map(tags.map((tag, index) => [tag, index]));
    for (const { stems, tags: own } of this.records)
      for (const tag of own) {
        const at = row.get(tag);
        if (at === undefined) continue;
        ofTag[at]! += 1;
        for (const stem of stems) {
          const place = column[stem]!;
          if (place >= 0) together[at * width + place]! += 1;
        }
      }
    return tags.flatMap((tag, at) => [
      { tag, term: '', weight: thousandths(Math.log((ofTag[at]! + 1) / (total - ofTag[at]! + 1))) },
      ...this.keyTerms(tag, ofTag[at]!, together.subarray(at * width, (at + 1) * width), words, total),
    ]);
  }

  private keyTerms(
    tag: string,
    records: number,
    together: Uint32Array,
    words: readonly { term: string; records: number }[],
    total: number,
  ): LearnedTerm[] {
    const found: (LearnedTerm & { surprise: number })[] = [];
    words.forEach(({ term, records: ofTerm }, place) => {
      const both = together[place]!;
      if (both < this.least.term) return;
      const others = ofTerm - both;
      const ratio = (both + 0.5) / (records + 1) / ((others + 0.5) / (total - records + 1));
      const surprise = logLikelihood(both, ofTerm, records, total);
      if (ratio > 1 && surprise >= this.least.chance)
        found.push({ tag, term, weight: thousandths(DAMPING * Math.log(ratio)), surprise });
    });
    return found
      .sort((a, b) => b.surprise - a.surprise || (a.term < b.term ? -1 : 1))
      .slice(0, MOST_TERMS)
      .map(({ tag: of, term, weight }) => ({ tag: of, term, weight }));
  }

  private vocabulary(total: number): { column: Int32Array; words: { term: string; records: number }[] } {
    const words = [...this.ids]
      .map(([term, id]) => ({ term, id, records: this.frequency[id] as number }))
      .filter(
        ({ records }) =>
          records >= this.least.term && records <= Math.max(COMMONEST * total, this.least.records),
      )
      .sort((a, b) => b.records - a.records || (a.term < b.term ? -1 : 1))
      .slice(0, MOST_VOCABULARY);
    const column = new Int32Array(this.ids.size).fill(-1);
    words.forEach(({ id }, place) => (column[id] = place));
    return { column, words };
  }

  private frequentTags(): string[] {
    const counts = new Map<string, number>();
    for (const { tags } of this.records) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts]
      .filter(([, records]) => records >= this.least.records)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST_TAGS)
      .map(([tag]) => tag)
      .sort();
  }

  private idOf(stem: string): number {
    const known = this.ids.get(stem);
    if (known !== undefined) return known;
    this.ids.set(stem, this.ids.size);
    return this.ids.size - 1;
  }
}

/** Dunning's log-likelihood ratio of two things that meet `both` times, each in so many records of `total`. */
function logLikelihood(both: number, first: number, second: number, total: number): number {
  const cells = [both, first - both, second - both, total - first - second + both];
  const expected = [
    (first * second) / total,
    (first * (total - second)) / total,
    ((total - first) * second) / total,
    ((total - first) * (total - second)) / total,
  ];
  return 2 * cells.reduce((sum, seen, n) => sum + (seen > 0 ? seen * Math.log(seen / expected[n]!) : 0), 0);
}

function thousandths(weight: number): number {
  return Math.round(weight * 1_000);
}
