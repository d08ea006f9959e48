import { applyDecorators } from '@nestjs/common';
import { Field, ID } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

/** A bulk verb reaches so many parts at once. */
const MOST_PARTS_AT_ONCE = 5_000;

/** The parts that a bulk verb is about; `optional` where it may be about other things instead. */
export const PartIds = ({ optional = false } = {}): PropertyDecorator =>
  applyDecorators(
    Field(() => [ID], {
      nullable: optional,
      description: 'Ids of parts of recommendations, at most 5,000; of splits that hold.',
    }),
    ...(optional ? [IsOptional()] : []),
    IsArray(),
    ArrayNotEmpty(),
    ArrayMaxSize(MOST_PARTS_AT_ONCE),
    IsString({ each: true }),
    MaxLength(64, { each: true }),
  );
