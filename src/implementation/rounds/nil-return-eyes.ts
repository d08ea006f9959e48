import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { NilReturn } from './nil-return.entities.js';

/** Nobody clears what they handed in themselves; a small State may waive that, and each use is recorded. */
@Injectable()
export class NilReturnEyes {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What is written down of who cleared. CONFLICT where that is who handed it in. */
  cleared(
    { userId }: Actor,
    { submittedById }: NilReturn,
  ): Pick<NilReturn, 'clearedById' | 'clearedAt' | 'waivedById'> {
    const own = submittedById === userId;
    if (own && !this.config.waiveFourEyes)
      throw new UserError('CONFLICT', 'You handed it in yourself: somebody else has to clear it.', [
        'input',
        'id',
      ]);
    return { clearedById: userId, clearedAt: this.clock.now(), waivedById: own ? userId : null };
  }
}
