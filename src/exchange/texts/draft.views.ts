import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional } from 'class-validator';
import { Connection, PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { DocumentDraft, DraftParagraph, DraftStateEnum, type DraftState } from './document-draft.entities.js';

export const DocumentDraftConnection = Connection(DocumentDraft, 'DocumentDraft');
export const DraftParagraphConnection = Connection(DraftParagraph, 'DraftParagraph');

export type DraftSelection = 'TAKEN' | 'LEFT_OUT';
export const DraftSelectionEnum = graphqlEnum<DraftSelection>(
  'DraftSelection',
  'Which paragraphs of a draft.',
  {
    TAKEN: 'Those that are taken: they have a kind.',
    LEFT_OUT: 'Those of which nothing becomes, headings among them.',
  },
);

export type DraftDoubt =
  'NO_REFERENCE' | 'REPEATED_REFERENCE' | 'NO_STATE' | 'UNKNOWN_STATE' | 'UNKNOWN_TERM';
export const DraftDoubtEnum = graphqlEnum<DraftDoubt>(
  'DraftDoubt',
  'What a person should look at before a draft is applied.',
  {
    NO_REFERENCE: 'No number was found; without one UHRI’s record will not be matched with it.',
    REPEATED_REFERENCE: 'Another paragraph that is taken has the same number: the draft cannot be applied.',
    NO_STATE: 'No recommending State was found at its end.',
    UNKNOWN_STATE: 'A name at its end is that of no State that is known; see `unknownStates`.',
    UNKNOWN_TERM: 'A theme, group or goal is in no vocabulary; see `unknownTerms`.',
  },
);

/** Which drafts, and which page of them. */
@ArgsType()
export class DocumentDraftsArgs extends PageArgs {
  @Field(() => [DraftStateEnum], {
    nullable: true,
    description: 'Only those that stand so; all unless told.',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(3)
  @IsIn(Object.keys(DraftStateEnum), { each: true })
  states?: DraftState[] | null;
}

/** Which paragraphs, and which page of them. */
@ArgsType()
export class DraftParagraphsArgs extends PageArgs {
  @Field(() => DraftSelectionEnum, { nullable: true, description: 'Only these; all unless told.' })
  @IsOptional()
  @IsIn(Object.keys(DraftSelectionEnum))
  only?: DraftSelection | null;
}

/** How many paragraphs would be, or were, taken in which way. */
@ObjectType({ description: 'How many paragraphs applying a draft takes in which way.' })
export class DraftChangeCounts {
  @Field(() => Int, { description: 'Entered: nothing stood at their numbers.' })
  entered: number;

  @Field(() => Int, { description: 'Standing just so.' })
  same: number;

  @Field(() => Int, { description: 'Entered by hand before, with other words: corrected.' })
  corrected: number;

  @Field(() => Int, { description: 'Entered by hand before, under other numbers: renumbered.' })
  renumbered: number;

  @Field(() => Int, { description: 'Of which UHRI has other words: those stay.' })
  kept: number;
}

@ObjectType({ description: 'The draft as it stands now.' })
export class DocumentDraftPayload extends Payload {
  @Field(() => DocumentDraft, { nullable: true, description: 'The draft; null where it was refused.' })
  draft?: DocumentDraft | null;
}

@ObjectType({ description: 'The paragraph as it stands now, and its draft.' })
export class DraftParagraphPayload extends Payload {
  @Field(() => DraftParagraph, { nullable: true, description: 'The paragraph; null where it was refused.' })
  paragraph?: DraftParagraph | null;
}

@ObjectType({ description: 'The paragraphs as they stand now.' })
export class DraftParagraphsPayload extends Payload {
  @Field(() => [DraftParagraph], {
    nullable: true,
    description: 'The paragraphs, in the order of the document; null where it was refused.',
  })
  paragraphs?: DraftParagraph[] | null;
}

@ObjectType({ description: 'What applying a draft did.' })
export class ApplyDocumentDraftPayload extends DocumentDraftPayload {
  @Field(() => Document, { nullable: true, description: 'The document; null where it was refused.' })
  document?: Document | null;

  @Field(() => DraftChangeCounts, {
    nullable: true,
    description: 'How many paragraphs were taken in which way; null where it was refused.',
  })
  counts?: DraftChangeCounts | null;
}
