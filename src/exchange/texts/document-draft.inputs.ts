import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import {
  IdField,
  OptionalDayField,
  OptionalIdField,
  OptionalTextField,
  OptionalWordsField,
  SomeIdsField,
  VersionField,
} from '../../platform/graphql/input-fields.js';
import { NewDocumentInput } from '../../recommendations/documents/document.inputs.js';
import { PositionEnum, type Position } from '../../recommendations/positions/position.entity.js';
import { KindEnum, type Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import { LANGUAGES, LanguageEnum, type Language } from '../../reference/languages/language.js';
import type { SubParagraphs } from './cut/cut-document.js';
import { DraftLayoutEnum, type DraftLayout } from './document-draft.entities.js';

/** Longer than any report; a request takes about two megabytes. */
const LONGEST_REPORT = 1_500_000;

/** Longer than any paragraph of the sources. */
export const LONGEST_PARAGRAPH = 65_536;

export const SubParagraphsEnum = graphqlEnum<SubParagraphs>(
  'SubParagraphs',
  'What becomes of (a), (b) … under a numbered paragraph.',
  {
    TOGETHER:
      'They stay in their paragraph, which is one recommendation, as UHRI has them. It can be split into parts later.',
    APART: 'Each becomes one of its own, cited `12 (a)`, under the opening words of its paragraph.',
  },
);

/** The document of a draft. */
@InputType({ isAbstract: true })
abstract class DraftedDocument {
  @OptionalIdField('The document, where it is here; else `newDocument`.')
  documentId?: string | null;

  @Field(() => NewDocumentInput, {
    nullable: true,
    description: 'The document, where it is not here yet: it is made when the draft is applied.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => NewDocumentInput)
  newDocument?: NewDocumentInput | null;
}

/** The text of a document. */
@InputType({
  description: 'The text of a report or of concluding observations: pasted, or a file that was uploaded.',
})
export class DraftDocumentInput extends DraftedDocument {
  @OptionalWordsField('The text, pasted. Else `fileId`.', LONGEST_REPORT, 'paste the text of the document')
  text?: string | null;

  @OptionalIdField('A Word document (.docx) or plain text that was uploaded to `/files`. Else `text`.')
  fileId?: string | null;

  @Field(() => LanguageEnum, { defaultValue: 'en', description: 'Language of the text.' })
  @IsIn(LANGUAGES)
  language: Language;

  @Field(() => DraftLayoutEnum, { defaultValue: 'REPORT', description: 'How the text is laid out.' })
  @IsIn(Object.keys(DraftLayoutEnum))
  layout: DraftLayout;

  @Field(() => SubParagraphsEnum, {
    defaultValue: 'TOGETHER',
    description: 'What becomes of sub-paragraphs.',
  })
  @IsIn(Object.keys(SubParagraphsEnum))
  subParagraphs: SubParagraphs;
}

/** Names a draft as it was read. */
@InputType({ isAbstract: true })
abstract class DraftVersion {
  @IdField('The draft.')
  draftId: string;

  @VersionField('The version of the draft that you looked through; acting on an older one is refused.')
  version: number;
}

/** Which document a draft really is. */
@InputType({ description: 'Which document a draft really is: exactly one of the two.' })
export class CorrectDocumentDraftInput extends DraftedDocument {
  @IdField('The draft.')
  draftId: string;

  @VersionField('The version of the draft that you read.')
  version: number;
}

/** A draft that was looked through. */
@InputType({ description: 'A draft that you looked through.' })
export class ApplyDocumentDraftInput extends DraftVersion {}

/** A draft that is put aside. */
@InputType({ description: 'A draft of which nothing is to come.' })
export class DiscardDocumentDraftInput extends DraftVersion {}

/** Names a paragraph as it was read. */
@InputType({ isAbstract: true })
abstract class ParagraphVersion {
  @IdField('The paragraph.')
  paragraphId: string;

  @VersionField('The version of the paragraph that you read; a correction of an older one is refused.')
  version: number;
}

/** How a paragraph should have been read. */
@InputType({
  description: 'How a paragraph should have been read; what you leave out stays, null takes it away.',
})
export class CorrectDraftParagraphInput extends ParagraphVersion {
  @Field(() => KindEnum, { nullable: true, description: 'What it is taken as; null leaves it out.' })
  @IsOptional()
  @IsIn(Object.keys(KindEnum))
  kind?: Kind | null;

  @OptionalTextField('Its number in the document.', 100)
  reference?: string | null;

  @OptionalTextField('Heading under which it stands.', 1_000)
  sectionHeading?: string | null;

  @OptionalWordsField('Its words.', LONGEST_PARAGRAPH, 'a paragraph has words: leave it out by its kind')
  text?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of all States that made it; what was read from the text is replaced.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  recommendingStateCodes?: string[] | null;

  @Field(() => PositionEnum, { nullable: true, description: 'What the State said of it; UPR only.' })
  @IsOptional()
  @IsIn(Object.keys(PositionEnum))
  position?: Position | null;

  @Field(() => Boolean, { nullable: true, description: 'The document asks for a separate answer on it.' })
  @IsOptional()
  @IsBoolean()
  followUpRequested?: boolean | null;

  @OptionalDayField('Until when it wants that answer.')
  followUpDueOn?: string | null;
}

/** Where one paragraph is two. */
@InputType({ description: 'Where a paragraph that was read as one is two.' })
export class SplitDraftParagraphInput extends ParagraphVersion {
  @Field(() => Int, {
    description:
      'Where the second begins: so many characters of the text, as UTF-16 units, belong to the first.',
  })
  @IsInt()
  @Min(1)
  at: number;
}

/** A paragraph that only goes on. */
@InputType({ description: 'A paragraph that belongs to the one before it.' })
export class JoinDraftParagraphInput extends ParagraphVersion {}

/** What many paragraphs are. */
@InputType({ description: 'What many paragraphs of a draft are taken as.' })
export class TakeDraftParagraphsInput {
  @SomeIdsField('Paragraphs of one draft.')
  paragraphIds: string[];

  @Field(() => KindEnum, { nullable: true, description: 'What they are taken as; null leaves them out.' })
  @IsOptional()
  @IsIn(Object.keys(KindEnum))
  kind?: Kind | null;
}
