import { Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
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

  @Field(() => LocalDate, { nullable: true, description: 'Published on or after this day.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  publishedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Published on or before this day.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  publishedTo?: string | null;
}

/** A document that no import brings. */
@InputType({ description: 'A document that no import brings, addressed to the country you act in.' })
export class NewDocumentInput {
  @Field({ description: 'Document symbol, or the usual citation of a document without one.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  symbol: string;

  @Field(() => String, { nullable: true, description: 'Title.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  title?: string | null;

  @Field({ description: 'Code of the mechanism: `ACHPR`.' })
  @IsString()
  @MaxLength(64)
  mechanismCode: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the document.' })
  @IsOptional()
  @IsISO8601({ strict: true })
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
