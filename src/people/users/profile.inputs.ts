import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { TextField, VersionField } from '../../platform/graphql/input-fields.js';
import { LANGUAGES, LanguageEnum, type Language } from '../../reference/languages/language.js';

/** What a person says of themselves. */
@InputType({ description: 'What a person says of themselves.' })
export class ChangeProfileInput {
  @TextField('Name as you write it.', 300)
  name: string;

  @Field(() => LanguageEnum, { description: 'Language for mails to you.' })
  @IsIn(LANGUAGES)
  language: Language;

  @VersionField('The `version` of your user that you read; changing an older one is refused.')
  version: number;
}
