import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import { checkFollowUp } from '../../recommendations/recommendations/source-rules.js';
import type { Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { ImportTags } from '../imports/import-tags.js';
import { placeOf } from '../imports/uhri/reference.js';
import type { NamedState } from './cut/cut-paragraph.js';
import { statesOf } from './cut/recommending-states.js';
import type { DocumentDraft, DraftParagraph } from './document-draft.entities.js';
import type { CorrectDraftParagraphInput } from './document-draft.inputs.js';

/** What may be said of a paragraph of a draft. */
@Injectable()
export class DraftRules {
  constructor(private readonly vocabulary: Vocabulary) {}

  /** What a correction changes. INVALID for what only the UPR has, unknown States, a day without a request. */
  corrected(
    draft: DocumentDraft,
    paragraph: DraftParagraph,
    input: CorrectDraftParagraphInput,
  ): Partial<DraftParagraph> {
    const states = this.states(draft, input);
    this.mustBeOfReview(draft, input);
    const next: Partial<DraftParagraph> = {
      kind: input.kind === undefined ? paragraph.kind : input.kind,
      reference: input.reference === undefined ? paragraph.reference : input.reference?.trim() || null,
      sectionHeading:
        input.sectionHeading === undefined ? paragraph.sectionHeading : input.sectionHeading?.trim() || null,
      text: input.text?.trim() ?? paragraph.text,
      position: input.position === undefined ? paragraph.position : input.position,
      followUpRequested: input.followUpRequested ?? paragraph.followUpRequested,
      followUpDueOn: input.followUpDueOn === undefined ? paragraph.followUpDueOn : input.followUpDueOn,
    };
    checkFollowUp(next.followUpRequested ?? false, next.followUpDueOn ?? null);
    this.mustBeTakeable(paragraph, next.kind ?? null, ['input', 'kind']);
    return states === null ? next : { ...next, states };
  }

  /** A heading stands over paragraphs and is none. */
  mustBeTakeable({ form, text }: DraftParagraph, kind: Kind | null, path: readonly string[]): void {
    if (kind === null || form === 'PARAGRAPH') return;
    throw new UserError(
      'INVALID',
      `"${text.slice(0, 80)}" is a heading: join it to the paragraph before it, or leave it out.`,
      path,
    );
  }

  /** What the words of a paragraph that was divided or joined say by themselves. */
  readAgain(draft: DocumentDraft, text: string): { reference: string | null; states: NamedState[] } {
    const upr = this.isUpr(draft);
    return {
      reference: placeOf(text, upr).reference,
      states: upr ? statesOf(text, new ImportTags(this.vocabulary, 'en').vocabulary) : [],
    };
  }

  private states(draft: DocumentDraft, input: CorrectDraftParagraphInput): NamedState[] | null {
    if (input.recommendingStateCodes === undefined) return null;
    const path = ['input', 'recommendingStateCodes'];
    const codes = [...new Set(input.recommendingStateCodes ?? [])];
    if (codes.length > 0 && !this.isUpr(draft))
      throw new UserError('INVALID', 'Only recommendations of the UPR have recommending States.', path);
    return codes.map((code) => {
      const country = this.vocabulary.country(code);
      if (!country) throw new UserError('INVALID', `There is no country "${code}".`, path);
      return { code, name: country.names.en ?? code };
    });
  }

  private mustBeOfReview(draft: DocumentDraft, { position }: CorrectDraftParagraphInput): void {
    if (position == null || this.isUpr(draft)) return;
    throw new UserError('INVALID', 'Only recommendations of the UPR have a position of the State.', [
      'input',
      'position',
    ]);
  }

  private isUpr({ mechanismCode }: DocumentDraft): boolean {
    return this.vocabulary.mechanism(mechanismCode)?.family === 'UPR';
  }
}
