import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { Document } from '../../recommendations/documents/document.entity.js';
import { referenceSort } from '../../recommendations/recommendations/reference-sort.js';
import type { DocumentDraft, DraftParagraph } from './document-draft.entities.js';
import { documentDraftApplied } from './document-draft.events.js';
import type { ApplyDocumentDraftInput } from './document-draft.inputs.js';
import { DraftKeeper } from './draft-keeper.js';
import { DraftStanding, type DraftChange, type Verdict } from './draft-standing.js';
import { DraftFacts } from './draft-facts.js';
import { DraftEntry } from './draft-entry.js';

/** What applying a draft did, by kind of change. */
export type Applied = Record<DraftChange, number>;

/** What was looked through becomes a document and its recommendations, in one act: all of it or nothing. */
@Injectable()
export class DraftApplicationService {
  constructor(
    private readonly keeper: DraftKeeper,
    private readonly standing: DraftStanding,
    private readonly entry: DraftEntry,
    private readonly writer: Writer,
    private readonly told: DraftFacts,
  ) {}

  async apply(
    actor: Actor,
    input: ApplyDocumentDraftInput,
  ): Promise<{ draft: DocumentDraft; document: Document; applied: Applied }> {
    const draft = await this.keeper.holdVersion(actor, input);
    const paragraphs = await this.keeper.paragraphs(draft.id, 'TAKEN');
    mustBeApplicable(paragraphs);
    const document = await this.entry.document(actor, draft);
    const verdicts = await this.standing.verdicts([{ ...draft, documentId: document.id }], paragraphs);
    const applied: Applied = { NEW: 0, SAME: 0, CORRECTED: 0, RENUMBERED: 0, KEPT: 0 };
    for (const paragraph of paragraphs) {
      const verdict = verdicts.get(paragraph.id) as Verdict;
      await this.entry.enter(actor, { draft, document, paragraph, verdict });
      applied[verdict.change] += 1;
    }
    await this.writer.change(draft, {
      state: 'APPLIED',
      appliedAt: this.told.clock.now(),
      documentId: document.id,
    });
    this.told.events.publish(documentDraftApplied(draft, applied));
    return { draft, document, applied };
  }
}

/** Something is taken, and nothing twice. */
function mustBeApplicable(paragraphs: readonly DraftParagraph[]): void {
  if (paragraphs.length === 0)
    throw new UserError(
      'INVALID',
      'No paragraph is taken: say what the paragraphs are with takeDraftParagraphs, or discard the draft.',
      ['input', 'draftId'],
    );
  const seen = new Map<string, string>();
  for (const { reference, kind } of paragraphs) {
    const place = referenceSort(reference);
    if (place === null) continue;
    if (seen.has(place))
      throw new UserError(
        'INVALID',
        `Two paragraphs that are taken have the number ${reference}: correct one of them, join them, or leave one out.`,
        ['input', 'draftId'],
      );
    seen.set(place, kind ?? '');
  }
}
