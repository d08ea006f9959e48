import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { ProgressState } from './progress-update.entity.js';

/** What can be done with a progress update on its way; the mutations are called after it. */
export type ProgressAct = 'submit' | 'discard' | 'clear' | 'return' | 'approve';

/**
 * The way of a progress update. Who approves a submitted one of an institution that has a validator waits until it
 * is cleared: `ProgressReview` adds that, because a table cannot know the institution's people.
 */
export const progressWorkflow = workflow<ProgressState, Permission, ProgressAct>({
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', by: 'progress:submit' },
  discard: { from: ['DRAFT'], to: 'DISCARDED', by: 'progress:draft' },
  clear: { from: ['SUBMITTED'], to: 'CLEARED', by: 'progress:clear' },
  return: [
    { from: ['SUBMITTED', 'CLEARED'], to: 'RETURNED', by: 'progress:review' },
    // What has left the institution is the coordinator's.
    { from: ['SUBMITTED'], to: 'RETURNED', by: 'progress:clear' },
  ],
  approve: { from: ['SUBMITTED', 'CLEARED'], to: 'APPROVED', by: 'progress:review' },
});

/** Where the institution may still write: what was handed in is never edited. */
export const WRITABLE: readonly ProgressState[] = ['DRAFT', 'RETURNED'];

/** What nobody but the institution and the coordinators sees: it was never handed in, or is being written again. */
export const UNSEEN_BY_OTHERS: readonly ProgressState[] = [...WRITABLE, 'DISCARDED'];
