import type { Fact } from '../../platform/events/fact.js';
import type { AllowedPassing } from './allowed-passing.entity.js';
import type { PassedTask } from './passed-task.entity.js';

function about(task: PassedTask, name: string): Fact {
  const { id, countryCode, assignmentId, fromInstitutionId, toInstitutionId, dueOn } = task;
  return {
    name,
    countryCode,
    subjectId: id,
    data: { assignmentId, fromInstitutionId, toInstitutionId, dueOn },
  };
}

export const taskPassed = (task: PassedTask): Fact => about(task, 'TaskPassed');
export const passedTaskAnswered = (task: PassedTask): Fact => about(task, 'PassedTaskAnswered');
export const passedTaskReturned = (task: PassedTask): Fact => about(task, 'PassedTaskReturned');
export const passedTaskAccepted = (task: PassedTask): Fact => about(task, 'PassedTaskAccepted');
export const passedTaskWithdrawn = (task: PassedTask): Fact => about(task, 'PassedTaskWithdrawn');

const between = (
  { countryCode, fromInstitutionId, toInstitutionId }: AllowedPassing,
  name: string,
): Fact => ({ name, countryCode, subjectId: fromInstitutionId, data: { toInstitutionId } });

export const passingAllowed = (allowed: AllowedPassing): Fact => between(allowed, 'PassingAllowed');
export const passingDisallowed = (allowed: AllowedPassing): Fact => between(allowed, 'PassingDisallowed');
