import type { Subject } from '../../access/actor.js';
import type { Permission } from '../../access/permissions.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { PassedTask, PassedTaskState } from './passed-task.entity.js';

/** What can be done with a passed task on its way; the mutations are called after it. */
export type PassedTaskAct = 'answer' | 'return' | 'accept' | 'withdraw';
export type PassedTaskTransition = Uppercase<PassedTaskAct>;
export const PassedTaskTransitionEnum = graphqlEnum<PassedTaskTransition>(
  'PassedTaskTransition',
  'What can be done with a passed task.',
  {
    ANSWER: '`answerPassedTask`: the body says what was done.',
    RETURN: '`returnPassedAnswer`: the answer goes back with a reason.',
    ACCEPT: '`acceptPassedAnswer`: the answer is enough.',
    WITHDRAW: '`withdrawPassedTask`: no answer is wanted any more.',
  },
);

/** The way of a passed task: answers go up, and come back until they are accepted. */
export const passedTaskWorkflow = workflow<PassedTaskState, Permission, PassedTaskAct>({
  answer: { from: ['SENT', 'RETURNED'], to: 'ANSWERED', by: 'passedTasks:answer' },
  return: { from: ['ANSWERED'], to: 'RETURNED', by: 'passedTasks:review' },
  accept: { from: ['ANSWERED'], to: 'ACCEPTED', by: 'passedTasks:review' },
  withdraw: { from: ['SENT', 'ANSWERED', 'RETURNED'], to: 'WITHDRAWN', by: 'passedTasks:pass' },
});

export const PERMISSION: Record<PassedTaskAct, Permission> = {
  answer: 'passedTasks:answer',
  return: 'passedTasks:review',
  accept: 'passedTasks:review',
  withdraw: 'passedTasks:pass',
};

/** Something is still to be done. */
export const OPEN: readonly PassedTaskState[] = ['SENT', 'ANSWERED', 'RETURNED'];

/** Whose permission it takes: who answers is the body below, everything else is done above. */
export function sideOf(permission: Permission, task: PassedTask): Subject {
  const { countryCode, toInstitutionId, fromInstitutionId } = task;
  const below = permission === 'passedTasks:answer';
  return { countryCode, institutionId: below ? toInstitutionId : fromInstitutionId };
}
