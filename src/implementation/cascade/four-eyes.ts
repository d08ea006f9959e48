import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { PassedAnswer } from './passed-answer.entity.js';

/** Nobody accepts what they answered themselves for another institution; a small State may waive that. */
@Injectable()
export class FourEyes {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Answers who used the waiver, to be recorded; null where nobody had to. CONFLICT without a waiver. */
  mustDiffer(actor: Actor, answer: PassedAnswer | null): string | null {
    if (answer?.answeredById !== actor.userId) return null;
    if (this.config.waiveFourEyes) return actor.userId;
    throw new UserError('CONFLICT', 'You answered it yourself: somebody else has to accept it.', [
      'input',
      'passedTaskId',
    ]);
  }
}
