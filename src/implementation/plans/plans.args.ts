import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DayRange } from '../portfolio/day-range.js';
import { PlanKindEnum, PlanStateEnum, type PlanKind, type PlanState } from './plan.entities.js';

/** Which plans: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which plans: all fields must hold, any value of a list is enough.' })
export class ImplementationPlanFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [PlanKindEnum], { nullable: true, description: 'Kinds of plan.' })
  @AnyOf(PlanKindEnum)
  kinds?: PlanKind[] | null;

  @Field(() => [PlanStateEnum], { nullable: true, description: 'Where they stand.' })
  @AnyOf(PlanStateEnum)
  states?: PlanState[] | null;

  @Field(() => DayRange, {
    nullable: true,
    description: 'Those whose period has a day in common with this one.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  period?: DayRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those given up, or those that were not; without it, those that were not.',
  })
  @IsOptional()
  @IsBoolean()
  archived?: boolean | null;
}

/** Which plans, which page. */
@ArgsType()
export class ImplementationPlansArgs extends PageArgs {
  @Field(() => ImplementationPlanFilter, {
    nullable: true,
    description: 'Which ones; by default all that were not given up.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ImplementationPlanFilter)
  filter?: ImplementationPlanFilter | null;
}
