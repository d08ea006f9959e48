import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { referenceSort } from '../../recommendations/recommendations/reference-sort.js';
import { comparableText } from '../../recommendations/source/comparable-text.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { DocumentDraft, DraftParagraph } from './document-draft.entities.js';

export type DraftChange = 'NEW' | 'SAME' | 'CORRECTED' | 'RENUMBERED' | 'KEPT';
export const DraftChangeEnum = graphqlEnum<DraftChange>(
  'DraftChange',
  'What applying a draft would do with a paragraph that is taken.',
  {
    NEW: 'Nothing stands at its number: it is entered.',
    SAME: 'It stands just so. What the paragraph says besides (a position, themes) is added.',
    CORRECTED:
      'It was entered by hand with other words: these take their place, and the former stay as a revision.',
    RENUMBERED: 'It was entered by hand under another number, as in a draft: it gets this one.',
    KEPT: 'UHRI has it with other words: UHRI’s stay.',
  },
);

/** What stands in a document where a paragraph would go. */
export interface Standing {
  id: string;
  reference: string | null;
  referenceSort: string | null;
  fromSource: boolean;
  comparable: string;
}

/** What would become of a paragraph, and the recommendation that it is about where there is one. */
export interface Verdict {
  change: DraftChange;
  standing: Standing | null;
}

/** Compares drafts with what stands in their documents. */
@Injectable()
export class DraftStanding {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** The verdict on each paragraph that is taken, in two statements for all paragraphs of all drafts. */
  async verdicts(
    drafts: readonly DocumentDraft[],
    paragraphs: readonly DraftParagraph[],
  ): Promise<Map<string, Verdict>> {
    const verdicts = new Map<string, Verdict>();
    const documents = await this.documents(drafts);
    const rows = await this.rows([...new Set(documents.values())]);
    for (const draft of drafts) {
      const upr = this.isUpr(draft);
      const own = paragraphs.filter(({ draftId }) => draftId === draft.id);
      const standing = rows
        .filter(({ documentId }) => documentId === documents.get(draft.id))
        .map((row) => standingIn(draft, row, upr));
      const places = new Set(own.map(({ reference }) => referenceSort(reference)));
      for (const paragraph of own)
        if (paragraph.kind !== null) verdicts.set(paragraph.id, verdictOn(paragraph, standing, places, upr));
    }
    return verdicts;
  }

  isUpr({ mechanismCode }: Pick<DocumentDraft, 'mechanismCode'>): boolean {
    return this.vocabulary.mechanism(mechanismCode)?.family === 'UPR';
  }

  /** The document of each draft, where it is here: said with the draft, or known by one of the symbols meanwhile. */
  private async documents(drafts: readonly DocumentDraft[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const { id, documentId } of drafts) if (documentId !== null) found.set(id, documentId);
    const open = drafts.filter(({ documentId }) => documentId === null);
    if (open.length === 0) return found;
    const symbols = open.flatMap(symbolsOf);
    const rows = await this.reader.rows<{ id: string; countryCode: string; symbol: string }>(sql`
      select id, country_code as "countryCode", symbol from document where symbol in (${join(symbols)})
      union all select document_id, country_code, symbol from document_symbol where symbol in (${join(symbols)})`);
    for (const draft of open) {
      const own = new Set(symbolsOf(draft));
      const there = rows.find(
        ({ countryCode, symbol }) => countryCode === draft.countryCode && own.has(symbol),
      );
      if (there) found.set(draft.id, there.id);
    }
    return found;
  }

  private async rows(documentIds: readonly string[]): Promise<StandingRow[]> {
    if (documentIds.length === 0) return [];
    return this.reader.rows<StandingRow>(sql`
      select r.id, r.document_id as "documentId", r.reference, r.reference_sort as "referenceSort",
        r.source_record_id as "sourceRecordId", r.section_heading as "sectionHeading", t.language, t.text
      from recommendation r join recommendation_text t on t.recommendation_id = r.id
      where r.document_id in (${join(documentIds)}) and r.merged_into_id is null order by r.created_at, r.id`);
  }
}

/** A recommendation in a document, once for each language that it has a text in. */
interface StandingRow extends Omit<Standing, 'fromSource' | 'comparable'> {
  documentId: string;
  sourceRecordId: string | null;
  sectionHeading: string | null;
  language: string;
  text: string;
}

/** A text in another language than the draft's stands at its place, and is like none. */
function standingIn({ language }: DocumentDraft, row: StandingRow, upr: boolean): Standing {
  const { id, reference, referenceSort: place, sourceRecordId } = row;
  return {
    id,
    reference,
    referenceSort: place,
    fromSource: sourceRecordId !== null,
    comparable: row.language === language ? comparableText(row.text, row, upr) : '',
  };
}

function verdictOn(
  paragraph: DraftParagraph,
  standing: readonly Standing[],
  places: ReadonlySet<string | null>,
  upr: boolean,
): Verdict {
  const place = referenceSort(paragraph.reference);
  const words = comparableText(paragraph.text, paragraph, upr);
  const here = standing.filter((one) => one.referenceSort === place);
  const same = here.find((one) => one.comparable === words);
  if (same) return { change: 'SAME', standing: same };
  const [other] = here;
  if (other && place !== null)
    return other.fromSource ? { change: 'KEPT', standing: other } : { change: 'CORRECTED', standing: other };
  const elsewhere = words === '' ? [] : standing.filter((one) => one.comparable === words);
  const [moved] = elsewhere;
  // One that the draft still has under its number, or that is not the only one, is another recommendation.
  if (moved && elsewhere.length === 1 && !moved.fromSource && !places.has(moved.referenceSort))
    return { change: 'RENUMBERED', standing: moved };
  return { change: 'NEW', standing: null };
}

/** All symbols of a document that is not here yet. */
export function symbolsOf({ symbol, newDocument }: DocumentDraft): string[] {
  return [symbol, ...(newDocument?.furtherSymbols ?? []).map((each) => each.symbol.trim())];
}
