import { cleanLabel, isBareUuid, LabelIndex } from './label-index.js';
import { smallVocabulary } from '../../../../test/uhri/small-vocabulary.js';

describe('cleaning a label', () => {
  it.each([
    ['- CRC', 'CRC'],
    ['-', ''],
    ['- ', ''],
    ['', ''],
    [' Eastern Europe ', 'Eastern Europe'],
    ['- IE  Albinism', 'IE Albinism'],
    ['Right\u00a0to\r\n health', 'Right to health'],
    ['Tu\u0308rkiye', 'Türkiye'],
    ['-5', '-5'],
    ['Non-discrimination', 'Non-discrimination'],
    ['a\u0000b\ud800', 'ab\ufffd'],
  ])('%j → %j', (label, cleaned) => {
    expect(cleanLabel(label)).toBe(cleaned);
  });

  it('knows an id that should have been a label', () => {
    expect(isBareUuid('3F2504E0-4f89-41d3-9a0c-0305e82c3301')).toBe(true);
    expect(isBareUuid('3F2504E0')).toBe(false);
  });
});

describe('finding a term by a label', () => {
  const index = new LabelIndex([
    { code: 'CIV', labels: ['Côte d’Ivoire'] },
    { code: 'NER', labels: ['Niger', 'NE'] },
    { code: 'NGA', labels: ['Nigeria'] },
    { code: 'A', labels: ['Law & order'] },
    { code: 'B', labels: ['Law, order'] },
  ]);
  it.each([
    ['CIV', 'CIV'],
    ['- côte d’ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['CÔTE  D ’ IVOIRE', 'CIV'],
    ['Niger', 'NER'],
    ['ne', 'NER'],
    ['n.e.', null],
    ['Nigerias', null],
    ['Law & order', 'A'],
    ['law, order', 'B'],
    ['Law/order', null],
    ['', null],
    ['-', null],
  ])('%j → %j', (label, code) => {
    expect(index.resolve(label)).toBe(code);
    expect(index.resolve(label)).toBe(code);
  });
});

describe('finding a goal or target by its number', () => {
  it.each([
    ['16 - PEACE, JUSTICE AND STRONG INSTITUTIONS', '16'],
    ['16 - Paz y justicia', '16'],
    ['16.b - Promote laws', '16.b'],
    ['16.B – Promote laws', '16.b'],
    ['16.3 - Rule of law', '16.3'],
    ['SDG 5 Gender', '5'],
    ['5', '5'],
    ['16.3.1', null],
    ['17 - PARTNERSHIPS', null],
    ['160 - NOTHING', null],
    ['16th goal', null],
  ])('%j → %j', (label, code) => {
    expect(smallVocabulary.resolveSdg(label)).toBe(code);
  });
});
