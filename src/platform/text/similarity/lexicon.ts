/** A pair's key is its first word's number times this, plus its second's: there are fewer words than that. */
const WORDS = 2 ** 24;

/** Terms by number: words (stems) and pairs of words, with how many texts have each, and how people read them. */
export class Lexicon {
  private readonly numbers = new Map<string | number, number>();
  /** A word by the forms in which it was met, a pair by its words. */
  private readonly terms: (Map<string, number> | readonly [number, number])[] = [];
  private readonly texts: number[] = [];

  /** The number of a stem, met in the form of a word. */
  word(stem: string, met: string): number {
    const number = this.number(stem, new Map());
    const forms = this.terms[number] as Map<string, number>;
    forms.set(met, (forms.get(met) ?? 0) + 1);
    return number;
  }

  /** The number of two words side by side. */
  pair(first: number, second: number): number {
    return this.number(first * WORDS + second, [first, second]);
  }

  isPair(term: number): boolean {
    return Array.isArray(this.terms[term]);
  }

  /** One more text has each of these. */
  met(terms: Iterable<number>): void {
    for (const term of terms) this.texts[term] = (this.texts[term] ?? 0) + 1;
  }

  /** The same of the pairs among them: words are counted before pairs are made. */
  metPairs(terms: Iterable<number>): void {
    for (const term of terms) if (this.isPair(term)) this.met([term]);
  }

  textsWith(term: number): number {
    return this.texts[term] ?? 0;
  }

  /** As people read it: in the form in which it was met most often. */
  shown(term: number): string {
    const made = this.terms[term];
    if (made instanceof Map)
      return [...made].reduce((best, form) => (form[1] > best[1] ? form : best), ['', 0])[0];
    return (made ?? []).map((word) => this.shown(word)).join(' ');
  }

  private number(key: string | number, made: Map<string, number> | readonly [number, number]): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.terms.length;
      this.numbers.set(key, number);
      this.terms.push(made);
    }
    return number;
  }
}
