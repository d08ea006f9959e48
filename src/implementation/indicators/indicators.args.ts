import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { IndicatorKindEnum, type IndicatorKind } from './indicator.entities.js';

/** Which indicators: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which indicators: all fields must hold, any value of a list is enough.' })
export class IndicatorFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Those on this recommendation itself.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  recommendationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those on this part of a recommendation.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  partId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those on this cluster.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  clusterId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Institutions that provide the data.' })
  @AnyOf(String)
  providerIds?: string[] | null;

  @Field(() => [IndicatorKindEnum], { nullable: true, description: 'Structural, process or outcome.' })
  @AnyOf(IndicatorKindEnum)
  kinds?: IndicatorKind[] | null;

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
