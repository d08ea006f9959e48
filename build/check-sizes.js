/* Small files: nine in ten under 150 lines, none over 300. Migrations are lists of statements and tests are stories:
   neither counts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST = 150;
const ALL = 300;

const sizes = ['src', 'bench', 'build']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => /\.[tj]s$/.test(file) && !/^src.migrations.(sqlite|postgres)|\.test\.ts$/.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => b.lines - a.lines);
const long = sizes.filter(({ lines }) => lines >= MOST);
const tooLong = sizes.filter(({ lines }) => lines > ALL);
const share = long.length / sizes.length;

console.log(
  `${sizes.length} files, ${(100 * share).toFixed(1)} % of ${MOST} lines or more, the longest ${sizes[0].lines}`,
);
if (share > 0.1) for (const { file, lines } of long) console.log(`  ${lines} ${file}`);
for (const { file, lines } of tooLong) console.error(`  ${file} has ${lines} lines: at most ${ALL}`);
if (share > 0.1 || tooLong.length > 0) process.exitCode = 1;
