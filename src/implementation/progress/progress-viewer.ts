import { Injectable } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { InstitutionValidatorsLoader, mustBeCleared } from './institution-validators.js';
import { progressWorkflow, WRITABLE, type ProgressAct } from './progress.workflow.js';
import type { ProgressUpdate } from './progress-update.entity.js';
import { ReviewGate, reviewsOwn } from './review-gate.js';

export type ProgressTransition = Uppercase<ProgressAct>;
export const ProgressTransitionEnum = graphqlEnum<ProgressTransition>(
  'ProgressTransition',
  'What can be done with a progress update on its way.',
  {
    SUBMIT: 'Hand it in: `submitProgressUpdate`.',
    DISCARD: 'Give a draft up: `discardProgressUpdate`.',
    CLEAR: 'Release it from the institution: `clearProgressUpdate`.',
    RETURN: 'Send it back with a reason: `returnProgressUpdate`.',
    APPROVE: 'Accept it: `approveProgressUpdate`.',
  },
);

/** What the person who looks at an update can do with it, by the same rules that the acts follow. */
@Injectable()
export class ProgressViewer {
  constructor(
    private readonly validators: InstitutionValidatorsLoader,
    private readonly gate: ReviewGate,
  ) {}

  async transitions(update: ProgressUpdate, context: ActorContext): Promise<ProgressTransition[]> {
    const { actor } = context;
    const acts = progressWorkflow.available(update.state, (permission) => actor.can(permission, update));
    const barred = new Set<ProgressAct>();
    if (reviewsOwn(actor, update) && !this.gate.waived) barred.add('clear').add('approve');
    if (acts.includes('approve')) {
      const validators = await this.validators.load(context, update.institutionId);
      if (mustBeCleared(update, validators)) barred.add('approve');
    }
    return acts.filter((act) => !barred.has(act)).map((act) => act.toUpperCase() as ProgressTransition);
  }

  canEdit(update: ProgressUpdate, { actor }: ActorContext): boolean {
    return WRITABLE.includes(update.state) && actor.can('progress:draft', update);
  }
}
