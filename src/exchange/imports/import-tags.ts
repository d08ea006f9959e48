import { createRequire } from 'node:module';
import type { Writer } from '../../platform/database/writer.js';
import type { Language } from '../../reference/languages/language.js';
import type { VocabularyName } from '../../reference/label-alias.entity.js';
import type { Vocabulary } from '../../reference/vocabulary.js';
import type { ResolvedTags } from './import-rows.js';
import { ProvisionalTerms } from './import-vocabulary.js';
import { mechanismOfSymbol } from './uhri/document-symbol.js';
import { annotationRows, buildVocabulary, type LabelRow } from './uhri/label-index.js';
import type { SourceRecord, Tag, Vocabulary as ExportVocabulary } from './uhri/source-record.js';

const annotationTypes = createRequire(import.meta.url)(
  '../../../data/vocabularies/annotation-types.json',
) as Parameters<typeof annotationRows>[0];

/** The labels of a file as codes of the vocabularies; unknown ones become provisional terms, in English files only. */
export class ImportTags {
  /** What the normaliser asks. */
  readonly vocabulary: ExportVocabulary;
  private readonly provisional = new ProvisionalTerms();
  private added = false;

  constructor(
    private readonly terms: Vocabulary,
    private readonly language: Language,
  ) {
    this.vocabulary = buildVocabulary({
      countries: rows(terms, 'COUNTRY'),
      mechanisms: rows(terms, 'MECHANISM'),
      themes: [...rows(terms, 'THEME')].map((row) => ({
        ...row,
        suspectBefore: terms.theme(row.code)?.suspectBefore ?? null,
      })),
      groups: rows(terms, 'GROUP'),
      sdgs: [...terms.goals(), ...terms.targets()].map(({ code }) => ({ code, labels: [] })),
      ...annotationRows(annotationTypes),
    });
  }

  /**
   * The record's mechanism; an unknown body is kept as a provisional one: no record goes without. The name of a body
   * in another language than English says less than the symbol.
   */
  mechanism(record: SourceRecord): string {
    return (
      record.mechanismCode ??
      (this.language === 'en' ? null : mechanismOfSymbol(record.symbol, this.vocabulary)) ??
      this.provisional.code('MECHANISM', record.mechanismRaw || 'Unknown mechanism', record.symbol).code
    );
  }

  of(record: SourceRecord): ResolvedTags {
    const code = (vocabulary: 'THEME' | 'GROUP', tag: Tag): string | null => {
      if (tag.code !== null || this.language !== 'en') return tag.code;
      return this.provisional.code(vocabulary, tag.raw, record.symbol).code;
    };
    return {
      themes: distinct(record.themes.map((tag) => ({ code: code('THEME', tag), suspect: tag.suspect }))),
      groups: distinct(record.groups.map((tag) => ({ code: code('GROUP', tag) }))).map((tag) => tag.code),
      sdgs: distinct(record.sdgs.map((tag) => ({ code: tag.code }))).map((tag) => ({
        code: tag.code,
        goalCode: tag.code.split('.')[0] as string,
      })),
    };
  }

  async write(writer: Writer): Promise<void> {
    if (await this.provisional.write(writer)) this.added = true;
  }

  committed(): void {
    if (!this.added) return;
    this.added = false;
    this.terms.refreshSoon();
  }
}

function distinct<T extends { code: string | null }>(tags: T[]): (T & { code: string })[] {
  const byCode = new Map<string, T & { code: string }>();
  for (const tag of tags)
    if (tag.code !== null && !byCode.has(tag.code)) byCode.set(tag.code, tag as T & { code: string });
  return [...byCode.values()];
}

function rows(terms: Vocabulary, vocabulary: VocabularyName): LabelRow[] {
  const labels = new Map<string, string[]>();
  for (const { code, folded } of terms.aliases(vocabulary))
    labels.set(code, [...(labels.get(code) ?? []), folded]);
  return [...labels].map(([code, spellings]) => ({ code, labels: spellings }));
}
