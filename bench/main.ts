/*
 * `npm run bench`: what `docs/benchmarks.md` quotes. Takes some minutes on two cores; builds first. The scale corpus is
 * the real one where RECTRACK_REAL_DATA names its folder. BENCH_DATABASE_URL measures another database than a fresh
 * SQLite file: it must be empty.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDuringImport, benchImport } from './imports.js';
import { benchPages } from './pages.js';
import { benchSignIns } from './sign-ins.js';

const folder = mkdtempSync(join(tmpdir(), 'rectrack-bench-'));
const database = (name: string): Record<string, string> => ({
  DATABASE_URL: process.env['BENCH_DATABASE_URL'] ?? `sqlite:${join(folder, name)}.sqlite`,
  RECTRACK_FILES: join(folder, 'files'),
});

try {
  const parts = new Set(process.argv.slice(2));
  const wanted = (part: string): boolean => parts.size === 0 || parts.has(part);
  if (wanted('import')) await benchImport(database('import'), folder);
  await benchDuringImport(database('server'), folder);
  if (wanted('pages')) await benchPages(database('server'));
  if (wanted('sign-ins')) await benchSignIns(database('server'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
