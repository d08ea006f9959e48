/** A term's part in the cosine of two texts. */
export interface Product {
  term: number;
  product: number;
}

/** The terms of a text with their weights, of length 1 as a vector; terms in ascending order. */
export class WeightedTerms {
  private constructor(
    readonly terms: Int32Array,
    readonly weights: Float64Array,
  ) {}

  /** Of terms with how often a text has them; a frequency is damped, for the tenth mention says little more. */
  static of(counts: ReadonlyMap<number, number>, rarity: (term: number) => number): WeightedTerms {
    return WeightedTerms.normal(
      [...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]),
    );
  }

  static sum(vectors: readonly WeightedTerms[]): WeightedTerms {
    const sums = new Map<number, number>();
    for (const { terms, weights } of vectors)
      terms.forEach((term, at) => sums.set(term, (sums.get(term) ?? 0) + (weights[at] as number)));
    return WeightedTerms.normal([...sums]);
  }

  private static normal(entries: [term: number, weight: number][]): WeightedTerms {
    const length = Math.hypot(...entries.map(([, weight]) => weight)) || 1;
    const sorted = entries.sort(([a], [b]) => a - b);
    return new WeightedTerms(
      Int32Array.from(sorted, ([term]) => term),
      Float64Array.from(sorted, ([, weight]) => weight / length),
    );
  }

  cosine(other: WeightedTerms): number {
    return this.products(other).reduce((sum, { product }) => sum + product, 0);
  }

  /** What each shared term adds to the cosine. */
  products(other: WeightedTerms): Product[] {
    const products: Product[] = [];
    for (let here = 0, there = 0; here < this.terms.length && there < other.terms.length;) {
      const [term, otherTerm] = [this.terms[here] as number, other.terms[there] as number];
      if (term === otherTerm) {
        products.push({ term, product: (this.weights[here] as number) * (other.weights[there] as number) });
      }
      if (term <= otherTerm) here += 1;
      if (term >= otherTerm) there += 1;
    }
    return products;
  }
}
