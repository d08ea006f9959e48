import { analyse, type Token } from '../analyse.js';
import type { TextLanguage } from '../word-forms.js';
import { isFunctionWord } from './function-words.js';
import { Lexicon } from './lexicon.js';
import { TermIndex, type Near } from './term-index.js';
import { WeightedTerms } from './weighted-terms.js';

/** A word that this share of the texts has says nothing about any of them; below so many texts none is left out. */
const ORDINARY_SHARE = 0.2;
const FEW = 10;
/** Two words side by side say more together, but say again what each says. */
const PAIR_WEIGHT = 0.5;
/** Numbers of paragraphs and articles; years stay. */
const SHORT_NUMBER = /^\p{N}{1,3}$/u;

/** A term that two texts share, and which part of their score it makes up, from 0 to 1. */
export interface SharedTerm {
  term: string;
  share: number;
}

/**
 * Texts of one language that are compared by the terms they share: stems and pairs of stems that stand side by side
 * once ordinary words are left out. What a term weighs is learned from the texts themselves (its frequency in a text,
 * damped, by its rarity among the texts), so that what every text says, such as "continue to take measures", weighs
 * next to nothing. The score is the cosine of two texts: 0 nothing in common, 1 the same terms in the same measure.
 *
 * First `add` every text, then `weigh`; what is asked before knows nothing.
 */
export class TextCorpus {
  private readonly lexicon = new Lexicon();
  private readonly stems = new Map<string, Int32Array>();
  private readonly vectors = new Map<string, WeightedTerms>();
  private readonly index = new TermIndex();

  /** `ordinary` tells words that say nothing in the field the texts are from, beside those of the language. */
  constructor(
    readonly language: TextLanguage,
    private readonly ordinary: (word: string) => boolean = () => false,
  ) {}

  get size(): number {
    return this.stems.size;
  }

  /** Answers whether there is anything in the text to compare by. */
  add(id: string, text: string): boolean {
    const words = analyse(text, this.language).filter((word) => this.counts(word));
    if (words.length === 0) return false;
    const ids = words.map(({ exact, stems }) => this.lexicon.word(stems[0] ?? exact, exact));
    this.stems.set(id, Int32Array.from(ids));
    this.lexicon.met(new Set(ids));
    return true;
  }

  /** Learns what terms weigh, text by text, so that whoever drives it can pause. */
  *weigh(): Generator<void> {
    const most = Math.max(FEW, ORDINARY_SHARE * this.size);
    const counted = new Map<string, Map<number, number>>();
    for (const [id, stems] of this.stems) {
      const terms = this.termsOf(stems.filter((stem) => this.lexicon.textsWith(stem) <= most));
      counted.set(id, terms);
      this.lexicon.metPairs(terms.keys());
      yield;
    }
    for (const [id, terms] of counted) {
      const vector = WeightedTerms.of(terms, (term) => this.rarity(term));
      this.vectors.set(id, vector);
      this.index.add(id, vector);
      yield;
    }
  }

  /** The texts most like one, the likest first: at most `most`, none below `least`, only those that `admits`. */
  near(id: string, most: number, least: number, admits: (otherId: string) => boolean): Near[] {
    const vector = this.vectors.get(id);
    return vector ? this.index.near(vector, most, least, (other) => other !== id && admits(other)) : [];
  }

  /** What several texts have in common, as one; null where none of them is here. */
  centre(ids: readonly string[]): WeightedTerms | null {
    const vectors = ids.flatMap((id) => this.vectors.get(id) ?? []);
    return vectors.length === 0 ? null : WeightedTerms.sum(vectors);
  }

  vector(id: string): WeightedTerms | null {
    return this.vectors.get(id) ?? null;
  }

  /** The terms that make up a score, the weightiest first, in the words of the texts. */
  shared(one: WeightedTerms, other: WeightedTerms, most: number): SharedTerm[] {
    const products = one.products(other);
    const score = products.reduce((sum, { product }) => sum + product, 0);
    return products
      .sort((a, b) => b.product - a.product || a.term - b.term)
      .slice(0, most)
      .map(({ term, product }) => ({ term: this.lexicon.shown(term), share: product / score }));
  }

  private counts({ exact, unspaced }: Token): boolean {
    if (SHORT_NUMBER.test(exact) || (exact.length === 1 && !unspaced)) return false;
    return !isFunctionWord(exact, this.language) && !this.ordinary(exact);
  }

  private termsOf(stems: Int32Array): Map<number, number> {
    const terms = new Map<number, number>();
    const count = (term: number) => terms.set(term, (terms.get(term) ?? 0) + 1);
    stems.forEach((stem, at) => {
      count(stem);
      if (at > 0) count(this.lexicon.pair(stems[at - 1] as number, stem));
    });
    return terms;
  }

  private rarity(term: number): number {
    const texts = this.lexicon.textsWith(term);
    const rarity = Math.log(1 + (this.size - texts + 0.5) / (texts + 0.5));
    return this.lexicon.isPair(term) ? rarity * PAIR_WEIGHT : rarity;
  }
}
