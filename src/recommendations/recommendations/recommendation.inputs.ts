import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  IdField,
  OptionalDayField,
  OptionalIdField,
  OptionalTextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
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

  @WordsField('Plain text, as the document has it.', LONGEST_TEXT)
  text: string;
}

/** A recommendation that no import brings. */
@InputType({
  description: 'A recommendation that no import brings, addressed to the country you act in.',
})
export class EnterRecommendationInput extends TagCodes {
  @OptionalIdField('The document in which it stands; else `newDocument`.')
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

  @OptionalTextField('Number or paragraph in the document: `26 (b)`.', 100)
  reference?: string | null;

  @OptionalTextField('Heading under which it stands in the document.', 1_000)
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

  @OptionalDayField('Until when the mechanism wants that answer.')
  followUpDueOn?: string | null;
}

/** What the source really says. */
@InputType({
  description: 'What the document really says; what you leave out stays, null takes it away.',
})
export class CorrectRecommendationInput {
  @IdField('The recommendation.')
  recommendationId: string;

  @VersionField('The version you read; a correction of an older one is refused.')
  version: number;

  @Field(() => KindEnum, { nullable: true, description: 'What kind of text it is.' })
  @IsOptional()
  @IsIn(Object.keys(KindEnum))
  kind?: Kind | null;

  @OptionalTextField('Number or paragraph in the document.', 100)
  reference?: string | null;

  @OptionalTextField('Heading under which it stands in the document.', 1_000)
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

  @OptionalDayField('Until when the mechanism wants that answer.')
  followUpDueOn?: string | null;

  @OptionalTextField('Why; kept in the audit.', 4_000)
  reason?: string | null;
}
