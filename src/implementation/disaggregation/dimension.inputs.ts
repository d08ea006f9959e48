import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { NameInput } from '../../people/institutions/institution.inputs.js';
import { IdField, VersionField } from '../../platform/graphql/input-fields.js';
import { LANGUAGES } from '../../reference/languages/language.js';
import { DimensionKindEnum, type DimensionKind } from './dimension.entity.js';

/** Values that one dimension may have. */
export const MOST_VALUES = 300;

/** A short name: lower-case letters, digits and hyphens, so that it can stand in an address or a column's head. */
export const IsCode = (): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      message: '$property is lower-case letters and digits, joined by hyphens: age-0-17',
    }),
    MaxLength(40),
  );

const Labels = (least: number): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(LANGUAGES.length),
    ValidateNested({ each: true }),
    Type(() => NameInput),
  );

/** A value of a dimension. */
@InputType({ description: 'A value of a dimension: `female` of `sex`.' })
export class DimensionValueInput {
  @Field({ description: 'Short name within the dimension, such as `female`.' })
  @IsCode()
  code: string;

  @Field(() => [NameInput], { description: 'What people read, in one or more languages.' })
  @Labels(1)
  labels: NameInput[];
}

/** A new dimension. */
@InputType({ description: 'By what your country breaks measured values down.' })
export class DeclareDimensionInput {
  @Field({ description: 'Short name, such as `sex`; no other dimension of your country has it.' })
  @IsCode()
  code: string;

  @Field(() => DimensionKindEnum, { description: 'What it means.' })
  @IsIn(Object.keys(DimensionKindEnum))
  kind: DimensionKind;

  @Field(() => [NameInput], { description: 'What people read, in one or more languages.' })
  @Labels(1)
  labels: NameInput[];

  @Field(() => [DimensionValueInput], { description: 'The values it knows, in the order they are shown.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_VALUES)
  @ValidateNested({ each: true })
  @Type(() => DimensionValueInput)
  values: DimensionValueInput[];
}

/** More values, other labels. */
@InputType({
  description:
    'What to change of a dimension. Nothing that was declared disappears: measured values stand under it.',
})
export class ChangeDimensionInput {
  @IdField('The dimension.')
  id: string;

  @VersionField('The version you read; an edit of an older one is refused.')
  version: number;

  @Field(() => [NameInput], { nullable: true, description: 'All its labels: they replace those it has.' })
  @IsOptional()
  @Labels(1)
  labels?: NameInput[] | null;

  @Field(() => [DimensionValueInput], {
    nullable: true,
    description:
      'Values by their code: one that is known gets these labels (and is taken up again if it was retired), another is added at the end.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @ValidateNested({ each: true })
  @Type(() => DimensionValueInput)
  values?: DimensionValueInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of values to retire: what was measured by them stays, nothing more is recorded.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  retire?: string[] | null;
}

/** The end of a dimension. */
@InputType({ description: 'A dimension that is given up: what was measured by it stays.' })
export class ArchiveDimensionInput {
  @IdField('The dimension.')
  id: string;

  @VersionField('The version you read; archiving an older one is refused.')
  version: number;
}
