import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { NameInput } from '../../people/institutions/institution.inputs.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { LANGUAGES } from '../../reference/languages/language.js';
import {
  IdField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { AnyOf } from '../portfolio/any-of.js';
import { SupportArea } from './support-area.entity.js';

/** A new area. */
@InputType({ description: 'An area of assistance that requests of your country may name.' })
export class DeclareSupportAreaInput {
  @Field({ description: 'Code, such as `PRIORITY_1`; no other area has it.' })
  @IsString()
  @Matches(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, {
    message: 'code is capital letters and digits, joined by underscores: PRIORITY_1',
  })
  @MaxLength(50)
  code: string;

  @Field(() => [NameInput], { description: 'What people read, in one or more languages.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  @ValidateNested({ each: true })
  @Type(() => NameInput)
  labels: NameInput[];

  @WordsField('Where it is set out: a form, a document’s symbol.', 1_000) source: string;
}

/** Other words for an area. */
@InputType({ description: 'What to change of an area; what you leave out stays.' })
export class ChangeSupportAreaInput {
  @IdField('The area.') id: string;
  @VersionField() version: number;

  @Field(() => [NameInput], { nullable: true, description: 'All its labels: they replace those it has.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  @ValidateNested({ each: true })
  @Type(() => NameInput)
  labels?: NameInput[] | null;

  @OptionalWordsField('Where it is set out.', 1_000) source?: string | null;
}

/** The end of an area. */
@InputType({ description: 'An area that no further request takes; those that have it keep it.' })
export class RetireSupportAreaInput {
  @IdField('The area.') id: string;
  @VersionField() version: number;
}

/** The area as it is now. */
@ObjectType({ description: 'The area as it is now, or why nothing was done.' })
export class SupportAreaPayload extends Payload {
  @Field(() => SupportArea, { nullable: true, description: 'The area; null where nothing was done.' })
  supportArea?: SupportArea | null;
}

/** Which areas: all fields must hold. */
@InputType({ description: 'Which areas: all fields must hold.' })
export class SupportAreaFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those retired, or those in use; without it, both.' })
  @IsOptional()
  @IsBoolean()
  retired?: boolean | null;
}

/** Which areas, which page. */
@ArgsType()
export class SupportAreasArgs extends PageArgs {
  @Field(() => SupportAreaFilter, { nullable: true, description: 'Which ones; all without it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SupportAreaFilter)
  filter?: SupportAreaFilter | null;
}
