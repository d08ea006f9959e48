import { UserError } from '../graphql/user-error.js';

/** An uploaded package that is not taken; the sentence says what would be right. Nothing was changed by it. */
export class PackageRefusal extends UserError {
  override name = 'PackageRefusal';

  constructor(message: string, code: 'INVALID' | 'LIMIT_EXCEEDED' = 'INVALID') {
    super(code, message, []);
  }
}

/** It holds more than is taken. */
export function tooMuch(message: string): PackageRefusal {
  return new PackageRefusal(message, 'LIMIT_EXCEEDED');
}

/** It is broken: what an honest program does not write. */
export function damaged(what: string, cause?: unknown): PackageRefusal {
  const refusal = new PackageRefusal(
    `The file is damaged: ${what}. Open it in the program that wrote it, save it anew and send that.`,
  );
  refusal.cause = cause;
  return refusal;
}
