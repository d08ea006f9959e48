import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { done, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** An export as the API answers it. */
export interface Asked {
  id: string;
  path: string;
  kind: string;
  format: string;
  expiresAt: string;
}

/** Asks for a list as a file; must be done. */
export async function exporting(by: Player, name: string, input: object): Promise<Asked> {
  const answer = await verb(by, name, 'export { id kind format path requestedAt expiresAt }', input);
  return done(answer, name).export;
}

/** What a download answered, its body read. */
export interface Downloaded {
  status: number;
  headers: Headers;
  body: Buffer;
}

export async function download(
  world: World,
  by: Player | null,
  { path }: Pick<Asked, 'path'>,
): Promise<Downloaded> {
  const response = await fetch(`${world.url}${path}`, {
    headers: by ? { authorization: `Bearer ${by.token}` } : {},
  });
  return {
    status: response.status,
    headers: response.headers,
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** The code of a refusal. */
export const refusedAs = ({ body }: Downloaded): string =>
  (JSON.parse(body.toString()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions
    .code ?? '';

/** The rows of a CSV, headers first, as a program reads them. */
export const csvRows = ({ body }: Downloaded): string[][] => parse(body, { bom: true });

/** The rows of the first sheet of a workbook, headers first. */
export async function xlsxRows({ body }: Downloaded): Promise<unknown[][]> {
  const { sheets } = await readXlsx(body);
  return sheets[0]?.rows ?? [];
}
