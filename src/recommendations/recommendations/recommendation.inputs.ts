import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { LANGUAGES, LanguageEnum, type Language } from '../../reference/languages/language.js';
import { NewDocumentInput } from '../documents/document.inputs.js';
import { PositionEnum, type Position } from '../positions/position.entity.js';
import { TagCodes } from '../tags/tag.inputs.js';
import { KindEnum, type Kind } from './recommendation.entity.js';

/** Longer than any paragraph of the sources. */
const LONGEST_TEXT = 65_536;

/** A text in a language. */
@InputType({ description: 'A text in a language.' })
export class TextInput {
  @Field(() => LanguageEnum, { description: 'Language of the text.' })
  @IsIn(LANGUAGES)
  language: Language;

  @Field({ description: 'Plain text, as the document has it.' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  text: string;
}

/** A recommendation that no import brings. */
@InputType({
  description: 'A recommendation that no import brings, addressed to the country you act in.',
})
export class EnterRecommendationInput extends TagCodes {
  @Field(() => ID, { nullable: true, description: 'The document in which it stands; else `newDocument`.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  documentId?: string | null;

  @Field(() => NewDocumentInput, {
    nullable: true,
    description: 'The document in which it stands, where it is not here yet.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => NewDocumentInput)
  newDocument?: NewDocumentInput | null;

  @Field(() => KindEnum, { defaultValue: 'RECOMMENDATION', description: 'What kind of text it is.' })
  @IsIn(Object.keys(KindEnum))
  kind: Kind;

  @Field(() => String, { nullable: true, description: 'Number or paragraph in the document: `26 (b)`.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Heading under which it stands in the document.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  sectionHeading?: string | null;

  @Field(() => [TextInput], { description: 'Its text, in one language at least.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  @ArrayUnique(({ language }: TextInput) => language, { message: 'texts has one text for each language' })
  @ValidateNested({ each: true })
  @Type(() => TextInput)
  texts: TextInput[];

  @Field(() => [String], { nullable: true, description: 'Codes of the States that made it; UPR only.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  recommendingStateCodes?: string[] | null;

  @Field(() => PositionEnum, {
    nullable: true,
    description: 'What the State said in the review; UPR only, where it is PENDING unless told.',
  })
  @IsOptional()
  @IsIn(Object.keys(PositionEnum))
  position?: Position | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The mechanism asked for a separate answer on it.',
  })
  @IsBoolean()
  followUpRequested: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Until when the mechanism wants that answer.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  followUpDueOn?: string | null;
}

/** What the source really says. */
@InputType({
  description: 'What the document really says; what you leave out stays, null takes it away.',
})
export class CorrectRecommendationInput {
  @Field(() => ID, { description: 'The recommendation.' })
  @IsString()
  @MaxLength(64)
  recommendationId: string;

  @Field(() => Int, { description: 'The version you read; a correction of an older one is refused.' })
  @IsInt()
  version: number;

  @Field(() => KindEnum, { nullable: true, description: 'What kind of text it is.' })
  @IsOptional()
  @IsIn(Object.keys(KindEnum))
  kind?: Kind | null;

  @Field(() => String, { nullable: true, description: 'Number or paragraph in the document.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Heading under which it stands in the document.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  sectionHeading?: string | null;

  @Field(() => [TextInput], { nullable: true, description: 'Texts that are wrong or missing.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LANGUAGES.length)
  @ArrayUnique(({ language }: TextInput) => language, { message: 'texts has one text for each language' })
  @ValidateNested({ each: true })
  @Type(() => TextInput)
  texts?: TextInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the States that made it, all of them; UPR only.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  recommendingStateCodes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The mechanism asked for a separate answer on it.',
  })
  @IsOptional()
  @IsBoolean()
  followUpRequested?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: 'Until when the mechanism wants that answer.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  followUpDueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; kept in the audit.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  reason?: string | null;
}
