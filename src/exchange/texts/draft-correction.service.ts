import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { DraftParagraph, type DocumentDraft } from './document-draft.entities.js';
import { documentDraftCorrected } from './document-draft.events.js';
import {
  LONGEST_PARAGRAPH,
  type CorrectDraftParagraphInput,
  type JoinDraftParagraphInput,
  type SplitDraftParagraphInput,
  type TakeDraftParagraphsInput,
} from './document-draft.inputs.js';
import { DraftKeeper } from './draft-keeper.js';
import { DraftRules } from './draft-rules.js';

/** A coordinator puts right how a text was read. */
@Injectable()
export class DraftCorrectionService {
  constructor(
    private readonly keeper: DraftKeeper,
    private readonly rules: DraftRules,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async correct(actor: Actor, input: CorrectDraftParagraphInput): Promise<DraftParagraph> {
    const { draft, paragraph } = await this.one(actor, input);
    await this.change(draft, paragraph, this.rules.corrected(draft, paragraph, input));
    return paragraph;
  }

  /** The second begins at a character of the text; it is a paragraph of its own, taken as the first is. */
  async split(actor: Actor, input: SplitDraftParagraphInput): Promise<DraftParagraph> {
    const { draft, paragraph } = await this.one(actor, input);
    const first = paragraph.text.slice(0, input.at).trim();
    const second = paragraph.text.slice(input.at).trim();
    if (first === '' || second === '' || /[\ud800-\udbff]$/.test(first))
      throw new UserError(
        'INVALID',
        `at is a place between two characters inside the text, which has ${paragraph.text.length}.`,
        ['input', 'at'],
      );
    const ordinal = await this.keeper.ordinalAfter(paragraph);
    await this.writer.add(DraftParagraph, [
      {
        ...paragraph,
        id: newId('dpa'),
        ordinal,
        text: second,
        ...this.rules.readAgain(draft, second),
        version: 1,
      },
    ]);
    await this.change(draft, paragraph, { text: first, states: this.rules.readAgain(draft, first).states });
    return paragraph;
  }

  /** Its words go to the end of the paragraph before it, and it is no paragraph any more. */
  async join(actor: Actor, input: JoinDraftParagraphInput): Promise<DraftParagraph> {
    const { draft, paragraph } = await this.one(actor, input);
    const before = await this.keeper.paragraphBefore(paragraph);
    if (before === null)
      throw new UserError('INVALID', 'It is the first: there is no paragraph before it to join.', [
        'input',
        'paragraphId',
      ]);
    const text = `${before.text}\n${paragraph.text}`;
    if (text.length > LONGEST_PARAGRAPH)
      throw new UserError(
        'LIMIT_EXCEEDED',
        `Together they have ${text.length} characters; a paragraph has at most ${LONGEST_PARAGRAPH}.`,
        ['input', 'paragraphId'],
      );
    await this.writer.remove(DraftParagraph, [paragraph]);
    await this.change(draft, before, { text, states: this.rules.readAgain(draft, text).states });
    return before;
  }

  async take(actor: Actor, input: TakeDraftParagraphsInput): Promise<DraftParagraph[]> {
    const path = ['input', 'paragraphIds'];
    const { draft, paragraphs } = await this.keeper.holdParagraphs(actor, input.paragraphIds, path);
    const kind = input.kind ?? null;
    paragraphs.forEach((paragraph) => this.rules.mustBeTakeable(paragraph, kind, path));
    const changed = paragraphs.filter((paragraph) => paragraph.kind !== kind);
    await this.writer.changeAll(DraftParagraph, changed, { kind });
    if (changed.length > 0) await this.keeper.touch(draft);
    this.events.publish(documentDraftCorrected(draft));
    return paragraphs;
  }

  private async one(
    actor: Actor,
    { paragraphId, version }: { paragraphId: string; version: number },
  ): Promise<{ draft: DocumentDraft; paragraph: DraftParagraph }> {
    const path = ['input', 'paragraphId'];
    const { draft, paragraphs } = await this.keeper.holdParagraphs(actor, [paragraphId], path);
    const [paragraph] = paragraphs as [DraftParagraph];
    mustStandAt(paragraph, version);
    return { draft, paragraph };
  }

  private async change(
    draft: DocumentDraft,
    paragraph: DraftParagraph,
    patch: Partial<DraftParagraph>,
  ): Promise<void> {
    await this.writer.change(paragraph, patch);
    await this.keeper.touch(draft);
    this.events.publish(documentDraftCorrected(draft));
  }
}
