import { activityVerdictOf, proposedFor } from './activity-report.js';
import type { ApproveProgressUpdateInput } from './review.inputs.js';

const refusedAt = (field: string) => expect.objectContaining({ argument: ['input', field] });

describe('what a report proposes', () => {
  it.each([
    [{ activityId: 'act_1', activityState: 'UNDER_WAY', percentDone: 40 }, 'UNDER_WAY', 40],
    [{ activityId: 'act_1', activityState: 'DONE', percentDone: 100 }, 'DONE', 100],
    [{ activityId: 'act_1', activityState: 'DROPPED' }, 'DROPPED', null],
    [{ activityId: 'act_1' }, null, null],
    [{ activityId: null, proposedStatus: 'IN_PROGRESS' }, null, null],
  ] as const)('of %j is %s, %s percent', (input, activityState, percentDone) => {
    expect(proposedFor(input)).toEqual({ activityState, percentDone });
  });

  it.each([
    [{ activityState: 'DONE' }, 'activityState'],
    [{ percentDone: 0 }, 'activityState'],
    [{ activityId: 'act_1', proposedStatus: 'IMPLEMENTED' }, 'proposedStatus'],
    [{ activityId: 'act_1', percentDone: 40 }, 'activityState'],
    [{ activityId: 'act_1', activityState: 'DONE', percentDone: 99 }, 'percentDone'],
    [{ activityId: 'act_1', activityState: 'NOT_STARTED', percentDone: 1 }, 'percentDone'],
  ] as const)('of %j is refused because of its %s', (input, field) => {
    expect(() => proposedFor(input)).toThrow(refusedAt(field));
  });
});

describe('the verdict on a report', () => {
  const half = { activityId: 'act_1', proposedActivityState: 'UNDER_WAY', proposedPercentDone: 50 } as const;
  const words = (more: object = {}) => ({ id: 'upd_1', version: 1, ...more }) as ApproveProgressUpdateInput;

  it.each([
    [{}, { activityState: 'UNDER_WAY', percentDone: 50 }],
    [{ percentDone: 45 }, { activityState: 'UNDER_WAY', percentDone: 45 }],
    [
      { activityState: 'DELAYED', reason: 'The tender failed.' },
      { activityState: 'DELAYED', percentDone: null },
    ],
    [{ activityState: 'UNDER_WAY' }, { activityState: 'UNDER_WAY', percentDone: null }],
  ])('with %j', (more, verdict) => {
    expect(activityVerdictOf(half, words(more))).toEqual(verdict);
  });

  it('is none on anything but an activity', () => {
    expect(activityVerdictOf({ ...half, activityId: null }, words())).toBeNull();
    expect(() => activityVerdictOf({ ...half, activityId: null }, words({ percentDone: 1 }))).toThrow(
      refusedAt('activityState'),
    );
  });

  it.each([
    [{ status: 'IMPLEMENTED' }, 'status'],
    [{ effectiveOn: '2026-01-01' }, 'effectiveOn'],
    [{ memberIds: ['rec_1'] }, 'memberIds'],
    [{ activityState: 'DELAYED' }, 'reason'],
    [{ activityState: 'DELAYED', reason: ' ' }, 'reason'],
    [{ activityState: 'DONE', percentDone: 50, reason: 'Seen.' }, 'percentDone'],
  ])('with %j is refused because of its %s', (more, field) => {
    expect(() => activityVerdictOf(half, words(more))).toThrow(refusedAt(field));
  });
});
