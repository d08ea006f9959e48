import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';

export const STATUSES = [
  'NOT_ASSESSED',
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
  'CONTINUOUS',
  'REGRESSED',
  'NO_LONGER_APPLICABLE',
] as const;
export type Status = (typeof STATUSES)[number];
/** `NOT_ASSESSED` is derived: the absence of an assessment. It is never recorded. */
export type AssessedStatus = Exclude<Status, 'NOT_ASSESSED'>;

export const StatusEnum = graphqlEnum<Status>(
  'ImplementationStatus',
  'How far implementation is, as the country’s coordinator last validated it.',
  {
    NOT_ASSESSED: 'No assessment exists. Derived, never recorded.',
    NOT_STARTED: 'Assessed: no concrete step since the recommendation was made.',
    IN_PROGRESS: 'A documented step; nothing of what was asked for is achieved yet.',
    PARTIALLY_IMPLEMENTED: 'At least one separable thing asked for is achieved, another is not.',
    IMPLEMENTED: 'All of it is achieved; evidence is attached.',
    CONTINUOUS:
      'No end state by its nature, and measures in force, reported on within the last 12 months (configurable); later flagged stale, never changed by itself.',
    REGRESSED: 'Worse than when the recommendation was made; a reason is required.',
    NO_LONGER_APPLICABLE:
      'With a reason code and a second coordinator’s confirmation; leaves the denominator of the figures.',
  },
);

export type NotApplicableReason =
  'DATE_PASSED' | 'SUPERSEDED' | 'NOT_ADDRESSED_TO_STATE' | 'WITHDRAWN_AT_SOURCE';
export const NotApplicableReasonEnum = graphqlEnum<NotApplicableReason>(
  'NotApplicableReason',
  'Why a recommendation no longer applies.',
  {
    DATE_PASSED: 'It was about a date or event that has passed.',
    SUPERSEDED: 'A later one takes its place.',
    NOT_ADDRESSED_TO_STATE: 'It is not addressed to this State.',
    WITHDRAWN_AT_SOURCE: 'The mechanism withdrew it.',
  },
);

export type AssessmentSource = 'UPDATE' | 'COORDINATOR' | 'PARTS';
export const AssessmentSourceEnum = graphqlEnum<AssessmentSource>(
  'AssessmentSource',
  'What a status assessment rests on.',
  {
    UPDATE: 'An institution’s approved progress update.',
    COORDINATOR: 'The coordinator’s own knowledge, with a source and a reason.',
    PARTS:
      'The assessments of the parts into which the recommendation is split: derived when one of them was recorded.',
  },
);

/** One assessment of an append-only series; the one without `supersededAt` is the status. */
@Entity()
@Index(['recommendationId', 'recordedAt'])
@Index(['updateId'])
@ObjectType({
  description:
    'One assessment of how far implementation is, of a recommendation or of a part. The series is append-only and the latest is current.',
})
export class StatusAssessment {
  @IdColumn('sta')
  @Field(() => ID, { description: 'Id of the assessment.' })
  id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Exactly one of recommendation and part. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;

  @EnumColumn()
  @Field(() => StatusEnum, { description: 'The status as validated.' })
  status: AssessedStatus;

  @DateColumn()
  @Field({ description: 'End of the period that it speaks of (YYYY-MM-DD).' })
  effectiveOn: string;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC): figures of a past date go by this.' })
  recordedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a later assessment took its place (UTC); null while current.',
  })
  supersededAt: string | null;

  @EnumColumn()
  @Field(() => AssessmentSourceEnum, { description: 'What it rests on.' })
  source: AssessmentSource;

  @TextColumn({ nullable: true }) updateId: string | null;

  /** What a coordinator's own assessment rests on: a report, a law, a visit. */
  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What a coordinator’s own assessment rests on: a report, a law, a visit. Null for readers from outside the administration.',
  })
  sourceNote: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why this status; always given where it differs from the proposed one, and for a regression. Null for readers from outside the administration.',
  })
  reason: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => NotApplicableReasonEnum, {
    nullable: true,
    description: 'Only with NO_LONGER_APPLICABLE; derived from parts, it stands with each part.',
  })
  notApplicableReason: NotApplicableReason | null;

  @TextColumn() assessedById: string;
  /** The second coordinator, for NO_LONGER_APPLICABLE. */
  @TextColumn({ nullable: true }) confirmedById: string | null;
}

export type ConfirmationState = 'OPEN' | 'CONFIRMED' | 'REJECTED';
export const ConfirmationStateEnum = graphqlEnum<ConfirmationState>(
  'ConfirmationState',
  'Where the second coordinator’s word stands.',
  {
    OPEN: 'Waits for a second coordinator. Counts nowhere yet.',
    CONFIRMED: 'Confirmed: the status was recorded.',
    REJECTED: 'Refused: nothing was recorded.',
  },
);

/** A NO_LONGER_APPLICABLE that waits for a second coordinator. */
@Entity()
@Index(['countryCode', 'state'])
@Index(['recommendationId', 'state'])
@ObjectType({
  implements: () => Node,
  description:
    'A proposal that a recommendation, or a part of one, no longer applies: counts nowhere until a second coordinator confirms.',
})
export class NotApplicableProposal extends Node {
  @IdColumn('nap') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Exactly one of recommendation and part. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;

  @EnumColumn()
  @Field(() => NotApplicableReasonEnum, { description: 'Why it no longer applies.' })
  notApplicableReason: NotApplicableReason;

  @TextColumn()
  @Field({ description: 'The reason in words.' })
  reason: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What it rests on; null where it rests on an update.' })
  sourceNote: string | null;

  @DateColumn()
  @Field({ description: 'End of the period it speaks of (YYYY-MM-DD).' })
  effectiveOn: string;

  @EnumColumn()
  @Field(() => ConfirmationStateEnum, { description: 'Where the second coordinator’s word stands.' })
  state: ConfirmationState;

  @TextColumn() proposedById: string;
  @InstantColumn()
  @Field({ description: 'When it was proposed (UTC).' })
  proposedAt: string;
  @TextColumn({ nullable: true }) decidedById: string | null;
  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was decided (UTC); null while open.' })
  decidedAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'The deciding coordinator’s words; null without.' })
  decisionNote: string | null;

  @TextColumn({ nullable: true }) updateId: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back with the decision: deciding on an older version is refused.',
  })
  version: number;
}

/** A coordinator's assessment of a cluster as such: shown beside the derived status, never counted. */
@Entity()
@Index(['clusterId', 'recordedAt'])
@ObjectType({
  description:
    'A coordinator’s assessment of a cluster as such: shown beside the derived status, never counted.',
})
export class ClusterAssessment {
  @IdColumn('cas')
  @Field(() => ID, { description: 'Id of the assessment.' })
  id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Cluster) @TextColumn() clusterId: string;

  @EnumColumn()
  @Field(() => StatusEnum, { description: 'How far the cluster is, in the coordinator’s view.' })
  status: AssessedStatus;

  @DateColumn()
  @Field({ description: 'End of the period that it speaks of (YYYY-MM-DD).' })
  effectiveOn: string;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a later one took its place (UTC); null while current.',
  })
  supersededAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why; null for readers from outside the administration.',
  })
  reason: string | null;

  @TextColumn() assessedById: string;
}
