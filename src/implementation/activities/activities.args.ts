import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OptionalDayField } from '../../platform/graphql/input-fields.js';
import { AnyOf } from '../portfolio/any-of.js';
import { ActivityStateEnum, type ActivityState } from './activity-state.js';

/** Which activities: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which activities: all fields must hold, any value of a list is enough.' })
export class ActivityFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Plans.' })
  @AnyOf(String)
  planIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Measures.' })
  @AnyOf(String)
  measureIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Institutions that carry them out.' })
  @AnyOf(String)
  institutionIds?: string[] | null;

  @Field(() => [ActivityStateEnum], { nullable: true, description: 'How far they are.' })
  @AnyOf(ActivityStateEnum)
  states?: ActivityState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those taken out of their plan, or those in it; without it, those in it.',
  })
  @IsOptional()
  @IsBoolean()
  archived?: boolean | null;
}

/** Which activities, which page. */
@ArgsType()
export class ActivitiesArgs extends PageArgs {
  @Field(() => ActivityFilter, {
    nullable: true,
    description: 'Which ones; by default all that are in a plan that was not given up.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ActivityFilter)
  filter?: ActivityFilter | null;
}

/** Which of the own activities, which page. */
@ArgsType()
export class MyActivitiesArgs extends PageArgs {
  @Field(() => [ActivityStateEnum], {
    nullable: true,
    description: 'How far they are; without it, those that are neither done nor dropped.',
  })
  @AnyOf(ActivityStateEnum)
  states?: ActivityState[] | null;

  @OptionalDayField('Those of which the next milestone, or else the end, is due before this day.')
  dueBefore?: string | null;
}
