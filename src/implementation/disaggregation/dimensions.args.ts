import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DimensionKindEnum, type DimensionKind } from './dimension.entity.js';

/** Which dimensions: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which dimensions: all fields must hold, any value of a list is enough.' })
export class DimensionFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [DimensionKindEnum], { nullable: true, description: 'What they mean.' })
  @AnyOf(DimensionKindEnum)
  kinds?: DimensionKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those given up, or those in use; without it, those in use.',
  })
  @IsOptional()
  @IsBoolean()
  archived?: boolean | null;
}

/** Which dimensions, which page. */
@ArgsType()
export class DimensionsArgs extends PageArgs {
  @Field(() => DimensionFilter, { nullable: true, description: 'Which ones; those in use by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DimensionFilter)
  filter?: DimensionFilter | null;
}
