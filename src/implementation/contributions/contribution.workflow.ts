import type { Actor } from '../../access/actor.js';
import type { Permission } from '../../access/permissions.js';
import type { SpeaksFor } from '../../people/users/stakeholder-body.js';
import { workflow } from '../../platform/workflow/workflow.js';
import type { Contribution } from './contribution.entity.js';
import type { ContributionAct, ContributionState } from './contribution.words.js';

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

/** Whether somebody's contributions are published without moderation: those of an accredited NHRI. */
export function unmoderated({ body, accreditation }: Pick<SpeaksFor, 'body' | 'accreditation'>): boolean {
  return body === 'NHRI' && accreditation !== null;
}

/** What somebody can do with a contribution at an instant, by the same rules that the acts follow. */
export function actsOpenTo(actor: Actor, contribution: Contribution, now: string): ContributionAct[] {
  const acts = contributionWorkflow.available(contributionState(contribution, now), (permission) =>
    actor.can(permission, contribution),
  );
  return acts.filter(
    (act) =>
      !(act === 'withdraw' && contribution.authorId !== actor.userId) &&
      !(act === 'withhold' && unmoderated(contribution)),
  );
}
