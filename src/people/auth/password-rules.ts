import { UserError } from '../../platform/graphql/user-error.js';

const SHORTEST = 12;
const LONGEST = 200;

/** Throws INVALID, saying which rule is broken, unless the text may be the password of this e-mail address. */
export function checkNewPassword(password: string, email: string, path: readonly string[]): void {
  const length = [...password.normalize('NFC')].length;
  if (length < SHORTEST)
    throw new UserError('INVALID', `A password has at least ${SHORTEST} characters.`, path);
  if (length > LONGEST) throw new UserError('INVALID', `A password has at most ${LONGEST} characters.`, path);
  if (password.trim().toLowerCase() === email)
    throw new UserError('INVALID', 'The e-mail address cannot be the password.', path);
}
