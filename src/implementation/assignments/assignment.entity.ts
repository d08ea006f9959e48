import { Field, Int, ObjectType } from '@nestjs/graphql';
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
import { Cluster } from '../clusters/cluster.entity.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';

export type AssignmentRole = 'LEAD' | 'SUPPORTING';
export const AssignmentRoleEnum = graphqlEnum<AssignmentRole>(
  'AssignmentRole',
  'What an institution answers for.',
  {
    LEAD: 'Exactly one: reports status and coordinates the others.',
    SUPPORTING: 'Contributes text and evidence, no status.',
  },
);

export type AssignmentVia = 'RECOMMENDATION' | 'PART' | 'CLUSTER';
export const AssignmentViaEnum = graphqlEnum<AssignmentVia>(
  'AssignmentVia',
  'What an institution was given: a recommendation itself, a part of it, or the cluster that it is in.',
  {
    RECOMMENDATION: 'The recommendation itself, with those of its parts that nobody else has.',
    PART: 'A part of a recommendation.',
    CLUSTER: 'A cluster with all that is in it.',
  },
);

export type EndCause = 'ENDED' | 'CHANGED' | 'REASSIGNED' | 'DECLINED' | 'CLUSTER_ARCHIVED' | 'MERGED';
export const EndCauseEnum = graphqlEnum<EndCause>('AssignmentEndCause', 'Why an assignment ended.', {
  ENDED: 'A coordinator ended it.',
  CHANGED: 'The same institution got it with another role, date or instruction.',
  REASSIGNED: 'Another institution became the lead.',
  DECLINED: 'The institution declined and the coordinator agreed.',
  CLUSTER_ARCHIVED: 'Its cluster was dissolved.',
  MERGED: 'Its recommendation was merged into another that the institution has on the same terms.',
});

export type DeclineState = 'OPEN' | 'ACCEPTED' | 'REJECTED';
export const DeclineStateEnum = graphqlEnum<DeclineState>(
  'DeclineState',
  'What became of an institution’s "not ours".',
  {
    OPEN: 'The coordinator has not decided.',
    ACCEPTED: 'The assignment ended.',
    REJECTED: 'The assignment stands.',
  },
);

/** A recommendation, a part or a cluster in an institution's hands. Never edited: a change ends it and begins another. */
@Entity()
@Index(['institutionId', 'endedAt'])
@Index(['recommendationId', 'endedAt'])
@Index(['clusterId', 'endedAt'])
@Index(['countryCode', 'implementBy'])
@ObjectType({
  implements: () => Node,
  description:
    'A recommendation, a part of one or a cluster in an institution’s hands. In force for a recommendation is its own assignment, else that of its cluster; for a part its own, else that of the cluster that the part itself is in, else the recommendation’s own, else that of the recommendation’s cluster; role by role.',
})
export class Assignment extends Node {
  @IdColumn('asg') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Exactly one of recommendation, part and cluster. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;
  @ForeignKey(() => Cluster) @TextColumn({ nullable: true }) clusterId: string | null;
  @ForeignKey(() => Institution) @TextColumn() institutionId: string;

  @EnumColumn()
  @Field(() => AssignmentRoleEnum, { description: 'Lead (exactly one) or supporting.' })
  role: AssignmentRole;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Until when it should be implemented (YYYY-MM-DD); null without a date.',
  })
  implementBy: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the coordinator asks the institution to do; for the country’s own people, else null.',
  })
  instruction: string | null;

  @InstantColumn()
  @Field({ description: 'Since when (UTC).' })
  assignedAt: string;

  @TextColumn({ nullable: true }) assignedById: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Until when (UTC); null while it is in force.' })
  endedAt: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => EndCauseEnum, { nullable: true, description: 'Why it ended; null while it is in force.' })
  endCause: EndCause | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The coordinator’s words on the end; for the country’s own people, else null.',
  })
  endReason: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Grows with each change.' })
  version: number;
}

/** An institution's "not ours", for the coordinator to decide. */
@Entity()
@Index(['countryCode', 'state'])
@Index(['assignmentId'])
@ObjectType({
  implements: () => Node,
  description: 'An institution’s "not ours", with a reason, for the coordinator to decide.',
})
export class AssignmentDecline extends Node {
  @IdColumn('dec') override id: string;
  @TextColumn() countryCode: string;
  @ForeignKey(() => Assignment) @TextColumn() assignmentId: string;

  @TextColumn()
  @Field({ description: 'Why it is not theirs.' })
  reason: string;

  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) suggestedInstitutionId: string | null;

  @EnumColumn()
  @Field(() => DeclineStateEnum, { description: 'What became of it.' })
  state: DeclineState;

  @InstantColumn()
  @Field({ description: 'When it was declined (UTC).' })
  declinedAt: string;

  @TextColumn() declinedById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When the coordinator decided (UTC); null while open.',
  })
  decidedAt: string | null;

  @TextColumn({ nullable: true }) decidedById: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'The coordinator’s words on the decision.' })
  decisionNote: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you decide: a decision on an older version is refused.',
  })
  version: number;
}
