import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import {
  IdField,
  OptionalDayField,
  OptionalTextField,
  OptionalWordsField,
  TextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { DocumentSymbolKindEnum, type DocumentSymbolKind } from './document-symbol.entity.js';
import { MechanismFamilyEnum, type MechanismFamily } from '../../reference/mechanisms/mechanism.entity.js';

export type DocumentOrder = 'NEWEST' | 'OLDEST' | 'SYMBOL';
export const DocumentOrderEnum = graphqlEnum<DocumentOrder>('DocumentOrder', 'In which order.', {
  NEWEST: 'The latest first; documents without a date last.',
  OLDEST: 'The earliest first; documents without a date last.',
  SYMBOL: 'By symbol.',
});

/** Which documents. */
@InputType({
  description: 'Which documents: all given fields must hold, and of a list any one value.',
})
export class DocumentFilter {
  @Field(() => [String], { nullable: true, description: 'Countries addressed, by code.' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  countries?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Symbols, in full: `A/HRC/43/15`; a document is found by each of its symbols.',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  symbols?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Mechanisms, by code.' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  mechanisms?: string[] | null;

  @Field(() => [MechanismFamilyEnum], { nullable: true, description: 'Families of mechanisms.' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @IsIn(Object.keys(MechanismFamilyEnum), { each: true })
  families?: MechanismFamily[] | null;

  @Field(() => [Int], { nullable: true, description: 'UPR cycles.' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  cycles?: number[] | null;

  @OptionalDayField('Published on or after this day.')
  publishedFrom?: string | null;

  @OptionalDayField('Published on or before this day.')
  publishedTo?: string | null;
}

/** A symbol besides the document's own. */
@InputType({ description: 'A symbol under which a document is known besides its own.' })
export class DocumentSymbolInput {
  @WordsField('In full: `A/HRC/WG.6/48/L.9`.', 200)
  symbol: string;

  @Field(() => DocumentSymbolKindEnum, { description: 'On which form of it the symbol stands.' })
  @IsIn(Object.keys(DocumentSymbolKindEnum))
  kind: DocumentSymbolKind;
}

const MOST_SYMBOLS = 20;

const FurtherSymbols = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => [DocumentSymbolInput], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MOST_SYMBOLS),
    ValidateNested({ each: true }),
    Type(() => DocumentSymbolInput),
  );

/** A document that no import brings. */
@InputType({ description: 'A document that no import brings, addressed to the country you act in.' })
export class NewDocumentInput {
  @WordsField('Document symbol, or the usual citation of a document without one.', 200)
  symbol: string;

  @OptionalTextField('Title.', 1_000)
  title?: string | null;

  @TextField('Code of the mechanism: `ACHPR`.', 64)
  mechanismCode: string;

  @OptionalDayField('Day of the document.')
  publishedOn?: string | null;

  @OptionalDayField('Day on which it was adopted; none yet where it is pending.')
  adoptedOn?: string | null;

  @FurtherSymbols('Symbols under which it is known besides its own: the draft, the addendum.')
  furtherSymbols?: DocumentSymbolInput[] | null;

  @Field(() => Int, { nullable: true, description: 'UPR cycle; only for the UPR.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(50)
  uprCycle?: number | null;

  @Field(() => Int, { nullable: true, description: 'Session of the UPR Working Group; only for the UPR.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  uprSession?: number | null;
}

/** What is really so of a document. */
@InputType({
  description: 'What is really so of a document; what you leave out stays, null takes it away.',
})
export class CorrectDocumentInput {
  @IdField('The document.')
  documentId: string;

  @VersionField('The version you read; a correction of an older one is refused.')
  version: number;

  @OptionalWordsField('Its own symbol; only of a document that UHRI does not have yet.', 200)
  symbol?: string | null;

  @OptionalTextField('Title.', 1_000)
  title?: string | null;

  @OptionalDayField('Day of the document; only of one that UHRI does not have yet.')
  publishedOn?: string | null;

  @OptionalDayField('Day on which it was adopted; not in the future.')
  adoptedOn?: string | null;

  @FurtherSymbols('All symbols under which it is known besides its own, in the place of those entered.')
  furtherSymbols?: DocumentSymbolInput[] | null;
}
