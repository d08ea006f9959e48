import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { OptionalIdField } from '../../platform/graphql/input-fields.js';
import { OrderDirectionEnum, type OrderDirection } from '../../platform/graphql/order-direction.js';
import { AssignmentRoleEnum, type AssignmentRole } from '../assignments/assignment.entity.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DayRange } from '../portfolio/day-range.js';
import { ProgressStateEnum, type ProgressState } from './progress-update.entity.js';

export type ProgressOrderField = 'SUBMITTED_AT' | 'CREATED_AT' | 'PERIOD_TO';
export const ProgressOrderFieldEnum = graphqlEnum<ProgressOrderField>(
  'ProgressUpdateOrderField',
  'What progress updates are ordered by.',
  {
    SUBMITTED_AT: 'When it was last submitted; drafts come last.',
    CREATED_AT: 'When the draft was begun.',
    PERIOD_TO: 'Last day of the period it speaks of.',
  },
);

/** Which updates: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which updates: all fields must hold, any value of a list is enough.' })
export class ProgressUpdateFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [ProgressStateEnum], {
    nullable: true,
    description:
      'Where they stand; `[SUBMITTED, CLEARED]` is the review queue. Without it all but discarded ones.',
  })
  @AnyOf(ProgressStateEnum)
  states?: ProgressState[] | null;

  @Field(() => [ID], { nullable: true, description: 'Institutions that report.' })
  @AnyOf(String)
  institutionIds?: string[] | null;

  @Field(() => [AssignmentRoleEnum], { nullable: true, description: 'As what they report.' })
  @AnyOf(AssignmentRoleEnum)
  roles?: AssignmentRole[] | null;

  @OptionalIdField('Those on this recommendation itself.')
  recommendationId?: string | null;

  @OptionalIdField('Those on this part of a recommendation.')
  partId?: string | null;

  @OptionalIdField('Those on this cluster.')
  clusterId?: string | null;

  @OptionalIdField('Those on this activity of a plan.')
  activityId?: string | null;

  @Field(() => DayRange, {
    nullable: true,
    description: 'Those whose period has a day in common with this one.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  period?: DayRange | null;
}

/** What progress updates are ordered by. */
@InputType({ description: 'What progress updates are ordered by.' })
export class ProgressUpdateOrder {
  @Field(() => ProgressOrderFieldEnum, { description: 'By what.' })
  @IsIn(Object.keys(ProgressOrderFieldEnum))
  field: ProgressOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'DESC', description: 'Which way.' })
  @IsIn(Object.keys(OrderDirectionEnum))
  direction: OrderDirection;
}

/** Which updates, in which order, which page. */
@ArgsType()
export class ProgressUpdatesArgs extends PageArgs {
  @Field(() => ProgressUpdateFilter, { nullable: true, description: 'Which ones; all by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProgressUpdateFilter)
  filter?: ProgressUpdateFilter | null;

  @Field(() => ProgressUpdateOrder, {
    nullable: true,
    description: 'By what; by default what was submitted last comes first.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProgressUpdateOrder)
  orderBy?: ProgressUpdateOrder | null;
}
