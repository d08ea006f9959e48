import { mustBeRecordable, type Judgement } from './assessment-rules.js';

const recordable: Judgement[] = [
  { status: 'NOT_STARTED' },
  { status: 'IMPLEMENTED', reason: null },
  { status: 'REGRESSED', reason: 'the commission was dissolved' },
  { status: 'NO_LONGER_APPLICABLE', reason: 'the census was in 2021', notApplicableReason: 'DATE_PASSED' },
];

const refused: [Judgement, string][] = [
  [{ status: 'NOT_ASSESSED' }, 'cannot be recorded'],
  [{ status: 'REGRESSED' }, 'in what it is worse'],
  [{ status: 'REGRESSED', reason: '  ' }, 'in what it is worse'],
  [{ status: 'NO_LONGER_APPLICABLE', reason: 'long ago' }, 'by its code'],
  [{ status: 'NO_LONGER_APPLICABLE', notApplicableReason: 'DATE_PASSED' }, 'in words'],
  [{ status: 'IMPLEMENTED', notApplicableReason: 'DATE_PASSED' }, 'NO_LONGER_APPLICABLE only'],
];

describe('a status', () => {
  it.each(recordable)('$status can be recorded with what belongs to it', (judgement) => {
    expect(() => mustBeRecordable(judgement)).not.toThrow();
  });

  it.each(refused)('%j is refused', (judgement, why) => {
    expect(() => mustBeRecordable(judgement)).toThrow(why);
  });
});
