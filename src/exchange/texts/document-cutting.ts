import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { ImportTags } from '../imports/import-tags.js';
import { cutDocument } from './cut/cut-document.js';
import type { CutParagraph } from './cut/cut-paragraph.js';
import { statesOf } from './cut/recommending-states.js';
import { LONGEST_PARAGRAPH, type DraftDocumentInput } from './document-draft.inputs.js';
import { DocumentReading } from './document-reading.js';

/** What comes in is read, cut into paragraphs, and what each seems to be is found out. */
@Injectable()
export class DocumentCutting {
  constructor(
    private readonly reading: DocumentReading,
    private readonly vocabulary: Vocabulary,
  ) {}

  async cut(actor: Actor, input: DraftDocumentInput, mechanismCode: string): Promise<CutParagraph[]> {
    const upr = this.isUpr(mechanismCode);
    const { language, subParagraphs } = input;
    const cut = cutDocument(await this.reading.blocks(actor, input, upr), { upr, language, subParagraphs });
    cut.forEach(mustBeOfSomeLength);
    return upr ? this.withStates(cut) : cut;
  }

  isUpr(mechanismCode: string): boolean {
    return this.vocabulary.mechanism(mechanismCode)?.family === 'UPR';
  }

  private withStates(cut: readonly CutParagraph[]): CutParagraph[] {
    const { vocabulary } = new ImportTags(this.vocabulary, 'en');
    return cut.map((paragraph) =>
      paragraph.kind === 'RECOMMENDATION'
        ? { ...paragraph, states: statesOf(paragraph.text, vocabulary) }
        : paragraph,
    );
  }
}

function mustBeOfSomeLength({ text, reference }: CutParagraph): void {
  if (text.length <= LONGEST_PARAGRAPH) return;
  throw new UserError(
    'LIMIT_EXCEEDED',
    `The paragraph ${reference ?? JSON.stringify(text.slice(0, 40))} has ${text.length} characters; at most ${LONGEST_PARAGRAPH} are taken. Does every paragraph begin with its number?`,
    ['input'],
  );
}
