import type { Permission } from '../../access/permissions.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { Contribution } from './contribution.entity.js';
import type { ContributionState } from './contribution.words.js';

/** What can be done with a contribution; the mutations are called after it. */
export type ContributionAct = 'publish' | 'withhold' | 'withdraw' | 'answer';

/** The way of a contribution. That an accredited NHRI's is never withheld is a rule of its own. */
export const contributionWorkflow = workflow<ContributionState, Permission, ContributionAct>({
  publish: { from: ['WAITING', 'WITHHELD'], to: 'PUBLISHED', by: 'contributions:moderate' },
  withhold: { from: ['WAITING', 'PUBLISHED'], to: 'WITHHELD', by: 'contributions:moderate' },
  withdraw: { from: ['WAITING', 'PUBLISHED', 'WITHHELD'], to: 'WITHDRAWN', by: 'contributions:make' },
  answer: { from: ['PUBLISHED'], to: 'PUBLISHED', by: 'contributions:moderate' },
});

/** Where a contribution stands at an instant. */
export function contributionState(
  { storedState, publishesAt }: Pick<Contribution, 'storedState' | 'publishesAt'>,
  now: string,
): ContributionState {
  if (storedState !== 'STANDING') return storedState;
  return publishesAt <= now ? 'PUBLISHED' : 'WAITING';
}
