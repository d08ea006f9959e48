import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { LanguageEnum, LANGUAGES, type Language } from '../../../reference/languages/language.js';
import { SheetFormatEnum, type SheetFormat } from '../sheets/sheet-file.js';

/** What every export of a list is told. */
@InputType({ isAbstract: true })
export class ListExportInput {
  @Field(() => SheetFormatEnum, { description: 'What kind of file.' })
  @IsIn(['XLSX', 'CSV'])
  format: SheetFormat;

  @Field(() => LanguageEnum, {
    defaultValue: 'en',
    description: 'Language of labels and texts; what has none in it stands in English.',
  })
  @IsIn(LANGUAGES)
  language: Language;
}
