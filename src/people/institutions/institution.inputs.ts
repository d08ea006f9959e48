import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  IdField,
  OptionalIdField,
  OptionalTextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { LANGUAGES, LanguageEnum, type Language } from '../../reference/languages/language.js';
import { BranchEnum, LevelEnum, type Branch, type Level } from './institution.entity.js';

@InputType({ description: 'A name in one language.' })
export class NameInput {
  @Field(() => LanguageEnum, { description: 'Language of the name.' })
  @IsIn(LANGUAGES)
  language: Language;

  @WordsField('The name, at most 300 characters.', 300)
  text: string;
}

/** A new institution of the country you act in. */
@InputType({ description: 'A new institution of the country you act in.' })
export class CreateInstitutionInput {
  @OptionalTextField('Country, given by an ADMIN only; a coordinator leaves it out: it is the own one.', 3)
  countryCode?: string | null;

  @Field(() => [NameInput], { description: 'Its name in one or more languages.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  @ValidateNested({ each: true })
  @Type(() => NameInput)
  names: NameInput[];

  @Field(() => BranchEnum, { defaultValue: 'EXECUTIVE', description: 'Branch of the State.' })
  @IsIn(Object.values(BranchEnum))
  branch: Branch;

  @Field(() => LevelEnum, { defaultValue: 'NATIONAL', description: 'Level of government.' })
  @IsIn(Object.values(LevelEnum))
  level: Level;

  @OptionalIdField('The institution it belongs to; null = it stands alone.')
  parentId?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeInstitutionInput {
  @IdField('The institution to change.')
  institutionId: string;

  @VersionField('The `version` that was read; another one means somebody was faster.')
  version: number;

  @Field(() => [NameInput], { nullable: true, description: 'All its names: they replace those it has.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  @ValidateNested({ each: true })
  @Type(() => NameInput)
  names?: NameInput[] | null;

  @Field(() => BranchEnum, { nullable: true, description: 'Branch of the State.' })
  @IsOptional()
  @IsIn(Object.values(BranchEnum))
  branch?: Branch | null;

  @Field(() => LevelEnum, { nullable: true, description: 'Level of government.' })
  @IsOptional()
  @IsIn(Object.values(LevelEnum))
  level?: Level | null;

  @OptionalIdField('The institution it belongs to; null = it stands alone.')
  parentId?: string | null;
}

/** The institution that is meant. */
@InputType({ description: 'The institution that is meant.' })
export class InstitutionIdInput {
  @IdField('The institution.')
  institutionId: string;
}
