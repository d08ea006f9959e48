import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { CutParagraph } from './cut/cut-paragraph.js';
import { DocumentCutting } from './document-cutting.js';
import { DocumentDraft, DraftParagraph } from './document-draft.entities.js';
import { documentDraftCorrected, documentDraftDiscarded, documentDrafted } from './document-draft.events.js';
import type {
  CorrectDocumentDraftInput,
  DiscardDocumentDraftInput,
  DraftDocumentInput,
} from './document-draft.inputs.js';
import { DraftFacts } from './draft-facts.js';
import { DraftKeeper } from './draft-keeper.js';
import { DraftedDocuments } from './drafted-documents.js';
import { ORDINAL_STEP } from './draft.rows.js';

/** More paragraphs than any report has. */
const MOST_PARAGRAPHS = 5_000;

/** The text of a document comes in, and is put aside where nothing is to come of it. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly cutting: DocumentCutting,
    private readonly documents: DraftedDocuments,
    private readonly keeper: DraftKeeper,
    private readonly writer: Writer,
    private readonly told: DraftFacts,
  ) {}

  async draft(actor: Actor, input: DraftDocumentInput): Promise<DocumentDraft> {
    const countryCode = actor.ownCountry;
    actor.must('source:write', { countryCode });
    // Reading and cutting come before the transaction: nobody waits for them.
    const cut = await this.cutting.cut(actor, input, await this.documents.mechanismOf(actor, input));
    mustHoldSomething(cut);
    const document = await this.documents.of(actor, input);
    const draft = Object.assign(new DocumentDraft(), {
      id: newId('ddr'),
      countryCode,
      ...document,
      state: 'DRAFT' as const,
      layout: input.layout,
      language: input.language,
      fileId: input.fileId ?? null,
      createdAt: this.told.clock.now(),
      createdById: actor.userId as string,
      appliedAt: null,
      version: 1,
    });
    await this.writer.add(DocumentDraft, [draft]);
    await this.writer.addUnaudited(
      DraftParagraph,
      cut.map((paragraph, index) => rowOf(draft, paragraph, (index + 1) * ORDINAL_STEP)),
    );
    this.told.events.publish(documentDrafted(draft, cut.length));
    return draft;
  }

  /** It is the text of another document than was said. */
  async correct(actor: Actor, input: CorrectDocumentDraftInput): Promise<DocumentDraft> {
    const draft = await this.keeper.holdVersion(actor, input);
    const document = await this.documents.of(actor, input);
    if (this.cutting.isUpr(document.mechanismCode) !== this.cutting.isUpr(draft.mechanismCode))
      throw new UserError(
        'INVALID',
        'A text of the UPR is read in another way than one of another mechanism: discard this draft and draft the text anew.',
        ['input', 'documentId'],
      );
    await this.writer.change(draft, document);
    this.told.events.publish(documentDraftCorrected(draft));
    return draft;
  }

  async discard(actor: Actor, input: DiscardDocumentDraftInput): Promise<DocumentDraft> {
    const draft = await this.keeper.holdVersion(actor, input);
    await this.writer.change(draft, { state: 'DISCARDED' });
    this.told.events.publish(documentDraftDiscarded(draft));
    return draft;
  }
}

function mustHoldSomething(cut: readonly CutParagraph[]): void {
  if (cut.length > MOST_PARAGRAPHS)
    throw new UserError(
      'LIMIT_EXCEEDED',
      `The text has ${cut.length} paragraphs; at most ${MOST_PARAGRAPHS} are taken. Send the part with the recommendations.`,
      ['input'],
    );
  if (cut.some(({ kind, reference }) => kind !== null || reference !== null)) return;
  throw new UserError(
    'INVALID',
    'No numbered paragraph was found. Paste the text with its numbers ("140.7 Ratify …", "12. The Committee …"), one paragraph after the other.',
    ['input'],
  );
}

function rowOf({ id, countryCode }: DocumentDraft, cut: CutParagraph, ordinal: number): DraftParagraph {
  const { said, followUp, ...words } = cut;
  return {
    id: newId('dpa'),
    countryCode,
    draftId: id,
    ordinal,
    ...words,
    position: said?.position ?? null,
    positionSource: said?.source ?? null,
    positionComment: said?.comment ?? null,
    followUpRequested: followUp.requested,
    followUpDueOn: followUp.dueOn,
    version: 1,
  };
}
