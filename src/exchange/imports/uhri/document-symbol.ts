import type { Vocabulary } from './source-record.js';

/** Symbols that say who speaks, where the record's own field does not. */
const SERIES: readonly (readonly [RegExp, string])[] = [
  [/^CRC\/C\/OPSC\//, 'CRC-OP-SC'],
  [/^CRC\/C\/OPAC\//, 'CRC-OP-AC'],
  [/^CAT\/OP\//, 'SPT'],
  [/^E\/C\.12\//, 'CESCR'],
  [/^A\/HRC\/WG\.6\//, 'UPR'],
  [/^(?:CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD)\//, ''],
];

/** The mechanism in whose series a document stands, as far as its symbol tells: `CEDAW/C/ITA/CO/7` → CEDAW. */
export function mechanismOfSymbol(symbol: string, vocabulary: Vocabulary): string | null {
  const series = SERIES.find(([pattern]) => pattern.test(symbol));
  return series ? vocabulary.resolveMechanism(series[1] || symbol.split('/')[0]!) : null;
}

/** The one country whose three-letter code is a part of the symbol: `CEDAW/C/ITA/CO/7` → ITA. */
export function countryOfSymbol(symbol: string, vocabulary: Vocabulary): string | null {
  const codes = symbol.split('/').filter((part) => /^[A-Z]{3}$/.test(part));
  const countries = new Set(codes.filter((code) => vocabulary.resolveCountry(code) === code));
  return countries.size === 1 ? [...countries][0]! : null;
}
