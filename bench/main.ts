/*
 * `npm run bench`: what `docs/benchmarks.md` quotes. Takes some minutes on two cores; builds first. The scale corpus is
 * the real one where RECTRACK_REAL_DATA names its folder. BENCH_DATABASE_URL measures another database than a fresh
 * SQLite file: it must be empty. `npm run bench -- crash 20 1` kills an import in 20 rounds, by the seed 1, and does nothing
 * else; `npm run bench -- similarity` measures only how good suggestions are and how long they take.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRounds } from './crash-rounds.js';
import { benchDuringImport, benchImport } from './imports.js';
import { benchPages } from './pages.js';
import { benchSignIns } from './sign-ins.js';
import { benchSimilarity } from './similarity.js';

const folder = mkdtempSync(join(tmpdir(), 'rectrack-bench-'));
const database = (name: string): Record<string, string> => ({
  DATABASE_URL: process.env['BENCH_DATABASE_URL'] ?? `sqlite:${join(folder, name)}.sqlite`,
  RECTRACK_FILES: join(folder, 'files'),
});

async function measure(parts: ReadonlySet<string>): Promise<void> {
  const wanted = (part: string): boolean => parts.size === 0 || parts.has(part);
  if (wanted('import')) await benchImport(database('import'), folder);
  await benchDuringImport(database('server'), folder);
  if (wanted('pages')) await benchPages(database('server'));
  if (wanted('sign-ins')) await benchSignIns(database('server'));
}

try {
  const [part, rounds = '20', seed = '1'] = process.argv.slice(2);
  if (part === 'crash') await crashRounds(folder, Number(rounds), Number(seed));
  else if (part === 'similarity') await benchSimilarity(database('similarity'), folder);
  else await measure(new Set(process.argv.slice(2)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
