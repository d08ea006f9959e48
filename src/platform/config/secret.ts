import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from './config.js';

/**
 * The secret that signs tokens: the configured one, else one made once and kept beside the database
 * (mode 0600), so that people stay signed in over a restart.
 */
export function signingSecret(config: Config): string {
  if (config.secret) return config.secret;
  const path = config.database.kind === 'sqlite' ? `${config.database.path}.secret` : 'var/rectrack.secret';
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
    // A link is made whole or not at all: of two processes that start together, both read what the first one wrote.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8');
}
