import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { PlanState } from './plan.entities.js';

/** What can be done with a plan on its way. */
export type PlanAct = 'consult' | 'validate' | 'submit' | 'adopt' | 'close' | 'redraft';

/**
 * The way of a plan. Before it is adopted it can be drafted anew, and what was validated can be put up for consultation
 * again; what the Government adopted is not taken back, it is closed.
 */
export const planWorkflow = workflow<PlanState, Permission, PlanAct>({
  consult: { from: ['DRAFT', 'VALIDATED'], to: 'CONSULTATION', by: 'plans:write' },
  validate: { from: ['CONSULTATION'], to: 'VALIDATED', by: 'plans:write' },
  submit: { from: ['VALIDATED'], to: 'SUBMITTED', by: 'plans:write' },
  adopt: { from: ['SUBMITTED'], to: 'ADOPTED', by: 'plans:write' },
  close: { from: ['ADOPTED'], to: 'CLOSED', by: 'plans:write' },
  redraft: { from: ['CONSULTATION', 'VALIDATED', 'SUBMITTED'], to: 'DRAFT', by: 'plans:write' },
});

/**
 * Where a plan and what hangs on it may be changed. The text that was validated is the text that the Government is
 * given; what was adopted is adjusted while it is carried out, and each change is in the audit trail.
 */
export const CHANGEABLE: readonly PlanState[] = ['DRAFT', 'CONSULTATION', 'ADOPTED'];

/** Where a plan can still be given up. */
export const NOT_YET_ADOPTED: readonly PlanState[] = ['DRAFT', 'CONSULTATION', 'VALIDATED', 'SUBMITTED'];
