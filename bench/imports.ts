import { corpus, opened } from './corpus.js';
import { percentile, report, timed } from './figures.js';
import { account, BenchServer, command } from './server.js';

const CREATE =
  'mutation ($input: CreateClusterInput!) { createCluster(input: $input) { cluster { id } userErrors { message } } }';

/** The import from the command line: time, peak memory, and a second import that changes nothing. */
export async function benchImport(env: Record<string, string>, folder: string): Promise<void> {
  const { path, records, real } = await corpus(folder);
  console.log(`corpus: ${records} records, ${real ? 'real' : 'made from the sample country'}`);
  const args = ['import', path, '--all', '--json'];
  const first = await command(env, args);
  const second = await command(env, args);
  const counts = JSON.parse(second.out) as { new: number; changed: number; unchanged: number };
  report(
    'import for all countries, whole process',
    `${first.seconds.toFixed(1)} s`,
    'at most 15 s',
    first.seconds <= 15,
  );
  report('its peak memory', `${first.peakMiB.toFixed(0)} MiB`, 'under 400 MiB', first.peakMiB < 400);
  report(
    'second import of the same file',
    `${second.seconds.toFixed(1)} s`,
    'at most half of the first',
    second.seconds <= first.seconds / 2,
  );
  report(
    'it changes',
    `${counts.new + counts.changed} records`,
    'nothing',
    counts.new + counts.changed === 0,
  );
}

/** Another person's mutations while the server imports an upload. */
export async function benchDuringImport(env: Record<string, string>, folder: string): Promise<void> {
  const { path } = await corpus(folder);
  await account(env, 'admin@example.org', 'ADMIN');
  await account(env, 'coordinator@example.org', 'COORDINATOR', 'SVN');
  const server = await BenchServer.start(env);
  try {
    const admin = await server.signIn('admin@example.org');
    const coordinator = await server.signIn('coordinator@example.org');
    const response = await fetch(`${server.url}/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${admin}` },
      body: opened(path) as never,
      duplex: 'half',
    } as RequestInit);
    const { runId } = (await response.json()) as { runId: string };
    let running = true;
    const watch = (async () => {
      while (running) {
        const { importRun } = await server.ask<{ importRun: { state: string } }>(
          'query ($id: ID!) { importRun(id: $id) { state read } }',
          { id: runId },
          admin,
        );
        running = importRun.state === 'RUNNING';
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    })();
    const times = await timed(
      (index) => server.ask(CREATE, { input: { name: `Cluster ${index}` } }, coordinator),
      () => !running,
    );
    await watch;
    const p99 = percentile(times, 0.99);
    report(
      `mutations during an import (${times.length}), p50 ${percentile(times, 0.5).toFixed(0)} ms, p99`,
      `${p99.toFixed(0)} ms`,
      'under 250 ms',
      p99 < 250,
    );
  } finally {
    await server.stop();
  }
}
