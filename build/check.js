/* Everything about the code that is not a test: `npm run check`. Ends with a line for each check. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const env = { ...process.env, NO_COLOR: '1' };
const script = (file, ...more) => ['node', '--import', '@swc-node/register/esm-register', file, ...more];

/** What is checked, the slowest first. */
const checks = [
  { name: 'lint of code and schema', run: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'build', run: ['npm', 'run', '--silent', 'build'] },
  { name: 'types', run: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'migrations equal entities', run: script('test/schema/check-migrations.ts') },
  { name: 'schema.gql is true', run: script('test/schema/write-schema.ts', '--check') },
  { name: 'format', run: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'copied code', run: ['jscpd', '--config', '.jscpd.json'] },
  { name: 'file sizes', run: ['node', 'build/check-sizes.js'] },
];

/** Circles show in the build, where imports of types alone are gone. */
const checksOfTheBuild = [
  { name: 'the command runs as it is', run: ['dist/cli/main.js', '--version'] },
  { name: 'import direction', run: ['depcruise', 'src', 'test', 'dist', '--exclude', '^dist/graphiql'] },
];

/** Runs one check; its output is shown only when it fails. Answers whether it passed. */
function execute({ name, run: [command, ...args] }) {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint();
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const keep = (text) => (output += text);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => keep(String(error)));
    child.on('close', (code) => {
      const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
      if (code !== 0) console.log(`${output.trimEnd()}\n`);
      resolve(code === 0);
    });
  });
}

/** Runs the checks, as many at a time as there are processors, two at most: several want a gigabyte. */
async function executeAll(list) {
  const queue = [...list];
  const passed = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) passed.push(await execute(next));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return passed;
}

const passed = [...(await executeAll(checks)), ...(await executeAll(checksOfTheBuild))];
const failed = passed.filter((ok) => !ok).length;
console.log(`\n${passed.length - failed} checks passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
