import { request } from 'node:http';
import { percentile, report, timed } from './figures.js';
import { BenchServer } from './server.js';

const CREATE =
  'mutation ($input: CreateClusterInput!) { createCluster(input: $input) { cluster { id } userErrors { message } } }';

/** Ten people who sign in at once and an upload that stalls, and what somebody else's mutations take meanwhile. */
export async function benchSignIns(env: Record<string, string>): Promise<void> {
  const server = await BenchServer.start(env);
  try {
    const admin = await server.signIn('admin@example.org');
    const coordinator = await server.signIn('coordinator@example.org');
    // Headers and a first byte, and then nothing more.
    const stalled = request(`${server.url}/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${admin}`, 'transfer-encoding': 'chunked' },
    });
    stalled.on('error', () => {});
    stalled.write('[');
    let signingIn = true;
    const people = Array.from({ length: 10 }, async () => {
      for (let times = 0; times < 5; times++) await server.signIn('coordinator@example.org');
    });
    void Promise.all(people).finally(() => (signingIn = false));
    const times = await timed(
      (index) => server.ask(CREATE, { input: { name: `While others sign in ${index}` } }, coordinator),
      () => !signingIn,
    );
    stalled.destroy();
    const p99 = percentile(times, 0.99);
    report(
      `mutations beside ten sign-ins and a stalled upload (${times.length}), p99`,
      `${p99.toFixed(0)} ms`,
      'under 100 ms',
      p99 < 100,
    );
  } finally {
    await server.stop();
  }
}
