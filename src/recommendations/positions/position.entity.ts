import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { RecommendationPart } from '../parts/part.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

export type Position = 'SUPPORTED' | 'NOTED' | 'SUPPORTED_IN_PART' | 'PENDING';
export const PositionEnum = graphqlEnum<Position>(
  'Position',
  'What the State under review said of a UPR recommendation.',
  {
    SUPPORTED: 'The State supports it.',
    NOTED: 'The State took note of it: it did not support it.',
    SUPPORTED_IN_PART: 'The State supports a part of it. A row of its own, never added to supported.',
    PENDING: 'The State has not answered yet.',
  },
);

export type PositionStage = 'REVIEW' | 'ADDENDUM' | 'ADOPTION' | 'SOURCE';
export const PositionStageEnum = graphqlEnum<PositionStage>(
  'PositionStage',
  'On which occasion the State said it.',
  {
    REVIEW: 'In the review by the Working Group.',
    ADDENDUM: 'In the addendum to the report.',
    ADOPTION: 'At the adoption of the outcome by the Human Rights Council.',
    SOURCE: 'As the index of the mechanism (UHRI) has it, without the occasion.',
  },
);

export type PositionClaim = 'ALREADY_IMPLEMENTED' | 'IN_PROCESS';
export const PositionClaimEnum = graphqlEnum<PositionClaim>(
  'PositionClaim',
  'What the State claims beside its position. Sets no status.',
  {
    ALREADY_IMPLEMENTED: 'The State says that it is implemented already.',
    IN_PROCESS: 'The State says that it is being implemented.',
  },
);

/** One statement of a dated series; the one without `supersededAt` is current. */
@Entity('position_statement')
@Index(['recommendationId', 'recordedAt'])
@ObjectType({
  description:
    'What the State said of a UPR recommendation, or of a part of one, on one occasion. The latest statement is current.',
})
export class PositionStatement {
  @IdColumn('pos')
  @Field(() => ID, { description: 'Id of the statement.' })
  id: string;

  /** Exactly one of recommendation and part. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;
  @TextColumn({ nullable: true }) countryCode: string | null;

  @EnumColumn()
  @Field(() => PositionEnum, { description: 'What the State said.' })
  position: Position;

  @EnumColumn()
  @Field(() => PositionStageEnum, { description: 'On which occasion.' })
  stage: PositionStage;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day of the statement (YYYY-MM-DD); null when the source does not say.',
  })
  statedOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it stands: a symbol, or the import.' })
  source: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: "The State's comment." })
  comment: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => PositionClaimEnum, {
    nullable: true,
    description: 'What the State claims beside it; sets no status.',
  })
  claim: PositionClaim | null;

  @InstantColumn()
  @Field({ description: 'When it was recorded here (UTC): figures of a past date go by this.' })
  recordedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a later statement took its place (UTC); null while it is current.',
  })
  supersededAt: string | null;

  @TextColumn({ nullable: true }) recordedById: string | null;
}
