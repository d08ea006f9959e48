import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { IdField } from '../../platform/graphql/input-fields.js';
import { LanguageEnum, LANGUAGES, type Language } from '../../reference/languages/language.js';
import { BriefingQuestion } from './briefing.args.js';
import { PageFormatEnum, type PageFormat } from './printing/page-printer.js';

const formatWords = 'What kind of file.';
const languageWords =
  'Language of the page; names that are not known in it stand in English or as they are. Arabic runs from right to left.';

/** Which page to have as a file, as it is when it is downloaded. */
@InputType({ description: 'Which page to have as a file, as it is when it is downloaded.' })
export class ExportBriefingInput extends BriefingQuestion {
  @Field(() => PageFormatEnum, { description: formatWords })
  @IsIn(Object.keys(PageFormatEnum))
  format: PageFormat;

  @Field(() => LanguageEnum, { defaultValue: 'en', description: languageWords })
  @IsIn(LANGUAGES)
  language: Language;
}

/** Which kept page to have as a file. */
@InputType({ description: 'Which page that was kept to have as a file.' })
export class ExportKeptBriefingInput {
  @IdField('The page that was kept.')
  briefingId: string;

  @Field(() => PageFormatEnum, { description: formatWords })
  @IsIn(Object.keys(PageFormatEnum))
  format: PageFormat;

  @Field(() => LanguageEnum, { defaultValue: 'en', description: languageWords })
  @IsIn(LANGUAGES)
  language: Language;
}
