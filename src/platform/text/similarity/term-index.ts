import type { WeightedTerms } from './weighted-terms.js';

/** A text that is like another, and how much: from 0 to 1. */
export interface Near {
  id: string;
  score: number;
}

interface Postings {
  texts: number[];
  weights: number[];
}

/** Texts by their terms: only those that share a term with a text are ever compared with it. */
export class TermIndex {
  private readonly postings = new Map<number, Postings>();
  private readonly ids: string[] = [];
  /** Scores of the texts met in one search, by number; as long as there are texts, and empty between searches. */
  private readonly scores: number[] = [];

  add(id: string, { terms, weights }: WeightedTerms): void {
    const text = this.ids.push(id) - 1;
    this.scores.push(0);
    terms.forEach((term, at) => {
      let postings = this.postings.get(term);
      if (!postings) this.postings.set(term, (postings = { texts: [], weights: [] }));
      postings.texts.push(text);
      postings.weights.push(weights[at] as number);
    });
  }

  /** The likest first; of equal ones by id. */
  near(
    { terms, weights }: WeightedTerms,
    most: number,
    least: number,
    admits: (id: string) => boolean,
  ): Near[] {
    const met: number[] = [];
    terms.forEach((term, at) => {
      const { texts, weights: theirs } = this.postings.get(term) ?? NONE;
      for (let n = 0; n < texts.length; n += 1) {
        const text = texts[n] as number;
        if (this.scores[text] === 0) met.push(text);
        this.scores[text]! += (weights[at] as number) * (theirs[n] as number);
      }
    });
    const found: Near[] = [];
    for (const text of met) {
      const [id, score] = [this.ids[text] as string, this.scores[text] as number];
      this.scores[text] = 0;
      if (score >= least && admits(id)) found.push({ id, score: Math.min(1, score) });
    }
    return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, most);
  }
}

const NONE: Postings = { texts: [], weights: [] };
