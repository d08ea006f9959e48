import { readFileSync } from 'node:fs';

/** What the counts are taken from: the export as it is written, read by nothing of ours. */
interface RawRecord {
  AnnotationId: string;
  Body: string;
  UprCycle: string | null;
  UprPositions: string[];
}

const records = JSON.parse(
  readFileSync(new URL('../../data/sample/uhri-en.json', import.meta.url), 'utf8'),
) as RawRecord[];

/** How many records the file holds. */
export const recordCount = records.length;

/** How many records have each value; those without one are not counted. */
export function counts(of: (record: RawRecord) => string | null | undefined): Record<string, number> {
  const found: Record<string, number> = {};
  for (const record of records) {
    const value = of(record);
    if (value) found[value] = (found[value] ?? 0) + 1;
  }
  return found;
}
