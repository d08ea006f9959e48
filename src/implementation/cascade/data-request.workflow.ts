import type { Actor } from '../../access/actor.js';
import type { Permission } from '../../access/permissions.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { DataRequest, DataRequestState } from './data-request.entity.js';

/** What can be done with a data request; the mutations are called after it. */
export type DataRequestAct = 'answer' | 'decline' | 'withdraw';
export type DataRequestTransition = Uppercase<DataRequestAct>;
export const DataRequestTransitionEnum = graphqlEnum<DataRequestTransition>(
  'DataRequestTransition',
  'What can be done with a data request.',
  {
    ANSWER: '`answerDataRequest`: the figure is given.',
    DECLINE: '`declineDataRequest`: it cannot be given.',
    WITHDRAW: '`withdrawDataRequest`: it is wanted no more.',
  },
);

/** The way of a data request: one step, and it is closed. */
export const dataRequestWorkflow = workflow<DataRequestState, Permission, DataRequestAct>({
  answer: { from: ['SENT'], to: 'ANSWERED', by: 'data:answer' },
  decline: { from: ['SENT'], to: 'DECLINED', by: 'data:answer' },
  withdraw: { from: ['SENT'], to: 'WITHDRAWN', by: 'data:request' },
});

export const PERMISSION: Record<DataRequestAct, Permission> = {
  answer: 'data:answer',
  decline: 'data:answer',
  withdraw: 'data:request',
};

/** Who was asked answers; who asked withdraws, and a coordinator whatever was asked in the country. */
export function holdsOver(
  actor: Actor,
  permission: Permission,
  { countryCode, toInstitutionId, fromInstitutionId }: DataRequest,
): boolean {
  const institutionId = permission === 'data:answer' ? toInstitutionId : fromInstitutionId;
  return actor.can(permission, { countryCode, institutionId });
}
