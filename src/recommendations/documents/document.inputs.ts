import { Field, InputType, Int } from '@nestjs/graphql';
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
} from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import {
  OptionalDayField,
  OptionalTextField,
  TextField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
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

  @Field(() => [String], { nullable: true, description: 'Symbols, in full: `A/HRC/43/15`.' })
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
