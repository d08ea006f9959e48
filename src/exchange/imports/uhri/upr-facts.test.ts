import { normalised, unknownId, upr, type Expected } from '../../../../test/uhri/raw-records.js';
import type { NoteKind } from './source-record.js';

describe('the quirks of the UPR’s records', () => {
  it.each<[string, Record<string, unknown>, Expected, NoteKind[]]>([
    [
      'both positions in one label',
      { UprPositions: ['Supported/Noted'] },
      { position: 'SUPPORTED_IN_PART' },
      [],
    ],
    [
      'both positions in two labels',
      { UprPositions: ['Supported', 'Noted'] },
      { position: 'SUPPORTED_IN_PART' },
      [],
    ],
    ['noted', { UprPositions: 'Noted' }, { position: 'NOTED' }, []],
    ['no position yet', { UprPositions: [] }, { position: 'PENDING' }, []],
    ['an unknown position', { UprPositions: ['Pondered'] }, { position: null }, ['UNKNOWN_POSITION']],
    [
      'null for lists',
      { UprPositions: null, UprRecommendingCountry: null, UprSession: null, UprCycle: null },
      {
        position: 'PENDING',
        uprCycle: null,
        uprSession: null,
        recommendingStates: [
          { code: 'CHL', raw: 'Chile', from: 'TEXT' },
          { code: 'IRN', raw: 'Iran (Islamic Republic of)', from: 'TEXT' },
        ],
      },
      [],
    ],
    [
      'a phrase for a session, a number for a cycle',
      { UprSession: ['38th Session (May 2021)'], UprCycle: 3 },
      { uprSession: 38, uprCycle: 3 },
      [],
    ],
    ['a phrase for a cycle', { UprCycle: '3rd cycle (2017-2022)' }, { uprCycle: 3 }, []],
    ['a list for a cycle', { UprCycle: ['3'] }, { uprCycle: 3 }, []],
    [
      'no cycle: the session tells it',
      { UprCycle: null, UprSession: ['12'] },
      { uprCycle: 1, uprSession: 12 },
      [],
    ],
    ['an id for a cycle', { UprCycle: '2cb5408d-cd88-49c7-9cdf-a22cd3aac537' }, { uprCycle: 3 }, []],
    [
      'cycle and session that disagree',
      { UprCycle: '2' },
      { uprCycle: 2, uprSession: 38 },
      ['CYCLE_AND_SESSION_DISAGREE'],
    ],
    [
      'a State that only the text names',
      { Text: '100.7 Act (France);' },
      {
        recommendingStates: [
          { code: 'CHL', raw: 'Chile', from: 'FIELD' },
          { code: 'IRN', raw: 'Iran (Islamic Republic of)', from: 'FIELD' },
        ],
      },
      ['STATE_ONLY_IN_TEXT'],
    ],
    [
      'a State by an id: the text names it',
      { UprRecommendingCountry: [unknownId], Text: '100.7 Act (France);' },
      { recommendingStates: [{ code: 'FRA', raw: 'France', from: 'TEXT' }] },
      ['BARE_UUID'],
    ],
    [
      'a State that neither names',
      { UprRecommendingCountry: ['Atlantis'], Text: '100.7 Act' },
      { recommendingStates: [{ code: null, raw: 'Atlantis', from: 'FIELD' }] },
      ['UNKNOWN_STATE'],
    ],
    [
      'a State of two names',
      { UprRecommendingCountry: ['Turkey', 'Türkiye'], Text: '100.7 Act' },
      { recommendingStates: [{ code: 'TUR', raw: 'Turkey', from: 'FIELD' }] },
      [],
    ],
    ['no body', { Body: '-' }, { mechanismCode: 'UPR', position: 'SUPPORTED' }, ['MECHANISM_FROM_SYMBOL']],
    [
      'the artefact theme in the third cycle, undated',
      { Themes: ['Reservations'], PublicationDate: null },
      { themes: [{ code: 'reservations', raw: 'Reservations', suspect: false }] },
      [],
    ],
  ])('%s', (_, quirk, expected, notes) => {
    const result = normalised({ ...upr, ...quirk });
    expect(result.record).toMatchObject(expected);
    expect(result.notes).toEqual(notes);
  });
});
