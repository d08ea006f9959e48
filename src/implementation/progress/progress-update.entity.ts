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
import { Institution } from '../../people/institutions/institution.entity.js';
import { ActivityStateEnum, type ActivityState } from '../activities/activity-state.js';
import { Activity } from '../activities/activity.entities.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { AssignmentRoleEnum, type AssignmentRole } from '../assignments/assignment.entity.js';
import { StatusEnum, type AssessedStatus } from '../status/status.entities.js';

export type ProgressState = 'DRAFT' | 'SUBMITTED' | 'CLEARED' | 'RETURNED' | 'APPROVED' | 'DISCARDED';
export const ProgressStateEnum = graphqlEnum<ProgressState>(
  'ProgressState',
  'Where a progress update stands on its way.',
  {
    DRAFT: 'Being written; seen by the institution only.',
    SUBMITTED: 'Handed in by a focal point.',
    CLEARED: 'Released by the institution’s validator.',
    RETURNED: 'Sent back with a reason, to be corrected and submitted again.',
    APPROVED: 'Accepted by the coordinator: it set the status.',
    DISCARDED: 'Given up before it was handed in; in no list unless asked for.',
  },
);

/** What an institution reports on a recommendation, a part of one, a cluster or an activity of a plan. */
@Entity()
@Index(['countryCode', 'state', 'submittedAt'])
@Index(['institutionId', 'state'])
@Index(['recommendationId', 'institutionId', 'state'])
@Index(['clusterId', 'institutionId', 'state'])
@Index(['activityId', 'submittedAt'])
@ObjectType({
  implements: () => Node,
  description:
    'What an institution reports on a recommendation, a part of one, a cluster or an activity of a plan. A lead proposes a status; a supporting institution contributes text and evidence; who carries an activity out says how far that is.',
})
export class ProgressUpdate extends Node {
  @IdColumn('upd') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Exactly one of recommendation, part, cluster and activity. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;
  @ForeignKey(() => Cluster) @TextColumn({ nullable: true }) clusterId: string | null;
  @ForeignKey(() => Activity) @TextColumn({ nullable: true }) activityId: string | null;
  @ForeignKey(() => Institution) @TextColumn() institutionId: string;

  @EnumColumn()
  @Field(() => AssignmentRoleEnum, { description: 'As what the institution reports.' })
  role: AssignmentRole;

  @EnumColumn()
  @Field(() => ProgressStateEnum, { description: 'Where it stands on its way.' })
  state: ProgressState;

  @TextColumn()
  @Field({ description: 'What was done, in the institution’s words.' })
  narrative: string;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language of the narrative.' })
  language: Language;

  @EnumColumn({ nullable: true })
  @Field(() => StatusEnum, {
    nullable: true,
    description: 'The status that the lead institution proposes; null from a supporting one.',
  })
  proposedStatus: AssessedStatus | null;

  @EnumColumn({ nullable: true })
  @Field(() => ActivityStateEnum, {
    nullable: true,
    description: 'How far the institution says its activity is; null in a report on anything else.',
  })
  proposedActivityState: ActivityState | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'How much of the activity is done, in percent, as the institution says; null where it did not.',
  })
  proposedPercentDone: number | null;

  @DateColumn()
  @Field({ description: 'First day of the period it speaks of (YYYY-MM-DD).' })
  periodFrom: string;

  @DateColumn()
  @Field({ description: 'Last day of the period it speaks of (YYYY-MM-DD).' })
  periodTo: string;

  @TextColumn() authorId: string;
  @InstantColumn()
  @Field({ description: 'When the draft was begun (UTC).' })
  createdAt: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was submitted although answers of bodies below were missing; for the country’s own people, null where none was.',
  })
  missingAnswersReason: string | null;

  @TextColumn({ nullable: true }) submittedById: string | null;
  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was last submitted (UTC); null while a draft.',
  })
  submittedAt: string | null;

  @TextColumn({ nullable: true }) clearedById: string | null;
  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When the validator cleared it (UTC); null where not.',
  })
  clearedAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was last returned; null where it never was, and for readers from outside the administration.',
  })
  returnReason: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Until when a returned update should be submitted again (YYYY-MM-DD); null where it is not returned.',
  })
  returnDueOn: string | null;

  @TextColumn({ nullable: true }) reviewedById: string | null;
  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was approved (UTC); null where not.' })
  approvedAt: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => StatusEnum, {
    nullable: true,
    description:
      'The status that the approval recorded; may differ from the proposed one. Null where none was recorded: a contribution, or a "no longer applicable" that waits for a second coordinator.',
  })
  approvedStatus: AssessedStatus | null;

  @EnumColumn({ nullable: true })
  @Field(() => ActivityStateEnum, {
    nullable: true,
    description:
      'How far the activity is by the approval; null in a report on anything else, and before it is approved.',
  })
  approvedActivityState: ActivityState | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How much of the activity is done by the approval, in percent; null where nobody said.',
  })
  approvedPercentDone: number | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The coordinator’s reason, always given where the approved status differs from the proposed one; null for readers from outside the administration.',
  })
  approvalReason: string | null;

  /** A person cleared or approved what they submitted, under the installation's waiver. */
  @TextColumn({ nullable: true })
  @Field(() => ID, {
    nullable: true,
    description:
      'User who reviewed their own submission under the small-State waiver; null ordinarily, and for readers from outside the administration.',
  })
  waivedById: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** The text as it was submitted, each time: what was handed in is never edited. */
@Entity()
@Index(['updateId', 'number'], { unique: true })
@ObjectType({ description: 'An update as it was submitted, each time: what was handed in is never edited.' })
export class ProgressSubmission {
  @IdColumn('sub')
  @Field(() => ID, { description: 'Id of the submission.' })
  id: string;
  @TextColumn() countryCode: string;
  @ForeignKey(() => ProgressUpdate) @TextColumn() updateId: string;

  @IntColumn()
  @Field(() => Int, { description: '1 for the first submission, 2 for the next after a return.' })
  number: number;

  @TextColumn()
  @Field({ description: 'The narrative as submitted.' })
  narrative: string;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language of the narrative.' })
  language: Language;

  @DateColumn()
  @Field({ description: 'First day of the period it spoke of (YYYY-MM-DD).' })
  periodFrom: string;

  @DateColumn()
  @Field({ description: 'Last day of the period it spoke of (YYYY-MM-DD).' })
  periodTo: string;

  @EnumColumn({ nullable: true })
  @Field(() => StatusEnum, { nullable: true, description: 'The status proposed then.' })
  proposedStatus: AssessedStatus | null;

  @EnumColumn({ nullable: true })
  @Field(() => ActivityStateEnum, {
    nullable: true,
    description: 'How far the activity was then; null in a report on anything else.',
  })
  proposedActivityState: ActivityState | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How much of the activity was done then, in percent; null where nobody said.',
  })
  proposedPercentDone: number | null;

  @TextColumn() submittedById: string;
  @InstantColumn()
  @Field({ description: 'When (UTC).' })
  submittedAt: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was returned; null where it was not.' })
  returnReason: string | null;
}
