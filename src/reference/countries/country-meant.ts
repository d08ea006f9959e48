import type { Actor } from '../../access/actor.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';

/**
 * The country that a setting is about: the actor's own, and for an administrator the one given. NOT_FOUND for any
 * other; INVALID where an administrator names none.
 */
export function countryMeant(
  actor: Actor,
  given: string | null | undefined,
  path: readonly string[] = ['input', 'countryCode'],
): string {
  if (!actor.isAdmin) {
    const own = actor.ownCountry;
    if (given != null && given !== own) throw notFound('country', given, path);
    return own;
  }
  if (given == null) {
    throw new UserError('INVALID', 'Say which country: an administrator has none of their own.', path);
  }
  return given;
}
