import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { Reader } from '../../src/platform/database/reader.js';
import { HOME, type Player } from '../harness/cast.js';
import { World } from '../harness/world.js';

/** How long a test waits for the end of a run. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 15;

/** What the query string of an upload says. */
export interface UploadOptions {
  country?: string;
  language?: string;
  dryRun?: boolean;
  complete?: boolean;
  fileName?: string;
}

/** A run as a test looks at it. */
export interface Run {
  id: string;
  state: string;
  error: string | null;
  read: number;
  otherCountries: number;
  new: number;
  changed: number;
  adopted: number;
  unchanged: number;
  absent: number;
  withdrawn: number;
  reappeared: number;
  possibleDuplicates: number;
  skipped: number;
  unassigned: number;
}

export const RUN =
  'id state error read otherCountries new changed adopted unchanged absent withdrawn reappeared possibleDuplicates skipped unassigned';

/** A world whose uploads are kept in a folder of its own. */
export function importingWorld(env: Record<string, string> = {}): Promise<World & { files: string }> {
  const files = mkdtempSync(join(process.env['RECTRACK_TEST_FOLDER'] as string, 'files-'));
  return World.open({ RECTRACK_FILES: files, ...env }).then((world) => Object.assign(world, { files }));
}

/** A refusal over HTTP, in the shape of GraphQL's errors. */
interface HttpError {
  message: string;
  extensions: { code: string };
}

/** Sends a body to `POST /imports`, as somebody or as nobody. Records become the export's JSON. */
export async function upload(
  world: World,
  by: Player | null,
  body: readonly object[] | Buffer | string,
  options: UploadOptions = {},
): Promise<{ status: number; answer: { runId?: string; code?: string; message?: string } }> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) query.set(name, String(value));
  const response = await fetch(`${world.url}/imports?${query.toString()}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(by ? { authorization: `Bearer ${by.token}` } : {}),
    },
    body: Array.isArray(body) ? JSON.stringify(body) : (body as string | Buffer<ArrayBuffer>),
  });
  const said = (await response.json()) as { runId?: string; errors?: HttpError[] };
  const refused = said.errors?.[0];
  const answer = refused ? { code: refused.extensions.code, message: refused.message } : said;
  return { status: response.status, answer };
}

/** Uploads and waits until the run has ended; fails where the upload is refused. */
export async function importFile(
  world: World,
  by: Player,
  body: readonly object[] | Buffer | string,
  options: UploadOptions = {},
): Promise<Run> {
  const { status, answer } = await upload(world, by, body, options);
  if (status !== 202) throw new Error(`the upload was refused: ${status} ${JSON.stringify(answer)}`);
  return ended(by, answer.runId as string);
}

/** The run, once it no longer runs. */
export async function ended(by: Player, runId: string): Promise<Run> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { data, errors } = await by.ask<{ importRun: Run | null }>(
      `query($id: ID!) { importRun(id: $id) { ${RUN} } }`,
      { id: runId },
    );
    const run = data?.importRun;
    if (!run) throw new Error(`the run ${runId} is not to be seen: ${JSON.stringify(errors)}`);
    if (run.state !== 'RUNNING') return run;
    if (Date.now() > deadline) throw new Error(`the run ${runId} does not end: ${JSON.stringify(run)}`);
    await sleep(LOOK_MS);
  }
}

/** What a run noticed, in the file's order. */
export async function issuesOf(
  by: Player,
  runId: string,
): Promise<{ ordinal: number; code: string; sourceId: string | null; message: string }[]> {
  const answer = await by.ask(
    'query($id: ID!) { importRun(id: $id) { issues(first: 100) { nodes { ordinal code sourceId message } pageInfo { hasNextPage } } } }',
    { id: runId },
  );
  const { nodes, pageInfo } = answer.data.importRun.issues;
  if (pageInfo.hasNextPage) throw new Error('the run has more issues than a test looks at');
  return nodes;
}

/** Rows straight from the tables, where the API does not show them. */
export function rowsOf<R extends object>(world: World, text: string): Promise<R[]> {
  return world.app.get(Reader, { strict: false }).rows<R>(sql([text] as never));
}

/** Ids of the recommendations of a source record, by the country addressed. */
export async function idsOf(world: World, annotationId: string): Promise<Record<string, string>> {
  const rows = await rowsOf<{ id: string; countryCode: string | null }>(
    world,
    `select r.id, r.country_code as "countryCode" from recommendation r join source_record s on s.id = r.source_record_id
      where s.source_id = '${annotationId}'`,
  );
  return Object.fromEntries(rows.map(({ id, countryCode }) => [countryCode ?? 'nobody', id]));
}

/** Id of the recommendation to the fictional country that a source record is. */
export async function idOf(world: World, annotationId: string): Promise<string> {
  const id = (await idsOf(world, annotationId))[HOME];
  if (!id) throw new Error(`${annotationId} is no recommendation to ${HOME}`);
  return id;
}

/** Ids found by a full-text search, as somebody sees them. */
export async function found(by: Player, search: string, searchLanguages?: string[]): Promise<string[]> {
  const { data } = await by.ask(
    'query($search: String!, $searchLanguages: [Language!]) { recommendations(first: 100, search: $search, searchLanguages: $searchLanguages) { nodes { id } } }',
    { search, searchLanguages },
  );
  return data.recommendations.nodes.map(({ id }: { id: string }) => id);
}

/** Waits until something holds. Throws when it does not come to that. */
export async function until(holds: () => boolean | Promise<boolean>, patienceMs = 10_000): Promise<void> {
  for (const deadline = Date.now() + patienceMs; !(await holds()); await sleep(5))
    if (Date.now() > deadline) throw new Error('it did not come to that');
}
