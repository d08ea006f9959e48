import { typeidUnboxed, parseTypeId } from 'typeid-js';

/** Prefix + UUIDv7 in Crockford base32, such as `rec_01jd…`; the same in API, database, logs and exports. */
export type Id = string;

/** A new id of one kind; `prefix` is three lower-case letters. */
export function newId(prefix: string): Id {
  return typeidUnboxed(prefix);
}

/** The prefix of an id, or null where the text is not an id at all. */
export function prefixOf(id: string): string | null {
  try {
    return parseTypeId(id as never).prefix;
  } catch {
    return null;
  }
}
