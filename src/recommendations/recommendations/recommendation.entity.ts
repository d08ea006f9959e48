import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Document } from '../documents/document.entity.js';

export type Kind = 'RECOMMENDATION' | 'CONCERN' | 'COMMITMENT' | 'DECISION' | 'OTHER';
export const KindEnum = graphqlEnum<Kind>(
  'RecommendationKind',
  'What kind of text it is. Figures count RECOMMENDATION and COMMITMENT unless others are asked for.',
  {
    RECOMMENDATION: 'It asks the State to do something.',
    CONCERN: 'A concern or observation.',
    COMMITMENT: 'A voluntary pledge of the State.',
    DECISION: 'Views on a communication, or the operative point of a regional judgment.',
    OTHER: 'Anything else that the mechanism numbered.',
  },
);

export type RecommendationOrigin = 'IMPORT' | 'MANUAL';
export const RecommendationOriginEnum = graphqlEnum<RecommendationOrigin>(
  'RecommendationOrigin',
  'Who brought it into the database.',
  {
    IMPORT:
      'An import from the Universal Human Rights Index; or a coordinator, and the index has it now: its id was taken over.',
    MANUAL: 'A coordinator entered it.',
  },
);

/** What a human-rights mechanism asked one State to do. */
@Entity()
@Index(['countryCode', 'mechanismCode', 'uprCycle'])
@Index(['countryCode', 'referenceSort', 'id'])
@Index(['documentId', 'referenceSort'])
@Index(['sourceRecordId', 'countryCode'], { unique: true })
@Index(['documentId', 'textHash'])
@ObjectType({
  implements: () => Node,
  description:
    'What a human-rights mechanism asked one State to do: one numbered paragraph or item of a document, for one addressee.',
})
export class Recommendation extends Node {
  @IdColumn('rec') override id: string;

  /** Null while it is unassigned: the source names no country. Visible to ADMIN only. */
  @ForeignKey(() => Country) @TextColumn({ nullable: true }) countryCode: string | null;

  @ForeignKey(() => Document) @TextColumn() documentId: string;

  /** The source record it came from; null for a manual entry. */
  @TextColumn({ nullable: true }) sourceRecordId: string | null;

  /** Of the document, repeated here because every list and figure filters by it. */
  @TextColumn() mechanismCode: string;

  @EnumColumn()
  @Field(() => KindEnum, { description: 'What kind of text it is.' })
  kind: Kind;

  @EnumColumn()
  @Field(() => RecommendationOriginEnum, { description: 'Who brought it into the database.' })
  origin: RecommendationOrigin;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Number or paragraph in the document, such as `26 (b)`; null where it could not be read from the text.',
  })
  reference: string | null;

  /** Sorts references by their numbers under byte order. */
  @TextColumn({ nullable: true }) referenceSort: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Heading under which it stands in the document.' })
  sectionHeading: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day it was issued (YYYY-MM-DD), from the document; null when the source does not say.',
  })
  issuedOn: string | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'UPR cycle; null outside the UPR.' })
  uprCycle: number | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Session of the UPR Working Group; null outside the UPR.',
  })
  uprSession: number | null;

  @FlagColumn()
  @Field({ description: 'The mechanism asked for a separate answer on it before the next report.' })
  followUpRequested: boolean;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Until when the mechanism wants that answer (YYYY-MM-DD); null when none is asked.',
  })
  followUpDueOn: string | null;

  /** SHA-256 of the normalised text in the first language: equal ones in a document are possible duplicates. */
  @TextColumn() textHash: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a complete file no longer had it (UTC); null while it stands. Kept, but in no figure.',
  })
  withdrawnAt: string | null;

  /** The recommendation it was merged into as a duplicate. */
  @TextColumn({ nullable: true }) mergedIntoId: string | null;

  @InstantColumn()
  @Field({ description: 'When it came into this database (UTC).' })
  createdAt: string;

  @InstantColumn()
  @Field({ description: 'When its source layer last changed here (UTC).' })
  updatedAt: string;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you correct the recommendation: an edit of an older version is refused.',
  })
  version: number;
}
