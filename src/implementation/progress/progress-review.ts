import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { CountryToday } from '../status/country-today.js';
import { progressCleared, progressReturned } from './progress.events.js';
import type { ProgressUpdateStepInput } from './progress.inputs.js';
import type { ProgressUpdatePayload } from './progress.payloads.js';
import { ProgressSubmission, type ProgressUpdate } from './progress-update.entity.js';
import { ReviewGate } from './review-gate.js';
import type { ReturnProgressUpdateInput } from './review.inputs.js';

/** What a reviewer does short of approving: a validator clears, a validator or the coordinator sends back. */
@Injectable()
export class ProgressReview {
  constructor(
    private readonly gate: ReviewGate,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly days: CountryToday,
  ) {}

  async clear(actor: Actor, input: ProgressUpdateStepInput): Promise<ProgressUpdatePayload> {
    const { update, state, waivedById, at } = await this.gate.enter(actor, 'clear', input);
    await this.writer.change(update, {
      state,
      waivedById,
      clearedById: actor.userId,
      clearedAt: at,
    });
    this.events.publish(progressCleared(update));
    return { progressUpdate: update };
  }

  async sendBack(actor: Actor, input: ReturnProgressUpdateInput): Promise<ProgressUpdatePayload> {
    const { update, state } = await this.gate.enter(actor, 'return', input);
    const returnDueOn = input.dueOn ?? null;
    if (returnDueOn !== null && returnDueOn < this.days.today(update.countryCode)) {
      throw new UserError('INVALID', `${returnDueOn} has passed.`, ['input', 'dueOn']);
    }
    await this.writer.change(update, { state, returnReason: input.reason, returnDueOn });
    await this.noteReason(update, input.reason);
    this.events.publish(progressReturned(update));
    return { progressUpdate: update };
  }

  /** Beside the text that was returned: a later return has a reason of its own. */
  private async noteReason(update: ProgressUpdate, returnReason: string): Promise<void> {
    const [last] = await this.writer.rows<{ id: string }>(
      sql`select id from progress_submission where update_id = ${update.id} order by number desc limit 1`,
    );
    const submission = last ? await this.writer.find(ProgressSubmission, last.id) : null;
    if (submission) await this.writer.change(submission, { returnReason });
  }
}
