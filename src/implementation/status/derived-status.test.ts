import type { Status } from './status.entities.js';
import { derivedStatus, type StatusCounts } from './derived-status.js';

const cases: [what: string, counts: StatusCounts, status: Status][] = [
  ['without parts', {}, 'NOT_ASSESSED'],
  ['none assessed', { NOT_ASSESSED: 3 }, 'NOT_ASSESSED'],
  ['all not started', { NOT_STARTED: 2 }, 'NOT_STARTED'],
  ['all implemented', { IMPLEMENTED: 4 }, 'IMPLEMENTED'],
  ['all continuous', { CONTINUOUS: 2 }, 'CONTINUOUS'],
  ['all regressed', { REGRESSED: 1 }, 'REGRESSED'],
  ['all no longer applicable', { NO_LONGER_APPLICABLE: 2 }, 'NO_LONGER_APPLICABLE'],
  ['no longer applicable is left out', { NO_LONGER_APPLICABLE: 5, IMPLEMENTED: 1 }, 'IMPLEMENTED'],
  ['left out also beside unassessed ones', { NO_LONGER_APPLICABLE: 1, NOT_ASSESSED: 1 }, 'NOT_ASSESSED'],
  ['one implemented, one unassessed', { IMPLEMENTED: 1, NOT_ASSESSED: 1 }, 'PARTIALLY_IMPLEMENTED'],
  ['one implemented, one regressed', { IMPLEMENTED: 1, REGRESSED: 1 }, 'PARTIALLY_IMPLEMENTED'],
  ['one partially, one not started', { PARTIALLY_IMPLEMENTED: 1, NOT_STARTED: 1 }, 'PARTIALLY_IMPLEMENTED'],
  ['continuous and not started', { CONTINUOUS: 1, NOT_STARTED: 1 }, 'IN_PROGRESS'],
  ['in progress and unassessed', { IN_PROGRESS: 1, NOT_ASSESSED: 4 }, 'IN_PROGRESS'],
  ['not started and regressed', { NOT_STARTED: 1, REGRESSED: 1 }, 'IN_PROGRESS'],
  ['counts of nought do not matter', { NOT_STARTED: 2, IMPLEMENTED: 0 }, 'NOT_STARTED'],
];

describe('derivedStatus', () => {
  it.each(cases)('%s', (_, counts, status) => {
    expect(derivedStatus(counts).status).toBe(status);
  });

  it('says beside the status whether anything regressed and how many are unassessed', () => {
    expect(derivedStatus({ IMPLEMENTED: 1, REGRESSED: 2, NOT_ASSESSED: 3 })).toEqual({
      status: 'PARTIALLY_IMPLEMENTED',
      hasRegression: true,
      unassessed: 3,
    });
    expect(derivedStatus({ IMPLEMENTED: 1 })).toEqual({
      status: 'IMPLEMENTED',
      hasRegression: false,
      unassessed: 0,
    });
  });
});
