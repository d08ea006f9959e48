import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Permission } from '../../access/permissions.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { InstitutionValidators, mustBeCleared } from './institution-validators.js';
import type { ProgressUpdateStepInput } from './progress.inputs.js';
import { progressWorkflow, type ProgressAct } from './progress.workflow.js';
import { ProgressKeeper } from './progress-keeper.js';
import type { ProgressState, ProgressUpdate } from './progress-update.entity.js';

/** An update in a reviewer's hands. */
export interface UnderReview {
  update: ProgressUpdate;
  /** Where the act leads. */
  state: ProgressState;
  /** The reviewer, where they review their own submission under the installation's waiver. */
  waivedById: string | null;
  /** The instant of the act. */
  at: string;
}

/** Lets a reviewer at an update: seen, allowed, possible from where it stands, and with four eyes. */
@Injectable()
export class ReviewGate {
  constructor(
    private readonly keeper: ProgressKeeper,
    private readonly validators: InstitutionValidators,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The installation lets people review what they submitted themselves. */
  get waived(): boolean {
    return this.config.waiveFourEyes;
  }

  async enter(
    actor: Actor,
    act: Exclude<ProgressAct, 'submit' | 'discard'>,
    { id, version }: ProgressUpdateStepInput,
  ): Promise<UnderReview> {
    const update = await this.keeper.hold(actor, id);
    actor.must(PERMISSION[act], update);
    const state = progressWorkflow.run(act, update, (permission) => actor.can(permission, update));
    mustStandAt(update, version);
    if (act === 'approve') await this.mustNotWaitForValidator(update);
    const waivedById = act === 'return' ? null : this.fourEyes(actor, update);
    return { update, state, waivedById, at: this.clock.now() };
  }

  private async mustNotWaitForValidator(update: ProgressUpdate): Promise<void> {
    const [validators = []] = await this.validators.of([update.institutionId]);
    if (!mustBeCleared(update, validators)) return;
    throw new UserError(
      'CONFLICT',
      'It is SUBMITTED: the institution has a validator, who clears it before it can be approved.',
      ['input', 'id'],
    );
  }

  /** Nobody reviews what they submitted themselves; a small State may waive that, and each use is recorded. */
  private fourEyes(actor: Actor, update: ProgressUpdate): string | null {
    if (!reviewsOwn(actor, update)) return update.waivedById;
    if (this.waived) return actor.userId;
    throw new UserError('CONFLICT', 'You submitted it yourself: somebody else has to review it.', [
      'input',
      'id',
    ]);
  }
}

/** Whether a person would review what they themselves submitted. */
export function reviewsOwn(actor: Actor, update: ProgressUpdate): boolean {
  return update.submittedById !== null && update.submittedById === actor.userId;
}

const PERMISSION: Record<Exclude<ProgressAct, 'submit' | 'discard'>, Permission> = {
  clear: 'progress:clear',
  return: 'progress:return',
  approve: 'progress:review',
};
