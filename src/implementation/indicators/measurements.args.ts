import { ArgsType, Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { CategoryInput } from './measurement.inputs.js';

export type MeasurementScope = 'TOTALS' | 'BREAKDOWNS' | 'ALL';
export const MeasurementScopeEnum = graphqlEnum<MeasurementScope>(
  'MeasurementScope',
  'Which values of a series.',
  { TOTALS: 'Totals of days.', BREAKDOWNS: 'Values of breakdowns.', ALL: 'Both.' },
);

/** Which values of a series, which page. */
@ArgsType()
export class MeasurementsArgs extends PageArgs {
  @Field(() => MeasurementScopeEnum, {
    nullable: true,
    description: 'Totals or breakdowns; totals if left out, breakdowns if `breakdown` is given.',
  })
  @IsOptional()
  @IsIn(Object.keys(MeasurementScopeEnum))
  scope?: MeasurementScope | null;

  @Field(() => [CategoryInput], {
    nullable: true,
    description:
      'Values of breakdowns that are of all of these, whatever else they are of: `[{ dimension: "sex", value: "female" }]`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty({ message: 'name at least one, or leave it out' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CategoryInput)
  breakdown?: CategoryInput[] | null;
}

/** By which dimensions, which page. */
@ArgsType()
export class BreakdownsArgs extends PageArgs {
  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of dimensions: only breakdowns by exactly these, such as `["sex"]`. All breakdowns if left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty({ message: 'name at least one, or leave it out' })
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  dimensions?: string[] | null;
}
