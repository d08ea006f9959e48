import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realData } from '../../../../test/uhri/real-data.js';
import { smallVocabulary } from '../../../../test/uhri/small-vocabulary.js';
import { normaliseRecord } from './normalise.js';
import { openExport } from './open-export.js';
import { splitRecords } from './record-splitter.js';
import { foreignShape, type SourceRecord } from './source-record.js';

const folder = realData('The reading of real UHRI records is', 'world-sample-818-en.json');
const withRealData = folder ? it : it.skip;

async function normalisedFile(file: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  let complete = false;
  for await (const group of splitRecords(openExport(createReadStream(file)), { check: foreignShape })) {
    complete = group.complete;
    for (const [index, raw] of group.records.entries()) {
      const result = normaliseRecord(raw, group.first + index, smallVocabulary);
      if ('skipped' in result) throw new Error(`record ${group.first + index}: ${result.skipped}`);
      records.push(result.record);
    }
  }
  expect(complete).toBe(true);
  return records;
}

const tally = (values: unknown[]) =>
  values.reduce<Record<string, number>>((sum, value) => {
    sum[String(value)] = (sum[String(value)] ?? 0) + 1;
    return sum;
  }, {});

describe('real records', () => {
  withRealData('keep the counts of the file, and say where they stand', async () => {
    const file = join(folder!, 'world-sample-818-en.json');
    const raw = JSON.parse(await readFile(file, 'utf8')) as Record<string, string & string[]>[];
    const records = await normalisedFile(file);
    const kinds = {
      '- Recommendations': 'RECOMMENDATION',
      '- Concerns/Observations': 'CONCERN',
      '- Others': 'OTHER',
    };
    expect(tally(records.map(({ kind }) => kind))).toEqual(
      tally(raw.map(({ AnnotationType }) => kinds[AnnotationType as unknown as keyof typeof kinds])),
    );
    expect(tally(records.map(({ uprCycle }) => uprCycle))).toEqual(
      tally(raw.map(({ UprCycle }) => UprCycle)),
    );
    const upr = records.filter(({ mechanismCode }) => mechanismCode === 'UPR');
    const rawUpr = raw.filter(({ Body }) => (Body as string) === '- UPR');
    expect(tally(upr.map(({ position }) => position))).toEqual(
      tally(
        rawUpr.map(({ UprPositions }) =>
          UprPositions!.length === 0
            ? 'PENDING'
            : ({ Supported: 'SUPPORTED', Noted: 'NOTED' }[UprPositions![0] as string] ?? 'SUPPORTED_IN_PART'),
        ),
      ),
    );
    expect(upr.filter(({ reference }) => /^\d+\.\d+$/.test(reference ?? '')).length).toBeGreaterThanOrEqual(
      424,
    );
    expect(records.filter(({ reference }) => reference !== null).length).toBeGreaterThanOrEqual(790);
  });
});
