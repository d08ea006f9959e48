import type { Type } from '@nestjs/common';
import { Field, InputType, IntersectionType, OmitType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import type { PageArgs } from '../../../platform/graphql/connection.js';
import { LanguageEnum, LANGUAGES, type Language } from '../../../reference/languages/language.js';
import { SheetFormatEnum, type SheetFormat } from '../sheets/sheet-file.js';
import { ColumnsField } from './columns-field.js';

/** What every export of a list is told. */
@InputType({ isAbstract: true })
class ListExportInput {
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

/** The input of a list’s export. */
export type ListInput<A extends PageArgs, C extends string> = ListExportInput &
  Omit<A, keyof PageArgs> & { columns?: C[] | null };

/** The base of the input of a list’s export: the list’s own arguments without the page’s, its columns, and a format. */
export function listInput<A extends PageArgs, C extends string>(
  args: Type<A>,
  columns: { [K in C]: K },
): Type<ListInput<A, C>> {
  @InputType({ isAbstract: true })
  class Asked extends OmitType(args as Type<PageArgs>, ['first', 'after'], InputType) {}

  @InputType({ isAbstract: true })
  class Chosen {
    @ColumnsField(columns)
    columns?: C[] | null;
  }
  const asked = IntersectionType(Chosen, Asked, InputType);
  return IntersectionType(ListExportInput, asked, InputType) as unknown as Type<ListInput<A, C>>;
}
