import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { SupportState, SupportStep } from './support-request.enums.js';

/** The way of a request. Who was asked may answer without a word in between. */
export const supportWorkflow = workflow<SupportState, Permission, SupportStep>({
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED', by: 'support:write' },
  CONSIDER: { from: ['SUBMITTED'], to: 'UNDER_CONSIDERATION', by: 'support:write' },
  APPROVE: { from: ['SUBMITTED', 'UNDER_CONSIDERATION'], to: 'APPROVED', by: 'support:write' },
  DECLINE: { from: ['SUBMITTED', 'UNDER_CONSIDERATION'], to: 'DECLINED', by: 'support:write' },
  BEGIN: { from: ['APPROVED'], to: 'UNDER_WAY', by: 'support:write' },
  COMPLETE: { from: ['UNDER_WAY'], to: 'COMPLETED', by: 'support:write' },
  WITHDRAW: { from: ['SUBMITTED', 'UNDER_CONSIDERATION', 'APPROVED'], to: 'WITHDRAWN', by: 'support:write' },
  DISCARD: { from: ['DRAFT'], to: 'DISCARDED', by: 'support:write' },
});
