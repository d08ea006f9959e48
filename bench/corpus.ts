import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** As many records as the scale corpus of UPR sessions 1 to 20. */
const RECORDS = 39_894;

/**
 * The export that is imported: the real corpus where `RECTRACK_REAL_DATA` has it, else the sample country's records
 * repeated under other ids, countries and numbers, made in `folder`.
 */
export async function corpus(folder: string): Promise<{ path: string; records: number; real: boolean }> {
  const real = join(process.env['RECTRACK_REAL_DATA'] ?? '', 'upr-39894-en.json.gz');
  if (process.env['RECTRACK_REAL_DATA'] && existsSync(real))
    return { path: real, records: RECORDS, real: true };
  const path = join(folder, 'corpus.json.gz');
  await pipeline(Readable.from(repeated()), createGzip(), createWriteStream(path));
  return { path, records: RECORDS, real: false };
}

export const opened = (path: string): Readable => createReadStream(path);

function* repeated(): Generator<string> {
  const sample = JSON.parse(readFileSync('data/sample/uhri-en.json', 'utf8')) as Record<string, unknown>[];
  const countries = (
    JSON.parse(readFileSync('data/vocabularies/countries.json', 'utf8')) as { names: { en: string } }[]
  ).map(({ names }) => names.en);
  yield '[';
  for (let index = 0; index < RECORDS; index++) {
    const record = sample[index % sample.length] as { Symbol: string; Text: string };
    const id = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
    const country = countries[Math.floor(index / 200) % countries.length] as string;
    const copy = {
      ...record,
      AnnotationId: id,
      Countries: [country],
      Symbol: `${record.Symbol}/${Math.floor(index / 200)}`,
    };
    yield `${index === 0 ? '' : ','}${JSON.stringify(copy)}`;
  }
  yield ']';
}
