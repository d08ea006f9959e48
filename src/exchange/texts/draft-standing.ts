import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { knownBy } from '../../recommendations/documents/document-symbols.js';
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

  /** The verdict on each paragraph that is taken, in one statement for all paragraphs of all drafts. */
  async verdicts(
    drafts: readonly DocumentDraft[],
    paragraphs: readonly DraftParagraph[],
  ): Promise<Map<string, Verdict>> {
    const verdicts = new Map<string, Verdict>();
    for (const draft of drafts) {
      const upr = this.isUpr(draft);
      const standing = await this.standing(draft, upr);
      const places = new Set(
        paragraphs
          .filter(({ draftId }) => draftId === draft.id)
          .map(({ reference }) => referenceSort(reference)),
      );
      for (const paragraph of paragraphs)
        if (paragraph.draftId === draft.id && paragraph.kind !== null)
          verdicts.set(paragraph.id, verdictOn(paragraph, standing, places, upr));
    }
    return verdicts;
  }

  isUpr({ mechanismCode }: Pick<DocumentDraft, 'mechanismCode'>): boolean {
    return this.vocabulary.mechanism(mechanismCode)?.family === 'UPR';
  }

  private async standing(draft: DocumentDraft, upr: boolean): Promise<Standing[]> {
    const d = sql`d`;
    const rows = await this.reader.rows<
      Omit<Standing, 'fromSource' | 'comparable'> & {
        sourceRecordId: string | null;
        sectionHeading: string | null;
        text: string | null;
      }
    >(sql`select r.id, r.reference, r.reference_sort as "referenceSort", r.source_record_id as "sourceRecordId",
        r.section_heading as "sectionHeading", t.text
      from document d join recommendation r on r.document_id = d.id
      left join recommendation_text t on t.recommendation_id = r.id and t.language = ${draft.language}
      where d.country_code = ${draft.countryCode}
        and ${draft.documentId === null ? knownBy(d, symbolsOf(draft)) : sql`d.id = ${draft.documentId}`}
        and r.merged_into_id is null order by r.created_at, r.id`);
    return rows.map(({ sourceRecordId, text, ...row }) => ({
      ...row,
      fromSource: sourceRecordId !== null,
      comparable: comparableText(text ?? '', row, upr),
    }));
  }
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
  const elsewhere = standing.filter((one) => one.comparable === words);
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
