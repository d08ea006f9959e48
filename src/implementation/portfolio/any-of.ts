import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';

const MOST_VALUES = 200;

/**
 * A list of a filter, any of whose values may hold. An empty list is refused: whether it means all or none would be
 * guessed, and a bulk verb must not guess.
 */
export function AnyOf(values: typeof String | typeof Number | Record<string, string>): PropertyDecorator {
  const each =
    values === String
      ? [IsString({ each: true }), MaxLength(200, { each: true })]
      : values === Number
        ? [IsInt({ each: true })]
        : [IsIn(Object.values(values), { each: true })];
  return applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayNotEmpty({ message: 'give at least one value, or leave the field out' }),
    ArrayMaxSize(MOST_VALUES),
    ...each,
  );
}
