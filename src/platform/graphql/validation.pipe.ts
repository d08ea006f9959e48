import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { UserErrorView } from './payload.js';

/** What class-validator found in a mutation's input: becomes `userErrors`, one for each broken rule. */
export class ValidationErrors extends Error {
  override name = 'ValidationErrors';

  constructor(readonly errors: UserErrorView[]) {
    super(errors.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
}

/** Checks every argument by its class; refuses what has no rule instead of dropping it in silence. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    transform: true,
    validationError: { target: false },
    exceptionFactory: (found) => new ValidationErrors(found.flatMap((error) => flatten(error, ['input']))),
  });
}

function flatten(error: ValidationError, path: string[]): UserErrorView[] {
  const here = [...path, error.property];
  const own = Object.values(error.constraints ?? {}).map((message): UserErrorView => ({
    code: 'INVALID',
    message,
    path: here,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, here))];
}
