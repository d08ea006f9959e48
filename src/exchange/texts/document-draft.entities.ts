import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import type { NewDocumentInput } from '../../recommendations/documents/document.inputs.js';
import { PositionEnum, type Position } from '../../recommendations/positions/position.entity.js';
import { KindEnum, type Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import type { NamedState, NamedTerm, ParagraphForm } from './cut/cut-paragraph.js';

export type DraftState = 'DRAFT' | 'APPLIED' | 'DISCARDED';
export const DraftStateEnum = graphqlEnum<DraftState>('DocumentDraftState', 'How a draft stands.', {
  DRAFT: 'It is looked through and corrected.',
  APPLIED: 'What was taken of it is in the database.',
  DISCARDED: 'It was put aside; nothing came of it.',
});

export type DraftLayout = 'REPORT' | 'THEMATIC_LIST';
export const DraftLayoutEnum = graphqlEnum<DraftLayout>('DocumentDraftLayout', 'How a text is laid out.', {
  REPORT: 'A report or concluding observations: headings and numbered paragraphs.',
  THEMATIC_LIST:
    "OHCHR's list of a review's recommendations by theme: a Word file with a table of four columns.",
});

export const ParagraphFormEnum = graphqlEnum<ParagraphForm>(
  'DraftParagraphForm',
  'What a piece of a document is.',
  {
    HEADING: 'A heading; it stands over the paragraphs that follow.',
    PARAGRAPH: 'A paragraph, with its sub-paragraphs or one of them.',
  },
);

/** The text of a document, cut into paragraphs, before anything of it is in the database. */
@Entity()
@Index(['countryCode', 'createdAt'])
@ObjectType({
  implements: () => Node,
  description:
    'The text of a document, cut into paragraphs: looked through, corrected, and then applied. Until then nobody but the coordinators sees anything of it.',
})
export class DocumentDraft extends Node {
  @IdColumn('ddr') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  /** The document that is here; null while applying is to make it. */
  @ForeignKey(() => Document) @TextColumn({ nullable: true }) documentId: string | null;
  /** What the document is to be, as it was said; null where it is here. */
  @JsonColumn({ nullable: true }) newDocument: NewDocumentInput | null;
  @TextColumn() mechanismCode: string;

  @TextColumn()
  @Field({ description: 'Symbol of the document.' })
  symbol: string;

  @EnumColumn()
  @Field(() => DraftStateEnum, { description: 'How it stands.' })
  state: DraftState;

  @EnumColumn()
  @Field(() => DraftLayoutEnum, { description: 'How the text was laid out.' })
  layout: DraftLayout;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language of the text.' })
  language: Language;

  /** The upload from which it was read; null where the text was pasted. */
  @TextColumn({ nullable: true }) fileId: string | null;

  @InstantColumn()
  @Field({ description: 'When the text came in (UTC).' })
  createdAt: string;

  @TextColumn() createdById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was applied (UTC); null while it was not.' })
  appliedAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description:
      'Grows with every correction of a paragraph. Send it back when you apply what you looked through.',
  })
  version: number;
}

/** A heading or paragraph of a draft, with what is to become of it. */
@Entity()
@Index(['draftId', 'ordinal'], { unique: true })
@ObjectType({
  implements: () => Node,
  description: 'A heading or paragraph of a draft, with what is to become of it.',
})
export class DraftParagraph extends Node {
  @IdColumn('dpa') override id: string;
  @TextColumn() countryCode: string;
  @ForeignKey(() => DocumentDraft) @TextColumn() draftId: string;

  /** Place in the document, with gaps, so that one can be divided. */
  @IntColumn() ordinal: number;

  @EnumColumn()
  @Field(() => ParagraphFormEnum, { description: 'Heading or paragraph.' })
  form: ParagraphForm;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Number: `140.7`, `26 (b)`; null where it has none.' })
  reference: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Heading under which it stands.' })
  sectionHeading: string | null;

  @TextColumn()
  @Field({ description: 'Its words, with its number, as the document has them.' })
  text: string;

  @EnumColumn({ nullable: true })
  @Field(() => KindEnum, {
    nullable: true,
    description:
      'What it is taken as; null where it is left out: a heading, an introduction, what was welcomed.',
  })
  kind: Kind | null;

  @JsonColumn() states: NamedState[];
  @JsonColumn() themes: NamedTerm[];
  @JsonColumn() groups: NamedTerm[];
  @JsonColumn() sdgs: NamedTerm[];

  @EnumColumn({ nullable: true })
  @Field(() => PositionEnum, {
    nullable: true,
    description:
      'What the State said of it, as the text tells; null outside the UPR and where it says nothing.',
  })
  position: Position | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Where the position stands, such as `A/HRC/59/15/Add.1, para. 3`; null where it is this document.',
  })
  positionSource: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: "The State's comment; null where there is none." })
  positionComment: string | null;

  @FlagColumn()
  @Field({ description: 'The document asks for a separate answer on it.' })
  followUpRequested: boolean;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Until when it wants that answer (YYYY-MM-DD); null where it names no day.',
  })
  followUpDueOn: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you correct the paragraph.' })
  version: number;
}
