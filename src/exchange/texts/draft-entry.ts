import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { DocumentEntry } from '../../recommendations/documents/document.entry.js';
import type { Document } from '../../recommendations/documents/document.entity.js';
import { CorrectionService } from '../../recommendations/recommendations/correction.service.js';
import { RecommendationEntryService } from '../../recommendations/recommendations/recommendation-entry.service.js';
import { RecommendationStore } from '../../recommendations/recommendations/recommendation.store.js';
import type { DocumentDraft, DraftParagraph } from './document-draft.entities.js';
import { DraftSupplement } from './draft-supplement.js';
import type { Verdict } from './draft-standing.js';

/** One paragraph on its way in. */
export interface OnItsWay {
  draft: DocumentDraft;
  document: Document;
  paragraph: DraftParagraph;
  verdict: Verdict;
}

/** Paragraphs of a draft as recommendations, by the ways on which a person enters and corrects them one by one. */
@Injectable()
export class DraftEntry {
  constructor(
    private readonly documents: DocumentEntry,
    private readonly entry: RecommendationEntryService,
    private readonly corrections: CorrectionService,
    private readonly recommendations: RecommendationStore,
    private readonly supplement: DraftSupplement,
  ) {}

  /** The document, made where it is not here. CONFLICT where it has come meanwhile. */
  document(actor: Actor, { documentId, newDocument }: DocumentDraft): Promise<Document> {
    return this.documents.resolve(actor, { documentId, newDocument });
  }

  async enter(actor: Actor, { draft, document, paragraph, verdict }: OnItsWay): Promise<void> {
    const { standing, change } = verdict;
    if (standing === null) return this.add(actor, draft, document, paragraph);
    if (change !== 'SAME' && change !== 'KEPT') await this.correct(actor, draft, paragraph, standing.id);
    await this.supplement.add(actor, standing.id, paragraph);
  }

  private async add(
    actor: Actor,
    draft: DocumentDraft,
    { id: documentId }: Document,
    paragraph: DraftParagraph,
  ): Promise<void> {
    const said = this.supplement.saidHere(paragraph);
    const { id } = await this.entry.enter(actor, {
      documentId,
      kind: paragraph.kind ?? 'RECOMMENDATION',
      reference: paragraph.reference,
      sectionHeading: paragraph.sectionHeading,
      texts: [{ language: draft.language, text: paragraph.text }],
      recommendingStateCodes: codesOf(paragraph.states),
      themeCodes: codesOf(paragraph.themes),
      affectedGroupCodes: codesOf(paragraph.groups),
      sdgCodes: codesOf(paragraph.sdgs),
      position: said,
      followUpRequested: paragraph.followUpRequested,
      followUpDueOn: paragraph.followUpDueOn,
    });
    await this.supplement.position(actor, id, paragraph);
  }

  private async correct(
    actor: Actor,
    draft: DocumentDraft,
    paragraph: DraftParagraph,
    recommendationId: string,
  ): Promise<void> {
    const { version } = await this.recommendations.get(actor, recommendationId, ['input', 'draftId']);
    await this.corrections.correct(actor, {
      recommendationId,
      version,
      reference: paragraph.reference,
      sectionHeading: paragraph.sectionHeading ?? undefined,
      texts: [{ language: draft.language, text: paragraph.text }],
      recommendingStateCodes: paragraph.states.length > 0 ? codesOf(paragraph.states) : undefined,
      reason: `The text of ${draft.symbol}`,
    });
  }
}

function codesOf(named: readonly { code: string | null }[]): string[] {
  return named.flatMap(({ code }) => code ?? []);
}
