import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { IndicatorKindEnum, type IndicatorKind } from './indicator.entities.js';

/** Which indicators: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which indicators: all fields must hold, any value of a list is enough.' })
export class IndicatorFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'What they are on: recommendations, parts, clusters, measures, plans, each itself.',
  })
  @AnyOf(String)
  itemIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Institutions that provide the data.' })
  @AnyOf(String)
  providerIds?: string[] | null;

  @Field(() => [IndicatorKindEnum], { nullable: true, description: 'Structural, process or outcome.' })
  @AnyOf(IndicatorKindEnum)
  kinds?: IndicatorKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Those that follow one of these SDG goals, targets or indicators: `16` means every indicator of the goal, `16.3` of the target, `16.3.1` that one.',
  })
  @AnyOf(String)
  sdgs?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Those whose values may be broken down by one of these dimensions, by code: `["sex"]`.',
  })
  @AnyOf(String)
  disaggregatedBy?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those given up, or those in use; without it, those in use.',
  })
  @IsOptional()
  @IsBoolean()
  archived?: boolean | null;
}

/** Which indicators, which page. */
@ArgsType()
export class IndicatorsArgs extends PageArgs {
  @Field(() => IndicatorFilter, { nullable: true, description: 'Which ones; those in use by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => IndicatorFilter)
  filter?: IndicatorFilter | null;
}
