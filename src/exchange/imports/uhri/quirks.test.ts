import { ID, normalised, treatyBody, unknownId, type Expected } from '../../../../test/uhri/raw-records.js';
import { sha256 } from './plain-text.js';
import type { NoteKind } from './source-record.js';

describe('the quirks of the export', () => {
  it.each<[string, Record<string, unknown>, Expected, NoteKind[]]>([
    [
      'a bare dash for a body',
      { Body: '-' },
      { mechanismCode: 'CRC', mechanismRaw: '' },
      ['MECHANISM_FROM_SYMBOL'],
    ],
    [
      'no body, and a symbol that tells none',
      { Body: null, Symbol: 'A/70/1' },
      { mechanismCode: null },
      ['UNKNOWN_MECHANISM'],
    ],
    [
      'the series of an optional protocol',
      { Body: '-', Symbol: 'CRC/C/OPSC/PER/CO/1' },
      { mechanismCode: 'CRC-OP-SC' },
      ['MECHANISM_FROM_SYMBOL'],
    ],
    ['a long-form body', { Body: '- Committee on the Rights of the Child' }, { mechanismCode: 'CRC' }, []],
    [
      'two blanks in a body',
      { Body: '- IE  Albinism' },
      { mechanismCode: 'ie-albinism', mechanismRaw: 'IE Albinism' },
      [],
    ],
    [
      'an unknown body',
      { Body: '- WG Rivers' },
      { mechanismCode: null, mechanismRaw: 'WG Rivers' },
      ['UNKNOWN_MECHANISM'],
    ],
    ['a bare dash for a type', { AnnotationType: '-' }, { kind: 'OTHER' }, []],
    ['no type', { AnnotationType: null }, { kind: 'OTHER' }, []],
    [
      'a type by an id that is known',
      { AnnotationType: '99999999-AAAA-4bbb-8ccc-dddddddddddd' },
      { kind: 'CONCERN' },
      [],
    ],
    ['a type by an id that is not', { AnnotationType: unknownId }, { kind: 'OTHER' }, ['BARE_UUID']],
    ['an unknown type', { AnnotationType: '- Thoughts' }, { kind: 'OTHER' }, ['UNKNOWN_TYPE']],
    [
      'a two-letter code for a country',
      { Countries: ['PK'], Symbol: 'CRC/C/PAK/CO/9' },
      { countries: [{ code: 'PAK', how: 'ISO2' }] },
      ['COUNTRY_FROM_ISO2'],
    ],
    [
      'no country, but a symbol that tells it',
      { Countries: [], Symbol: 'E/C.12/ITA/CO/9' },
      { countries: [{ code: 'ITA', how: 'FROM_SYMBOL' }] },
      ['COUNTRY_FROM_SYMBOL'],
    ],
    ['no country', { Countries: null, Symbol: 'A/HRC/40/9' }, { countries: [] }, ['NO_COUNTRY']],
    [
      'an unknown country',
      { Countries: ['Atlantis'], Symbol: 'A/HRC/40/9' },
      { countries: [], unresolvedCountries: ['Atlantis'] },
      ['UNKNOWN_COUNTRY', 'NO_COUNTRY'],
    ],
    [
      'two countries: the one in the symbol is the first',
      { Countries: ['Uzbekistan', 'Czechia'], Symbol: 'CRC/C/CZE/CO/9' },
      {
        countries: [
          { code: 'CZE', how: 'NAMED' },
          { code: 'UZB', how: 'NAMED' },
        ],
      },
      ['SEVERAL_COUNTRIES'],
    ],
    [
      'the same country twice',
      { Countries: ['Turkey', 'Türkiye '] },
      { countries: [{ code: 'TUR', how: 'NAMED' }] },
      [],
    ],
    [
      'a name with an asterisk',
      { Countries: ['Kosovo*'] },
      { countries: [{ code: 'XKX', how: 'NAMED' }] },
      [],
    ],
    [
      'blanks around a theme',
      { Themes: [' Participation  of women in political & public life '] },
      {
        themes: [
          { code: 'participation', raw: 'Participation of women in political & public life', suspect: false },
        ],
      },
      [],
    ],
    [
      'a theme by an id that is known',
      { Themes: ['11111111-2222-4333-8444-555555555555'] },
      { themes: [{ code: 'health', raw: '11111111-2222-4333-8444-555555555555', suspect: false }] },
      [],
    ],
    [
      'a theme by an id that is not',
      { Themes: [unknownId] },
      { themes: [{ code: null, raw: unknownId, suspect: false }] },
      ['BARE_UUID'],
    ],
    [
      'an unknown theme, twice',
      { Themes: ['Rivers', 'rivers'] },
      { themes: [{ code: null, raw: 'Rivers', suspect: false }] },
      ['UNKNOWN_THEME', 'UNKNOWN_THEME'],
    ],
    ['no themes', { Themes: [] }, { themes: [] }, []],
    [
      'the artefact theme on an old document',
      { Themes: ['Reservations'], PublicationDate: '2016-12-31T00:00:00' },
      { themes: [{ code: 'reservations', raw: 'Reservations', suspect: true }] },
      ['SUSPECT_THEME'],
    ],
    [
      'the same on a newer one',
      { Themes: ['Reservations'], PublicationDate: '2017-01-01T00:00:00' },
      { themes: [{ code: 'reservations', raw: 'Reservations', suspect: false }] },
      [],
    ],
    [
      'the same on an undated one',
      { Themes: ['Reservations'], PublicationDate: null },
      { publishedOn: null, themes: [{ code: 'reservations', raw: 'Reservations', suspect: true }] },
      ['SUSPECT_THEME'],
    ],
    [
      'the day that means unknown',
      { PublicationDateOnUhri: '1900-01-01T00:00:00', PublicationDate: '1900-01-01T00:00:00' },
      { publishedOn: null, publishedOnUhriAt: null },
      [],
    ],
    [
      'no fraction of a second',
      { PublicationDateOnUhri: '2019-03-12T16:33:39' },
      { publishedOnUhriAt: '2019-03-12T16:33:39' },
      [],
    ],
    [
      'a day that does not exist',
      { PublicationDate: '2021-02-30T00:00:00' },
      { publishedOn: null },
      ['BAD_DATE'],
    ],
    ['a number for a date', { PublicationDate: 46078 }, { publishedOn: null }, ['BAD_DATE']],
    [
      'HTML',
      { Text: '<p>12. It should:</p><p>(a)&nbsp;Act</p>' },
      {
        text: '12. It should:\n(a) Act',
        rawText: '<p>12. It should:</p><p>(a)&nbsp;Act</p>',
        reference: '12',
      },
      ['MARKUP_REMOVED'],
    ],
    ['entities', { Text: '12. The State&rsquo;s &#8209; law' }, { text: '12. The State’s ‑ law' }, []],
    ['an empty text', { Text: '' }, { text: '', rawText: '', reference: null }, ['NO_TEXT']],
    ['no text', { Text: null }, { text: '' }, ['NO_TEXT']],
    ['an id in capitals', { AnnotationId: ` ${ID.toUpperCase()} ` }, { sourceId: ID, fallback: false }, []],
    [
      'no id',
      { AnnotationId: '' },
      { sourceId: `CRC/C/PER/CO/9#12#${sha256(treatyBody.Text).slice(0, 32)}`, fallback: true },
      ['NO_ID'],
    ],
    ['the empty id', { AnnotationId: '00000000-0000-0000-0000-000000000000' }, { fallback: true }, ['NO_ID']],
    ['no symbol', { Symbol: null }, { symbol: '' }, ['NO_SYMBOL']],
    [
      'NUL and half surrogates',
      { Text: '12. A\u0000B\ud800', Symbol: 'A/\u00001' },
      { text: '12. AB\ufffd', rawText: '12. AB\ufffd', symbol: 'A/1' },
      ['UNSTORABLE_CHARACTERS', 'UNSTORABLE_CHARACTERS'],
    ],
    [
      'a text of 30,000 characters',
      { Text: '12. It. ' + 'Act. '.repeat(6000) },
      { text: '12. It. ' + 'Act. '.repeat(5999) + 'Act.', reference: '12' },
      [],
    ],
    [
      'a text for a list',
      { Themes: '- Right to health\r\n- Reservations', AffectedPersons: 'Children' },
      {
        themes: [
          { code: 'health', raw: 'Right to health', suspect: false },
          { code: 'reservations', raw: 'Reservations', suspect: false },
        ],
        groups: [{ code: 'children', raw: 'Children' }],
      },
      [],
    ],
    [
      'a list for a text',
      { Body: ['- CRC'], Text: ['12. A', 'B'] },
      { mechanismCode: 'CRC', text: '12. A\nB' },
      [],
    ],
    ['an object for a text', { Symbol: { a: 1 } }, { symbol: '' }, ['WRONG_TYPE', 'NO_SYMBOL']],
    [
      'an unknown goal, and one label in two languages',
      { Sdgs: ['16 - PEACE', '16 - Paz', '16.b - Laws', '99 - X'] },
      {
        sdgs: [
          { code: '16', raw: '16 - PEACE' },
          { code: '16.b', raw: '16.b - Laws' },
          { code: null, raw: '99 - X' },
        ],
      },
      ['UNKNOWN_SDG'],
    ],
    [
      'UPR values on another mechanism’s record',
      { UprCycle: '3', UprPositions: ['Noted'] },
      { uprCycle: null, position: null },
      [],
    ],
  ])('%s', (_, quirk, expected, notes) => {
    const result = normalised({ ...treatyBody, ...quirk });
    expect(result.record).toMatchObject(expected);
    expect(result.notes).toEqual(notes);
  });
});
