import fc from 'fast-check';
import { DOCUMENT_ID, ID, normalised, treatyBody, upr } from '../../../../test/uhri/raw-records.js';
import { smallVocabulary } from '../../../../test/uhri/small-vocabulary.js';
import { normaliseRecord } from './normalise.js';
import { sha256 } from './plain-text.js';
import { foreignShape } from './source-record.js';

describe('a clean record', () => {
  it('of a treaty body', () => {
    const { record, notes } = normalised(treatyBody);
    expect(notes).toEqual([]);
    expect(record).toEqual({
      sourceId: ID,
      fallback: false,
      fromSheet: false,
      symbol: 'CRC/C/PER/CO/9',
      documentSourceId: DOCUMENT_ID,
      publishedOn: '2021-05-04',
      publishedOnUhriAt: '2021-06-03T10:53:45.827',
      kind: 'RECOMMENDATION',
      mechanismCode: 'CRC',
      mechanismRaw: 'CRC',
      countries: [{ code: 'PER', how: 'NAMED' }],
      unresolvedCountries: [],
      text: treatyBody.Text,
      rawText: treatyBody.Text,
      textHash: sha256(treatyBody.Text),
      textCut: false,
      reference: '12',
      sectionHeading: 'Right to water',
      recommendingStates: [],
      uprCycle: null,
      uprSession: null,
      position: null,
      themes: [{ code: 'health', raw: 'Right to health', suspect: false }],
      groups: [{ code: 'children', raw: 'Children' }],
      sdgs: [
        { code: '16', raw: '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS' },
        { code: '16.3', raw: '16.3 - Promote the rule of law' },
      ],
      labels: expect.objectContaining({ type: 'Recommendations', body: 'CRC', countries: ['Peru'] }),
      labelsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('of the UPR', () => {
    const { record, notes } = normalised(upr);
    expect(notes).toEqual([]);
    expect(record).toMatchObject({
      mechanismCode: 'UPR',
      reference: '100.7',
      uprCycle: 3,
      uprSession: 38,
      position: 'SUPPORTED',
      recommendingStates: [
        { code: 'CHL', raw: 'Chile', from: 'FIELD' },
        { code: 'IRN', raw: 'Iran (Islamic Republic of)', from: 'FIELD' },
      ],
    });
  });
});

describe('comparing a record with its former self', () => {
  const hash = (changed: object) => normalised({ ...treatyBody, ...changed }).record.labelsHash;

  it('order, blanks and prefixes are no change, labels are', () => {
    const two = hash({ Themes: ['Right to health', 'Reservations'] });
    expect(hash({ Themes: ['Reservations ', ' - Right to  health', 'Reservations'] })).toBe(two);
    expect(hash({ Themes: ['Right to health'] })).not.toBe(two);
    expect(hash({ Text: 'another' })).toBe(hash({}));
    expect(hash({ PublicationDate: '2021-05-05T00:00:00' })).not.toBe(hash({}));
  });

  it('a text that is only laid out otherwise has the same hash', () => {
    const text = (Text: string) => normalised({ ...treatyBody, Text }).record.textHash;
    expect(text('<p>12.&nbsp;Act on e\u0301tat</p>')).toBe(text('  12. Act  on état\r\n'));
  });
});

describe('what cannot be kept', () => {
  it.each([{}, { AnnotationId: '', Text: ' <p></p> ' }, { AnnotationId: null, Text: [] }])('%j', (raw) => {
    expect(normaliseRecord(raw, 1, smallVocabulary)).toEqual({ skipped: expect.stringMatching(/neither/) });
  });

  it('is told from a file of another kind', () => {
    expect(foreignShape({ id: 1, name: 'x' })).toMatch(/not UHRI's export; it has \["id","name"\]/);
    expect(foreignShape({})).toMatch(/it is empty/);
    expect(foreignShape({ AnnotationId: '' })).toBeUndefined();
  });
});

describe('whatever a record holds', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.string({ unit: 'binary' })),
    fc.constantFrom('- UPR', '-', '<p>', 'Chile', '(((', '16.b', ID, '9999-99-99T00:00:00', '\ud800\u0000'),
  );
  const record = fc.record(Object.fromEntries(Object.keys(treatyBody).map((field) => [field, value])), {
    requiredKeys: [],
  });

  it('it does not throw, and everything it gives can be stored and is the same the second time', () => {
    fc.assert(
      fc.property(record, fc.dictionary(fc.string(), fc.jsonValue()), (known, extra) => {
        const raw = { ...extra, ...known };
        const result = normaliseRecord(raw, 1, smallVocabulary);
        // A backslash of the text itself is no escape.
        expect(JSON.stringify(result).replaceAll('\\\\', '')).not.toMatch(/\\u0000|\\ud[89a-f]/i);
        expect(normaliseRecord(raw, 1, smallVocabulary)).toEqual(result);
      }),
      { numRuns: 1000 },
    );
  });

  it('the plain text of the plain text is itself where there is nothing left to remove', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (Text) => {
        const result = normaliseRecord({ ...upr, Text }, 1, smallVocabulary);
        if ('skipped' in result) throw new Error('it has an id');
        expect(result.record.text).toBe(result.record.text.normalize('NFC').trim());
        expect(result.record.textHash).toBe(sha256(result.record.text));
      }),
    );
  });
});
