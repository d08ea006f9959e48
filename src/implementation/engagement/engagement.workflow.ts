import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { EngagementAct, EngagementState } from './engagement.words.js';

/** The way of an event; what was recorded may be recorded anew, as long as somebody counts again. */
export const engagementWorkflow = workflow<EngagementState, Permission, EngagementAct>({
  change: { from: ['PLANNED'], to: 'PLANNED', by: 'engagements:write' },
  record: { from: ['PLANNED', 'HELD'], to: 'HELD', by: 'engagements:write' },
  cancel: { from: ['PLANNED'], to: 'CANCELLED', by: 'engagements:write' },
});
