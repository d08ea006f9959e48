import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { ImportTags } from '../imports/import-tags.js';
import { blocksOfText } from './cut/blocks-of-text.js';
import { cutDocument } from './cut/cut-document.js';
import type { CutParagraph } from './cut/cut-paragraph.js';
import { cutThematicList } from './cut/thematic-list.js';
import { blocksOfWord } from './docx/read-word.js';
import { statesOf } from './cut/recommending-states.js';
import { LONGEST_PARAGRAPH, type DraftDocumentInput } from './document-draft.inputs.js';
import { DocumentReading, type WhatCameIn } from './document-reading.js';

/** What comes in is read, cut into paragraphs, and what each seems to be is found out. */
@Injectable()
export class DocumentCutting {
  constructor(
    private readonly reading: DocumentReading,
    private readonly vocabulary: Vocabulary,
  ) {}

  async cut(actor: Actor, input: DraftDocumentInput, mechanismCode: string): Promise<CutParagraph[]> {
    const upr = this.isUpr(mechanismCode);
    const read = await this.reading.read(actor, input);
    const cut = input.layout === 'THEMATIC_LIST' ? this.list(read, upr) : this.report(read, input, upr);
    cut.forEach(mustBeOfSomeLength);
    return cut;
  }

  private report(
    read: WhatCameIn,
    { language, subParagraphs }: DraftDocumentInput,
    upr: boolean,
  ): CutParagraph[] {
    const blocks = 'text' in read ? blocksOfText(read.text, upr) : blocksOfWord(read.word);
    const cut = cutDocument(blocks, { upr, language, subParagraphs });
    return upr ? this.withStates(cut) : cut;
  }

  private list(read: WhatCameIn, upr: boolean): CutParagraph[] {
    const path = ['input', 'layout'];
    if (!upr) throw new UserError('INVALID', 'Only reviews of the UPR have a thematic list.', path);
    if ('text' in read)
      throw new UserError(
        'INVALID',
        'A thematic list is a table of a Word document: upload the .docx and give its fileId.',
        path,
      );
    const cut = cutThematicList(read.word, new ImportTags(this.vocabulary, 'en').vocabulary);
    if (cut.length > 0) return cut;
    throw new UserError(
      'INVALID',
      'The document has no table whose rows begin with the number of a recommendation ("140.7 Ratify …"), with position and themes beside it: a report is drafted with the layout REPORT.',
      path,
    );
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
