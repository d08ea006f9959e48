import diagnostics from 'node:diagnostics_channel';

/**
 * Every SQL statement is announced here (`Statement`), so that tests can count and explain them; free when nobody
 * listens.
 */
export const statements = diagnostics.channel('rectrack:sql');

/** A statement as it goes to the database. */
export interface Statement {
  sql: string;
  values: readonly unknown[];
}

export function announce(sql: string, values: readonly unknown[] = []): void {
  if (statements.hasSubscribers) statements.publish({ sql, values } satisfies Statement);
}
