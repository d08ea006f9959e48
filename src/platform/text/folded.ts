import { foldLetters } from './fold.js';

/** Short enough for an index entry on either database, long enough for the names people sort. */
const LONGEST_KEY = 200;

/**
 * The key by which a name is sorted, compared byte by byte (SQLite's `BINARY`, PostgreSQL's `"C"`), so that
 * both databases give one order: lower case, no accents, single spaces, at most 200 characters, and none that
 * a database refuses. Different names may share a key: order by an id after it.
 */
export function foldedSortKey(text: string): string {
  const key = foldLetters(text.slice(0, 4 * LONGEST_KEY))
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  return key.length <= LONGEST_KEY ? key : [...key].slice(0, LONGEST_KEY).join('').trimEnd();
}
