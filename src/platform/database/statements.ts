import diagnostics from 'node:diagnostics_channel';

/** Every SQL statement is announced here (`{ sql }`), so that tests can count them; free when nobody listens. */
export const statements = diagnostics.channel('rectrack:sql');

export function announce(sql: string): void {
  if (statements.hasSubscribers) statements.publish({ sql });
}
