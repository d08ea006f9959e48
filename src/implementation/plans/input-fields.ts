import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int } from '@nestjs/graphql';
import { IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';

/** How long a title may be, and a longer text. */
export const TITLE = 300;
export const WORDS = 20_000;

const id = [IsString(), MaxLength(64)];
const day = [IsISO8601({ strict: true })];
const words = (most: number): PropertyDecorator[] => [
  IsString(),
  Matches(/\S/, { message: '$property is not blank' }),
  MaxLength(most),
];
const required = { nullable: false } as const;
const optional = { nullable: true } as const;

/** An id that must be given. */
export const IdField = (description: string) =>
  applyDecorators(
    Field(() => ID, { ...required, description }),
    ...id,
  );

/** An id that may be left out. */
export const OptionalIdField = (description: string) =>
  applyDecorators(
    Field(() => ID, { ...optional, description }),
    IsOptional(),
    ...id,
  );

/** Words that must be given, and are not blank. */
export const WordsField = (description: string, most: number = TITLE) =>
  applyDecorators(
    Field(() => String, { ...required, description }),
    ...words(most),
  );

/** Words that may be left out; not blank where they are given. */
export const OptionalWordsField = (description: string, most: number = TITLE) =>
  applyDecorators(
    Field(() => String, { ...optional, description }),
    IsOptional(),
    ...words(most),
  );

/** A day that must be given. */
export const DayField = (description: string) =>
  applyDecorators(
    Field(() => LocalDate, { ...required, description }),
    ...day,
  );

/** A day that may be left out. */
export const OptionalDayField = (description: string) =>
  applyDecorators(
    Field(() => LocalDate, { ...optional, description }),
    IsOptional(),
    ...day,
  );

/** The version that somebody read. */
export const VersionField = () =>
  applyDecorators(
    Field(() => Int, { description: 'The version you read; acting on an older one is refused.' }),
    IsInt(),
  );

/** A place in the order of a list. */
export const NumberField = (description: string) =>
  applyDecorators(
    Field(() => Int, { ...optional, description }),
    IsOptional(),
    IsInt(),
    Min(1),
    Max(100_000),
  );
