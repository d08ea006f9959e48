import { applyDecorators } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';

/** An exact decimal as people write it, long enough for any amount. */
export const IsDecimalText = (): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Matches(/^-?\d{1,25}(\.\d{1,12})?$/, {
      message: '$property is a decimal with a point, such as 12.5 or -3',
    }),
  );

/** Text with something in it. */
export const NotBlank = (): PropertyDecorator =>
  applyDecorators(IsString(), Matches(/\S/, { message: '$property is not blank' }));
