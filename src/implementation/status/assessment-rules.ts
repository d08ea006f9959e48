import { UserError } from '../../platform/graphql/user-error.js';
import type { AssessedStatus, NotApplicableReason, Status } from './status.entities.js';

/** What somebody wants to record as a status. */
export interface Judgement {
  status: Status;
  reason?: string | null;
  notApplicableReason?: NotApplicableReason | null;
}

/** A judgement that can be recorded. */
export type Recordable<J extends Judgement> = J & { status: AssessedStatus };

/** Throws `INVALID` unless a status can be recorded with the words that came with it. */
export function mustBeRecordable<J extends Judgement>(judgement: J): asserts judgement is Recordable<J> {
  const { status, reason, notApplicableReason } = judgement;
  if (status === 'NOT_ASSESSED') {
    throw invalid('status', 'NOT_ASSESSED is the absence of an assessment; it cannot be recorded.');
  }
  if (status === 'REGRESSED' && !reason?.trim()) {
    throw invalid('reason', 'Say in what it is worse than when the recommendation was made.');
  }
  if (status !== 'NO_LONGER_APPLICABLE') {
    if (!notApplicableReason) return;
    throw invalid('notApplicableReason', 'It belongs to the status NO_LONGER_APPLICABLE only.');
  }
  if (!notApplicableReason) {
    throw invalid('notApplicableReason', 'Say by its code why it no longer applies.');
  }
  if (!reason?.trim()) throw invalid('reason', 'Say in words why it no longer applies.');
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
