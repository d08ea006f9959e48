import { UserError } from '../graphql/user-error.js';

/** SQLSTATE and SQLite codes of "somebody else was faster". */
const RACES = new Set([
  '23505',
  '40001',
  '40P01',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

/** A database's refusal that stands for a lost race, as CONFLICT; null for any other error. */
export function conflictOf(error: unknown): UserError | null {
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  const code = (cause as { code?: unknown }).code;
  if (typeof code !== 'string' || !RACES.has(code)) return null;
  return new UserError(
    'CONFLICT',
    'Somebody did this, or something that excludes it, at the same moment. Read again and repeat.',
  );
}
