import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';

/** Which measures: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which measures: all fields must hold, any value of a list is enough.' })
export class MeasureFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Plans.' })
  @AnyOf(String)
  planIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Objectives or programmes.' })
  @AnyOf(String)
  objectiveIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Institutions that answer for them.' })
  @AnyOf(String)
  institutionIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Types of action, by code: `legislative`.' })
  @AnyOf(String)
  actionTypes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those taken out of their plan, or those in it; without it, those in it.',
  })
  @IsOptional()
  @IsBoolean()
  archived?: boolean | null;
}

/** Which measures, which page. */
@ArgsType()
export class MeasuresArgs extends PageArgs {
  @Field(() => MeasureFilter, {
    nullable: true,
    description: 'Which ones; by default all that are in a plan that was not given up.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilter)
  filter?: MeasureFilter | null;
}
