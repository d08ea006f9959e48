import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, MaxLength } from 'class-validator';
import {
  IdField,
  OptionalIdField,
  OptionalWordsField,
  VersionField,
} from '../../platform/graphql/input-fields.js';
import { LanguageEnum, LANGUAGES, type Language } from '../../reference/languages/language.js';

/** Who holds an office. */
@InputType({
  description:
    'Who holds an office: either `userId`, of somebody with a membership in your country, or `name`, `email` and `language` of somebody without an account.',
})
export class NameOfficeHolderInput {
  @OptionalIdField('The institution whose head it is; left out for the chair of the coordination mechanism.')
  institutionId?: string | null;

  @OptionalIdField('Somebody with a membership in force in your country.')
  userId?: string | null;

  @OptionalWordsField('Name of somebody without an account.', 300)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of somebody without an account.' })
  @IsOptional()
  @IsEmail({}, { message: 'email must be an e-mail address' })
  @MaxLength(320)
  email?: string | null;

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'In which language somebody without an account is written to.',
  })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language | null;
}

/** Somebody holds an office no more. */
@InputType({ description: 'Somebody holds an office no more, and nobody else is named.' })
export class EndOfficeInput {
  @IdField('The office holder.')
  id: string;

  @VersionField()
  version: number;
}
