import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { RoundState } from './round.words.js';

/** What can be done with a round on its way. */
export type RoundAct = 'open' | 'close' | 'cancel';

/** The way of a round. What was closed or called off stays so: who asks again makes another round. */
export const roundWorkflow = workflow<RoundState, Permission, RoundAct>({
  open: { from: ['PLANNED'], to: 'OPEN', by: 'rounds:write' },
  close: { from: ['OPEN'], to: 'CLOSED', by: 'rounds:write' },
  cancel: { from: ['PLANNED', 'OPEN'], to: 'CANCELLED', by: 'rounds:write' },
});
