import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';

/** The choice of columns in an input, of an enum that `columnEnum` made. */
export function ColumnsField(columns: Record<string, string>): PropertyDecorator {
  return applyDecorators(
    Field(() => [columns], {
      nullable: true,
      description: 'Which columns, in which order; all of them without it.',
    }),
    IsOptional(),
    IsArray(),
    ArrayNotEmpty({ message: 'choose at least one column, or leave the field out for all of them' }),
    ArrayUnique({ message: 'choose each column once' }),
    ArrayMaxSize(Object.keys(columns).length),
    IsIn(Object.keys(columns), { each: true }),
  );
}
