import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LocalDate } from './scalars.js';

/*
 * What inputs say again and again, each with its description and its checks in one line: ids, words, days, addresses,
 * versions. A field whose rule is its own spells it out beside these.
 */

/** How long a title may be, and a longer text. */
export const TITLE = 300;
export const WORDS = 20_000;

/** How many ids one verb takes. */
export const MOST_IDS = 5_000;

const id = [IsString(), MaxLength(64)];
const day = [IsISO8601({ strict: true })];
const words = (most: number, blank: string): PropertyDecorator[] => [
  IsString(),
  Matches(/\S/, { message: blank }),
  MaxLength(most),
];
const address = [
  IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  ),
  MaxLength(2_000),
];
const ids = (most: number): PropertyDecorator[] => [
  IsArray(),
  ArrayMaxSize(most),
  IsString({ each: true }),
  MaxLength(64, { each: true }),
];

const required = (type: () => unknown, description: string, rules: PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(Field(type as never, { nullable: false, description }), ...rules);
const optional = (type: () => unknown, description: string, rules: PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(Field(type as never, { nullable: true, description }), IsOptional(), ...rules);

/** An id, or the code of a vocabulary's row, that must be given. */
export const IdField = (description: string) => required(() => ID, description, id);

/** An id that may be left out. */
export const OptionalIdField = (description: string) => optional(() => ID, description, id);

/** Ids that must be given; an empty list says that there are none. */
export const IdsField = (description: string, most = MOST_IDS) =>
  required(() => [ID], description, ids(most));

/** Ids of which at least one must be given. */
export const SomeIdsField = (description: string, most = MOST_IDS) =>
  required(() => [ID], description, [ArrayNotEmpty({ message: 'name at least one' }), ...ids(most)]);

/** Ids that may be left out. */
export const OptionalIdsField = (description: string, most = MOST_IDS) =>
  optional(() => [ID], description, ids(most));

/** Words that must be given; `blank` tells who wrote none what is wanted. */
export const WordsField = (description: string, most = TITLE, blank = '$property must not be blank') =>
  required(() => String, description, words(most, blank));

/** Words that may be left out; not blank where they are given. */
export const OptionalWordsField = (
  description: string,
  most = TITLE,
  blank = '$property must not be blank: leave it out where there is nothing to say',
) => optional(() => String, description, words(most, blank));

/** Text that must be given and may be empty. */
export const TextField = (description: string, most: number) =>
  required(() => String, description, [IsString(), MaxLength(most)]);

/** Text that may be left out, and be empty. */
export const OptionalTextField = (description: string, most: number) =>
  optional(() => String, description, [IsString(), MaxLength(most)]);

/** A day that must be given. */
export const DayField = (description: string) => required(() => LocalDate, description, day);

/** A day that may be left out. */
export const OptionalDayField = (description: string) => optional(() => LocalDate, description, day);

/** An address on the web that must be given. */
export const AddressField = (description: string) => required(() => String, description, address);

/** An address on the web that may be left out. */
export const OptionalAddressField = (description: string) => optional(() => String, description, address);

/** The version that somebody read. */
export const VersionField = (description = 'The version you read; acting on an older one is refused.') =>
  required(() => Int, description, [IsInt()]);

/** A place in the order of a list. */
export const NumberField = (description: string) =>
  optional(() => Int, description, [IsInt(), Min(1), Max(100_000)]);
