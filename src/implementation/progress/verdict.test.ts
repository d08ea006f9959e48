import type { ApproveProgressUpdateInput } from './review.inputs.js';
import { verdictOf } from './verdict.js';

type Update = Parameters<typeof verdictOf>[0];
const lead: Update = {
  role: 'LEAD',
  proposedStatus: 'IN_PROGRESS',
  periodTo: '2026-02-28',
  clusterId: null,
  activityId: null,
};
const ofCluster: Update = { ...lead, clusterId: 'clu_1' };
const contribution: Update = { ...lead, role: 'SUPPORTING', proposedStatus: null };
const words = (more: Partial<ApproveProgressUpdateInput> = {}): ApproveProgressUpdateInput => ({
  id: 'upd_1',
  version: 1,
  ...more,
});

describe('the verdict on an update', () => {
  it('is the proposed status, of the end of the period, where the reviewer says no more', () => {
    expect(verdictOf(lead, words())).toEqual({
      status: 'IN_PROGRESS',
      effectiveOn: '2026-02-28',
      reason: null,
      notApplicableReason: null,
    });
  });

  it('is the reviewer’s where it differs, with the reason', () => {
    expect(verdictOf(lead, words({ status: 'NOT_STARTED', reason: ' only planned ' }))).toMatchObject({
      status: 'NOT_STARTED',
      reason: 'only planned',
    });
  });

  it('is none for a contribution', () => {
    expect(verdictOf(contribution, words({ reason: 'thank you' }))).toBeNull();
  });

  it.each([
    [lead, { status: 'NOT_STARTED' }, 'reason'],
    [lead, { status: 'REGRESSED', reason: ' ' }, 'reason'],
    [{ ...lead, proposedStatus: 'REGRESSED' }, {}, 'reason'],
    [lead, { status: 'NO_LONGER_APPLICABLE', reason: 'past' }, 'notApplicableReason'],
    [lead, { notApplicableReason: 'DATE_PASSED' }, 'notApplicableReason'],
    [lead, { status: 'NOT_ASSESSED', reason: 'why' }, 'status'],
    [{ ...lead, proposedStatus: null }, {}, 'status'],
    [lead, { memberIds: ['rec_1'] }, 'memberIds'],
    [contribution, { status: 'IMPLEMENTED' }, 'status'],
    [contribution, { effectiveOn: '2026-01-01' }, 'status'],
    [{ ...contribution, clusterId: 'clu_1' }, { memberIds: [] }, 'memberIds'],
  ] as [Update, Partial<ApproveProgressUpdateInput>, string][])(
    'of %j with %j is refused because of its %s',
    (update, more, field) => {
      expect(() => verdictOf(update, words(more))).toThrow(
        expect.objectContaining({ argument: ['input', field] }),
      );
    },
  );

  it('reaches a cluster’s members', () => {
    expect(verdictOf(ofCluster, words({ memberIds: ['rec_1'] }))).toMatchObject({ status: 'IN_PROGRESS' });
  });
});
