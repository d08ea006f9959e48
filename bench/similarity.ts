import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { clusterQuality, kindsRight, qualityAt } from '../test/suggestions/judged-pairs.js';
import { corpus } from './corpus.js';
import { percentile, report, timed } from './figures.js';
import { account, BenchServer, command } from './server.js';

/** A large State's, of all mechanisms and years. */
const RECOMMENDATIONS = 2_500;
const CREATE =
  'mutation ($input: CreateClusterInput!) { createCluster(input: $input) { cluster { id } userErrors { message } } }';
const FIND =
  'mutation { findSimilarRecommendations { run { compared milliseconds openLinks } userErrors { message } } }';
interface Found {
  findSimilarRecommendations: { run: { compared: number; milliseconds: number; openLinks: number } };
}

/** How good suggestions are on the sample country, and how long they take for a country of 2,500 recommendations. */
export async function benchSimilarity(env: Record<string, string>, folder: string): Promise<void> {
  for (const least of [0.15, 0.2, 0.25, 0.3, 0.4]) {
    const { suggested, right, precision, recall } = qualityAt(least);
    console.log(
      `sample country, score from ${least.toFixed(2)}: ${suggested} suggested, ${right} right, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
    );
  }
  const kinds = kindsRight();
  console.log(`kind as judged: ${kinds.right} of ${kinds.of}`);
  const { members, suggested, right } = clusterQuality();
  console.log(
    `members taken out of their cluster: ${suggested} of ${members} suggested, ${right} for their own first`,
  );
  await benchRun(env, folder);
}

async function benchRun(env: Record<string, string>, folder: string): Promise<void> {
  await command(env, ['import', await oneCountry(folder), '--all', '--json']);
  await account(env, 'coordinator@example.org', 'COORDINATOR', 'SVN');
  const server = await BenchServer.start(env);
  try {
    const coordinator = await server.signIn('coordinator@example.org');
    let running = true;
    const started = performance.now();
    const finding = server.ask<Found>(FIND, {}, coordinator).finally(() => (running = false));
    const times = await timed(
      (index) => server.ask(CREATE, { input: { name: `While texts are compared ${index}` } }, coordinator),
      () => !running,
    );
    const { run } = (await finding).findSimilarRecommendations;
    const seconds = (performance.now() - started) / 1000;
    report(
      `suggestions for ${run.compared} recommendations (${run.openLinks} links)`,
      `${seconds.toFixed(1)} s`,
      'under 10 s',
      seconds < 10,
    );
    const p99 = percentile(times, 0.99);
    report(
      `another person's mutations meanwhile (${times.length}), p99`,
      `${p99.toFixed(0)} ms`,
      'under 250 ms',
      p99 < 250,
    );
  } finally {
    await server.stop();
  }
}

/** The first records of the corpus as if all were one country's, of eight documents. */
async function oneCountry(folder: string): Promise<string> {
  const { path } = await corpus(folder);
  const all = JSON.parse(await text(createReadStream(path).pipe(createGunzip()))) as object[];
  const records = all.slice(0, RECOMMENDATIONS).map((record, index) => ({
    ...record,
    Countries: ['Slovenia'],
    Symbol: `A/HRC/${index % 8}/SVN`,
    PublicationDate: `20${10 + (index % 8)}-05-01T00:00:00`,
  }));
  const file = join(folder, 'one-country.json');
  writeFileSync(file, JSON.stringify(records));
  return file;
}
