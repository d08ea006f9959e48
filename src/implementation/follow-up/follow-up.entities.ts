import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { EnumColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';

export type FollowUpDecision = 'PURSUE' | 'MONITOR' | 'NOT_PURSUED' | 'UNDECIDED';
export const FollowUpDecisionEnum = graphqlEnum<FollowUpDecision>(
  'FollowUpDecision',
  'What the country will do about a recommendation.',
  {
    PURSUE: 'It will be implemented. Default for supported UPR recommendations and for all other mechanisms.',
    MONITOR: 'It is watched, without a plan of its own.',
    NOT_PURSUED:
      'It will not be implemented; only where the position is noted or in part. Never reminded, never overdue, still counted.',
    UNDECIDED: 'Not decided. Default for noted, partly supported and pending UPR recommendations.',
  },
);

/** One decision of a dated series; the one without `supersededAt` is current. Without any, a default holds. */
@Entity('follow_up_decision')
@Index(['recommendationId', 'recordedAt'])
@ObjectType({
  description: 'A decision on what the country will do about a recommendation. The latest is current.',
})
export class FollowUpDecisionRecord {
  @IdColumn('fud')
  @Field(() => ID, { description: 'Id of the decision.' })
  id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;

  @EnumColumn()
  @Field(() => FollowUpDecisionEnum, { description: 'What was decided.' })
  decision: FollowUpDecision;

  @TextColumn()
  @Field({ description: 'Why.' })
  reason: string;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a later decision took its place (UTC); null while current.',
  })
  supersededAt: string | null;

  @TextColumn() recordedById: string;
}
