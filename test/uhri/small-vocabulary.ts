import { annotationRows, buildVocabulary } from '../../src/exchange/imports/uhri/label-index.js';

/** A vocabulary of a few terms, for the tests of this folder. */
export const smallVocabulary = buildVocabulary({
  countries: [
    { code: 'CHL', labels: ['CL', 'Chile', 'Chili'] },
    { code: 'CIV', labels: ['CI', 'Côte d’Ivoire'] },
    { code: 'CZE', labels: ['CZ', 'Czechia', 'Czech Republic'] },
    { code: 'FRA', labels: ['FR', 'France'] },
    { code: 'GBR', labels: ['GB', 'United Kingdom of Great Britain and Northern Ireland'] },
    { code: 'IRN', labels: ['IR', 'Iran (Islamic Republic of)'] },
    { code: 'ITA', labels: ['IT', 'Italy', 'إيطاليا'] },
    { code: 'PAK', labels: ['PK', 'Pakistan'] },
    { code: 'PER', labels: ['PE', 'Peru'] },
    { code: 'TUR', labels: ['TR', 'Türkiye', 'Turkey'] },
    { code: 'UZB', labels: ['UZ', 'Uzbekistan'] },
    { code: 'XKX', labels: ['Kosovo*'] },
  ],
  mechanisms: [
    { code: 'UPR', labels: ['Universal Periodic Review'] },
    { code: 'CRC', labels: ['Committee on the Rights of the Child'] },
    { code: 'CESCR', labels: [] },
    { code: 'CRC-OP-SC', labels: [] },
    { code: 'ie-albinism', labels: ['IE Albinism'] },
  ],
  themes: [
    { code: 'health', labels: ['Right to health', '11111111-2222-4333-8444-555555555555'] },
    { code: 'participation', labels: ['Participation of women in political & public life'] },
    { code: 'reservations', labels: ['Reservations'], suspectBefore: '2017-01-01' },
  ],
  groups: [
    { code: 'children', labels: ['Children'] },
    { code: 'youth', labels: ['Youth & juveniles'] },
  ],
  sdgs: ['5', '5.2', '16', '16.3', '16.b'].map((code) => ({ code, labels: [] })),
  ...annotationRows({
    types: [
      { label: 'Recommendations', kind: 'RECOMMENDATION', aliases: [] },
      { label: 'Concerns/Observations', kind: 'CONCERN', aliases: ['99999999-aaaa-4bbb-8ccc-dddddddddddd'] },
      { label: 'Others', kind: 'OTHER', aliases: ['-'] },
    ],
    positions: [
      { label: 'Supported', position: 'SUPPORTED', aliases: [] },
      { label: 'Noted', position: 'NOTED', aliases: [] },
      { label: 'Supported/Noted', position: 'SUPPORTED_IN_PART', aliases: [] },
    ],
  }),
});
