import { readFileSync } from 'node:fs';
import { uhriRecord, type UhriRecord } from './uhri.js';

const sample: UhriRecord[] = JSON.parse(
  readFileSync(new URL('../../data/sample/uhri-en.json', import.meta.url), 'utf8'),
);

/**
 * The sample's records over and over under other ids: each copy of the sample in documents of its own, but for some
 * that are possible duplicates, with repeated ids and unknown labels strewn in. The same for the same count.
 */
export function largeExport(count: number): UhriRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const copy = Math.floor(index / sample.length);
    const record = sample[index % sample.length] as UhriRecord;
    return {
      ...record,
      AnnotationId: uhriRecord(index % 997 === 996 ? index - 40 : index).AnnotationId,
      Symbol: copy === 0 || index % 50 === 0 ? record.Symbol : `${record.Symbol}/Add.${copy}`,
      Themes: index % 400 === 0 ? [...record.Themes, `Unheard-of theme ${index}`] : record.Themes,
    };
  });
}

/** What became of an export by the next day: new texts, new labels, and records that were not in it. */
export function nextDay(records: readonly UhriRecord[], more: number): UhriRecord[] {
  return largeExport(records.length + more).map((record, index) => {
    if (index >= records.length) return record;
    if (index % 7 === 0) return { ...record, Text: `${record.Text} Report on it.` };
    if (index % 11 === 0)
      return { ...record, Themes: ['Right to health', `Newer theme ${index % 5}`], Sdgs: [] };
    return record;
  });
}
