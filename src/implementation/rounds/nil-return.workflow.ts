import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { NilReturnState } from './nil-return.entities.js';

/** What can be done with a nil return once it is handed in. */
export type NilReturnAct = 'clear' | 'return';

/** The way of a nil return: as an update's, but it ends with the clearing, because it sets no status. */
export const nilReturnWorkflow = workflow<NilReturnState, Permission, NilReturnAct>({
  clear: { from: ['SUBMITTED'], to: 'CLEARED', by: 'rounds:clear' },
  return: [
    { from: ['SUBMITTED', 'CLEARED'], to: 'RETURNED', by: 'rounds:write' },
    // What has left the institution is the coordinator's.
    { from: ['SUBMITTED'], to: 'RETURNED', by: 'rounds:clear' },
  ],
});
