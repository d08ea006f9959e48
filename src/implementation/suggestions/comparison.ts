import { TextCorpus } from '../../platform/text/similarity/text-corpus.js';
import type { Language } from '../../reference/languages/language.js';
import { comparedText, isAboutReporting } from './compared-text.js';
import { isRequestWord } from './request-words.js';

/** Below this score two texts have hardly more in common than any two of a country. */
export const LEAST_SCORE = 0.15;
/** Terms that explain a score. */
export const MOST_TERMS = 8;

/** A recommendation as it is compared. */
export interface ComparedRecord {
  id: string;
  documentId: string;
  mechanismCode: string;
  issuedOn: string | null;
  /** The cluster it is in; null where it is in none. */
  clusterId: string | null;
}

/** A part of a compared recommendation, and the cluster that it is in by itself; null where it is in none. */
export interface ComparedPart {
  id: string;
  recommendationId: string;
  clusterId: string | null;
  language: Language;
  text: string;
}

/** A record with the text that it is compared by. */
export interface ComparedText extends ComparedRecord {
  language: Language;
  text: string;
}

/** The texts of a country's recommendations, ready to be compared: each in one language, English where there is one. */
export class Comparison {
  private readonly corpora = new Map<Language, TextCorpus>();
  private readonly texts = new Map<string, ComparedText>();
  private readonly parts = new Map<string, ComparedPart[]>();
  /** What asks for nothing, in whichever language. */
  private readonly silent = new Set<string>();

  /**
   * Takes a record with a text. The first text of a record is the one it is compared by; one in a further language only
   * lets those find it that have no text in its first. Answers whether there is anything to compare.
   */
  add(record: ComparedRecord, language: Language, raw: string): boolean {
    if (isAboutReporting(raw)) this.silent.add(record.id);
    if (this.silent.has(record.id)) return false;
    const text = comparedText({ text: raw, mechanismCode: record.mechanismCode });
    const corpus = this.corpora.get(language) ?? new TextCorpus(language, isRequestWord);
    if (!corpus.add(record.id, text)) return false;
    this.corpora.set(language, corpus);
    if (!this.texts.has(record.id)) this.texts.set(record.id, { ...record, language, text });
    return true;
  }

  /** Takes the parts of a recommendation. Those in a cluster say what that is about; none is compared by itself. */
  addPart(part: ComparedPart): void {
    this.parts.set(part.recommendationId, [...(this.parts.get(part.recommendationId) ?? []), part]);
    if (part.clusterId !== null) this.corpora.get(part.language)?.add(part.id, part.text);
  }

  /** Learns what words weigh: to be run to its end before anything is asked. */
  *weigh(): Generator<void> {
    for (const corpus of this.corpora.values()) yield* corpus.weigh();
  }

  /** Every record that has something to compare. */
  all(): IterableIterator<ComparedText> {
    return this.texts.values();
  }

  /** The parts in a cluster of their own. */
  *clusteredParts(): Generator<ComparedPart & { clusterId: string }> {
    for (const parts of this.parts.values())
      for (const { clusterId, ...part } of parts) if (clusterId !== null) yield { ...part, clusterId };
  }

  /** Whether a recommendation may join a cluster: it is in none, and is not followed up part by part already. */
  isFree({ id, clusterId }: ComparedText): boolean {
    const parts = this.parts.get(id) ?? [];
    return clusterId === null && (parts.length === 0 || parts.some((part) => part.clusterId === null));
  }

  /** Whether a part of it is in a cluster: the whole cannot join that one. */
  hasPartIn(id: string, clusterId: string): boolean {
    return this.parts.get(id)?.some((part) => part.clusterId === clusterId) ?? false;
  }

  /** Whether an id is a recommendation's: parts are found as well. */
  has(id: string): boolean {
    return this.texts.has(id);
  }

  get size(): number {
    return this.texts.size;
  }

  text(id: string): ComparedText {
    return this.texts.get(id)!;
  }

  corpusOf({ language }: ComparedText): TextCorpus {
    return this.corpora.get(language)!;
  }
}
