import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import {
  PositionClaimEnum,
  PositionEnum,
  type Position,
  type PositionClaim,
} from '../../recommendations/positions/position.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { PositionDecision } from './position-decision.entity.js';
import { PositionRound } from './position-round.entity.js';

/** A position that can be proposed and decided: the State has answered. */
export type AnsweredPosition = Exclude<Position, 'PENDING'>;

/** One recommendation, or part of one, of which a round is about. */
@Entity()
@Index(['roundId', 'recommendationId'])
@Index(['recommendationId'])
@Index(['partId'])
@Index(['countryCode'])
@Index(['decisionId'])
@ObjectType({
  implements: () => Node,
  description:
    'A recommendation, or a part of one, on which a round is to find the State’s position. What is proposed and decided is told to coordinators alone, and null for everybody else.',
})
export class PositionItem extends Node {
  @IdColumn('pit') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => PositionRound) @TextColumn() roundId: string;

  /** Of a part, the recommendation that it is of. */
  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => PositionEnum, { nullable: true, description: 'What the coordinator proposes; null before.' })
  proposedPosition: AnsweredPosition | null;

  @EnumColumn({ nullable: true })
  @Field(() => PositionClaimEnum, {
    nullable: true,
    description: 'What the State would claim beside it; null where nothing.',
  })
  proposedClaim: PositionClaim | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The State’s comment as it is proposed for the addendum; null where there is none.',
  })
  proposedComment: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it is proposed, for coordinators and those who decide; never exported.',
  })
  note: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was proposed last (UTC); null before.' })
  proposedAt: string | null;
  @TextColumn({ nullable: true }) proposedById: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => PositionEnum, {
    nullable: true,
    description: 'What was decided; null before. Recorded as the position at adoption.',
  })
  decidedPosition: AnsweredPosition | null;

  @EnumColumn({ nullable: true })
  @Field(() => PositionClaimEnum, {
    nullable: true,
    description: 'What the State claims beside it, as decided; null where nothing.',
  })
  decidedClaim: PositionClaim | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The State’s comment, as decided; null where there is none.',
  })
  decidedComment: string | null;

  @ForeignKey(() => PositionDecision) @TextColumn({ nullable: true }) decisionId: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was taken out of the round (UTC); null while it is in it.',
  })
  takenOutAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was taken out; null while it is in it.' })
  takenOutReason: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you propose: an edit of an older version is refused.',
  })
  version: number;
}
