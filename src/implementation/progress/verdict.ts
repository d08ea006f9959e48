import { UserError } from '../../platform/graphql/user-error.js';
import { mustBeRecordable } from '../status/assessment-rules.js';
import type { AssessedStatus, NotApplicableReason } from '../status/status.entities.js';
import type { ProgressUpdate } from './progress-update.entity.js';
import type { ApproveProgressUpdateInput } from './review.inputs.js';

/** The status that an approval records, with the words that belong to it. */
export interface Verdict {
  status: AssessedStatus;
  effectiveOn: string;
  reason: string | null;
  notApplicableReason: NotApplicableReason | null;
}

type Reported = Pick<ProgressUpdate, 'role' | 'proposedStatus' | 'periodTo' | 'clusterId' | 'activityId'>;

/**
 * What the reviewer's words mean for an update: null for a supporting institution's contribution and for
 * a report on an activity, which record no status. Throws `INVALID` where the words do not fit the update.
 */
export function verdictOf(update: Reported, input: ApproveProgressUpdateInput): Verdict | null {
  if (update.activityId !== null) return null;
  if (input.memberIds != null && (update.clusterId === null || update.role === 'SUPPORTING')) {
    throw invalid('memberIds', 'Only the lead’s update on a cluster gives its members a status.');
  }
  if (update.role === 'SUPPORTING') {
    if (input.status == null && input.notApplicableReason == null && input.effectiveOn == null) return null;
    throw invalid('status', 'A supporting institution’s contribution records no status.');
  }
  const status = input.status ?? update.proposedStatus;
  if (status === null) throw invalid('status', 'The update proposes no status: give one.');
  const reason = input.reason?.trim() || null;
  const judgement = { status, reason, notApplicableReason: input.notApplicableReason ?? null };
  mustBeRecordable(judgement);
  if (status !== update.proposedStatus && reason === null) {
    throw invalid(
      'reason',
      `The institution proposed ${update.proposedStatus}: tell it why the status is ${status}.`,
    );
  }
  return { ...judgement, effectiveOn: input.effectiveOn ?? update.periodTo };
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
