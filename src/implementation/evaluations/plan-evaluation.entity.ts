import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { EnumColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Milestone } from '../activities/activity.entities.js';
import { PlanObjective } from '../plans/objective.entity.js';
import { ImplementationPlan } from '../plans/plan.entities.js';

export type PlanVerdict = 'MET' | 'PARTLY_MET' | 'NOT_MET';
export const PlanVerdictEnum = graphqlEnum<PlanVerdict>(
  'PlanVerdict',
  'Whether what a plan set out to do was reached when it ended.',
  {
    MET: 'All of it was reached.',
    PARTLY_MET: 'Some of it was reached, some was not.',
    NOT_MET: 'Nothing of it was reached.',
  },
);

/** How far an objective or a milestone was met when the plan ended. Append-only; the latest recorded holds. */
@Entity()
@Index(['planId'])
@Index(['objectiveId', 'recordedAt'])
@Index(['milestoneId', 'recordedAt'])
@ObjectType({
  description:
    'How far an objective, programme or milestone was met when the plan ended, and why. A later one takes the place of an earlier one, which is kept.',
})
export class PlanEvaluation {
  @IdColumn('pev')
  @Field(() => ID, { description: 'Id of the evaluation.' })
  id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ImplementationPlan) @TextColumn() planId: string;
  /** Exactly one of objective and milestone. */
  @ForeignKey(() => PlanObjective) @TextColumn({ nullable: true }) objectiveId: string | null;
  @ForeignKey(() => Milestone) @TextColumn({ nullable: true }) milestoneId: string | null;

  @EnumColumn()
  @Field(() => PlanVerdictEnum, { description: 'Whether it was met.' })
  verdict: PlanVerdict;

  @TextColumn()
  @Field({ description: 'Why.' })
  reason: string;

  @TextColumn() recordedById: string;
  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a later one took its place (UTC); null while it holds.',
  })
  supersededAt: string | null;
}
