import { UserError } from '../graphql/user-error.js';

/** Refuses an act on an older version of a thing than the one that stands: `CONFLICT`. */
export function mustStandAt(row: { version: number }, version: number): void {
  if (row.version === version) return;
  throw new UserError(
    'CONFLICT',
    `It was changed meanwhile: you sent version ${version}, it is at ${row.version}. Read it again and repeat.`,
    ['input', 'version'],
  );
}
