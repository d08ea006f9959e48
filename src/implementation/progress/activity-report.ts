import { UserError } from '../../platform/graphql/user-error.js';
import type { ActivityState } from '../activities/activity-state.js';
import type { ProgressUpdate } from './progress-update.entity.js';
import type { ApproveProgressUpdateInput } from './review.inputs.js';

/** How far an activity is: its state, and how much of it is done where somebody said. */
export interface ActivityReport {
  activityState: ActivityState | null;
  percentDone: number | null;
}

/** What a report may say beside its words: a status of a recommendation, or how far an activity is. */
interface Proposed {
  activityId?: string | null;
  proposedStatus?: unknown;
  activityState?: ActivityState | null;
  percentDone?: number | null;
}

/**
 * What a report proposes for its activity; nothing where it is about something else. Throws `INVALID` where it speaks
 * of a status for an activity, or of an activity's state for anything else.
 */
export function proposedFor(input: Proposed): ActivityReport {
  const report = { activityState: input.activityState ?? null, percentDone: input.percentDone ?? null };
  if (input.activityId == null) {
    if (report.activityState === null && report.percentDone === null) return report;
    throw invalid('activityState', 'Only a report on an activity says how far that is.');
  }
  if (input.proposedStatus != null) {
    throw invalid(
      'proposedStatus',
      'A report on an activity proposes its state, no status of a recommendation.',
    );
  }
  mustAgree(report);
  return report;
}

/** Throws `INVALID` where a state and a share contradict each other. */
export function mustAgree({ activityState, percentDone }: ActivityReport): void {
  if (percentDone === null) return;
  if (activityState === null)
    throw invalid('activityState', 'Say how far the activity is, not only how much.');
  if (activityState === 'DONE' && percentDone < 100) {
    throw invalid('percentDone', `What is DONE is done by 100 percent, not ${percentDone}.`);
  }
  if (activityState === 'NOT_STARTED' && percentDone > 0) {
    throw invalid('percentDone', `What is NOT_STARTED is done by 0 percent, not ${percentDone}.`);
  }
}

type Reported = Pick<ProgressUpdate, 'activityId' | 'proposedActivityState' | 'proposedPercentDone'>;

/**
 * What the reviewer's words mean for a report on an activity; null where it is about something else. Throws `INVALID`
 * where the words do not fit it.
 */
export function activityVerdictOf(
  update: Reported,
  input: ApproveProgressUpdateInput,
): (ActivityReport & { activityState: ActivityState }) | null {
  const said = input.activityState != null || input.percentDone != null;
  if (update.activityId === null) {
    if (said) throw invalid('activityState', 'The update is about no activity.');
    return null;
  }
  for (const field of ['status', 'notApplicableReason', 'memberIds', 'effectiveOn'] as const) {
    if (input[field] != null)
      throw invalid(field, 'A report on an activity sets the state of that activity.');
  }
  const activityState = input.activityState ?? update.proposedActivityState;
  if (activityState === null) throw invalid('activityState', 'The update proposes no state: give one.');
  const percentDone = input.percentDone ?? (input.activityState == null ? update.proposedPercentDone : null);
  mustAgree({ activityState, percentDone });
  if (activityState !== update.proposedActivityState && !input.reason?.trim()) {
    throw invalid(
      'reason',
      `The institution proposed ${update.proposedActivityState}: tell it why the state is ${activityState}.`,
    );
  }
  return { activityState, percentDone };
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
