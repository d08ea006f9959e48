import type { Fact } from '../../platform/events/fact.js';
import type { Export } from './export.entity.js';

export const exportRequested = (wanted: Export): Fact => about(wanted, 'ExportRequested');

/** A file of so many bytes was made and is on its way. */
export const exportDownloaded = (wanted: Export, fileName: string, bytes: number): Fact =>
  about(wanted, 'ExportDownloaded', { fileName, bytes });

function about({ id, countryCode, kind, format }: Export, name: string, more: object = {}): Fact {
  return { name, countryCode, subjectId: id, data: { kind, format, ...more } };
}
