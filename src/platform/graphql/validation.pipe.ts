import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { UserErrorView } from './payload.js';

/** What class-validator found in an argument: a mutation's becomes `userErrors`, one for each broken rule. */
export class ValidationErrors extends Error {
  override name = 'ValidationErrors';

  constructor(readonly errors: UserErrorView[]) {
    super(errors.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }

  /** The same, found in an argument of this name; arguments that make one class together have none. */
  within(argument: string | undefined): ValidationErrors {
    if (argument === undefined) return this;
    return new ValidationErrors(this.errors.map((error) => ({ ...error, path: [argument, ...error.path] })));
  }
}

/** Checks every argument by its class; refuses what has no rule instead of dropping it in silence. */
@Injectable()
export class ArgumentPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      transform: true,
      validationError: { target: false },
      exceptionFactory: (found) => new ValidationErrors(found.flatMap((error) => flatten(error, []))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      throw error instanceof ValidationErrors ? error.within(metadata.data) : error;
    }
  }
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
