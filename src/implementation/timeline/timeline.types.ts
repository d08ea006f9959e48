import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { PositionStatement } from '../../recommendations/positions/position.entity.js';
import { RecommendationRevision } from '../../recommendations/source/revision.entity.js';
import { StateAnswerVersion } from '../answers/answer.entities.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { ClusterStay } from '../clusters/cluster-stay.js';
import { Contribution } from '../contributions/contribution.entity.js';
import { FollowUpDecisionRecord } from '../follow-up/follow-up.entities.js';
import { ExternalGrade } from '../grades/external-grade.entity.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';
import { StatusAssessment } from '../status/status.entities.js';

const kinds = {
  SOURCE_REVISED:
    'What the source says changed: a re-import or a correction. Subject: `RecommendationRevision`.',
  POSITION_STATED: 'A position of the State was recorded. Subject: `PositionStatement`.',
  FOLLOW_UP_DECIDED: 'It was decided what will be done. Subject: `FollowUpDecisionRecord`.',
  CLUSTER_JOINED: 'It, or a part of it, came into a cluster. Subject: `ClusterStay`.',
  CLUSTER_LEFT: 'It, or a part of it, left a cluster. Subject: `ClusterStay`.',
  ASSIGNED: 'An institution was given it, or a part of it. Subject: `Assignment`.',
  UNASSIGNED: 'An assignment ended. Subject: `Assignment`.',
  UPDATE_SUBMITTED: 'An institution handed in a progress update. Subject: `ProgressUpdate`.',
  UPDATE_APPROVED: 'A progress update was approved. Subject: `ProgressUpdate`.',
  STATUS_ASSESSED: 'A status was recorded. Subject: `StatusAssessment`.',
  ANSWERED:
    'A version of the State’s one answer to it, or to a part of it, was made final. Subject: `StateAnswerVersion`.',
  CONTRIBUTED: 'A stakeholder said something of it, or of a part of it. Subject: `Contribution`.',
  GRADED: 'Somebody outside the Government graded it. Subject: `ExternalGrade`.',
} as const;

export type TimelineKind = keyof typeof kinds;
export const TimelineKindEnum = graphqlEnum<TimelineKind>(
  'TimelineKind',
  'What happened to a recommendation.',
  kinds,
);

/** Types of what an entry tells of, and their classes. */
export const SUBJECTS = {
  RecommendationRevision,
  PositionStatement,
  FollowUpDecisionRecord,
  ClusterStay,
  Assignment,
  ProgressUpdate,
  StatusAssessment,
  StateAnswerVersion,
  Contribution,
  ExternalGrade,
} as const;
export type SubjectType = keyof typeof SUBJECTS;

/** A row of one of the types; which one it says itself. */
export type TimelineSubject = { id: string; __typename: SubjectType };

export const TimelineSubjectUnion = createUnionType({
  name: 'TimelineSubject',
  description: 'What an entry of a timeline tells of.',
  types: () => Object.values(SUBJECTS),
  resolveType: ({ __typename }: TimelineSubject) => __typename,
});

/** One thing that happened. */
@ObjectType({ description: 'One thing that happened to a recommendation, or to a part of it.' })
export class TimelineEntry {
  @Field({ description: 'When it was recorded here (UTC).' })
  at: string;

  @Field(() => TimelineKindEnum, { description: 'What happened.' })
  kind: TimelineKind;

  @Field(() => ID, { description: 'Id of what it tells of.' })
  subjectId: string;
}
