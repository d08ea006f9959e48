import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import { LANGUAGES, LanguageEnum, type Language } from '../../reference/languages/language.js';

/** What a person says of themselves. */
@InputType({ description: 'What a person says of themselves.' })
export class ChangeProfileInput {
  @Field({ description: 'Name as you write it.' })
  @IsString()
  @MaxLength(300)
  name: string;

  @Field(() => LanguageEnum, { description: 'Language for mails to you.' })
  @IsIn(LANGUAGES)
  language: Language;

  @Field(() => Int, {
    description: 'The `version` of your user that you read; changing an older one is refused.',
  })
  @IsInt()
  version: number;
}
