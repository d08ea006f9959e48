import type { Position } from '../../../recommendations/positions/position.entity.js';
import type { Kind } from '../../../recommendations/recommendations/recommendation.entity.js';
import type { Language } from '../../../reference/languages/language.js';
import type { CutParagraph } from './cut-paragraph.js';
import { phrasesOf, type Phrases } from './words.js';

/** What is welcomed or only introduces is no concern, whatever words it uses. */
const BEFORE_CONCERNS =
  /^(?:[A-Z]\. )?(?:introduction|positive aspects|aspects positifs|introducción|aspectos positivos)\b/i;

/** Says what paragraphs seem to be, in their order: the opening words of a list count for its items. */
export class Judgement {
  private readonly phrases: Phrases | null;
  private position: Position = 'PENDING';
  private kind: Kind = 'RECOMMENDATION';

  constructor(
    private readonly upr: boolean,
    language: Language,
  ) {
    this.phrases = phrasesOf(language);
  }

  /** `words` are those of the paragraph as a whole. */
  of(paragraph: CutParagraph, words: string): CutParagraph {
    return this.upr ? this.inReview(paragraph) : { ...paragraph, kind: this.ofCommittee(paragraph, words) };
  }

  /** Items are numbered under a paragraph, `140.7`; that paragraph says what the State said of them. */
  private inReview(paragraph: CutParagraph): CutParagraph {
    if (!/^\d+\.\d+/.test(paragraph.reference ?? '')) {
      this.readOpening(paragraph.text);
      return paragraph;
    }
    if (this.kind !== 'RECOMMENDATION') return { ...paragraph, kind: this.kind };
    const said = { position: this.position, source: null, comment: null };
    return { ...paragraph, kind: 'RECOMMENDATION', said };
  }

  private readOpening(text: string): void {
    if (!this.phrases) return;
    const { pending, noted, supported, pledges } = this.phrases;
    this.kind = pledges.test(text) ? 'COMMITMENT' : 'RECOMMENDATION';
    this.position = pending.test(text)
      ? 'PENDING'
      : noted.test(text)
        ? 'NOTED'
        : supported.test(text)
          ? 'SUPPORTED'
          : 'PENDING';
  }

  private ofCommittee({ reference, sectionHeading }: CutParagraph, words: string): Kind | null {
    if (reference === null || !this.phrases) return null;
    if (BEFORE_CONCERNS.test(sectionHeading ?? '')) return null;
    if (this.phrases.asks.test(words)) return 'RECOMMENDATION';
    return this.phrases.worries.test(words) ? 'CONCERN' : null;
  }
}
