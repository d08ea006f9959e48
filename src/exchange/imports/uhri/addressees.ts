import { countryOfSymbol } from './document-symbol.js';
import type { RawFields } from './raw-fields.js';
import type { AddressedCountry, Vocabulary } from './source-record.js';

/** The countries that a record addresses, by its own labels or else by its document's symbol. */
export function addressees(
  fields: RawFields,
  symbol: string,
  vocabulary: Vocabulary,
): { countries: AddressedCountry[]; unresolved: string[] } {
  const found = new Map<string, AddressedCountry>();
  const unresolved: string[] = [];
  for (const label of fields.labels('Countries')) {
    const code = vocabulary.resolveCountry(label);
    const how = /^[A-Z]{2}$/.test(label) ? 'ISO2' : 'NAMED';
    if (code === null) {
      unresolved.push(label);
      fields.noteUnknown('UNKNOWN_COUNTRY', label);
    } else if (!found.has(code)) {
      found.set(code, { code, how });
      if (how === 'ISO2') fields.note('COUNTRY_FROM_ISO2', label);
    }
  }
  const countries = [...found.values()];
  if (countries.length > 1) {
    fields.note('SEVERAL_COUNTRIES', countries.map(({ code }) => code).join(', '));
  }
  return { countries: withSymbol(countries, fields, symbol, vocabulary), unresolved };
}

function withSymbol(
  countries: AddressedCountry[],
  fields: RawFields,
  symbol: string,
  vocabulary: Vocabulary,
): AddressedCountry[] {
  if (countries.length === 1) return countries;
  const code = countryOfSymbol(symbol, vocabulary);
  if (countries.length > 1) {
    // The first is taken without a person's check, so it had better be the document's own.
    return countries.sort((a, b) => Number(b.code === code) - Number(a.code === code));
  }
  if (code === null) {
    fields.note('NO_COUNTRY', symbol);
    return [];
  }
  fields.note('COUNTRY_FROM_SYMBOL', code);
  return [{ code, how: 'FROM_SYMBOL' }];
}
