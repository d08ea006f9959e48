import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { progressSubmitted } from './progress.events.js';
import type { SubmitProgressUpdateInput } from './progress.inputs.js';
import type { ProgressUpdatePayload } from './progress.payloads.js';
import { progressWorkflow } from './progress.workflow.js';
import { ProgressKeeper } from './progress-keeper.js';
import { ProgressSubmission, type ProgressUpdate } from './progress-update.entity.js';
import { SubmissionRules } from './submission-rules.js';

/** A focal point hands in what the institution wrote: the text of each submission is kept as it was. */
@Injectable()
export class ProgressSubmitting {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly keeper: ProgressKeeper,
    private readonly rules: SubmissionRules,
  ) {}

  async submit(actor: Actor, input: SubmitProgressUpdateInput): Promise<ProgressUpdatePayload> {
    const progressUpdate = await this.keeper.hold(actor, input.id);
    actor.must('progress:submit', progressUpdate);
    const state = progressWorkflow.run('submit', progressUpdate, (permission) =>
      actor.can(permission, progressUpdate),
    );
    mustStandAt(progressUpdate, input.version);
    const role = await this.rules.mustBeComplete(progressUpdate);
    const missingAnswersReason = await this.rules.missingAnswers(progressUpdate, input.missingAnswersReason);
    await this.writer.change(progressUpdate, {
      state,
      role,
      missingAnswersReason,
      submittedById: actor.userId,
      submittedAt: this.clock.now(),
      clearedById: null,
      clearedAt: null,
      returnDueOn: null,
      waivedById: null,
    });
    const number = await this.keep(progressUpdate);
    this.events.publish(progressSubmitted(progressUpdate, number));
    return { progressUpdate };
  }

  private async keep(update: ProgressUpdate): Promise<number> {
    const [last] = await this.writer.rows<{ number: number | null }>(
      sql`select max(number) as number from progress_submission where update_id = ${update.id}`,
    );
    const number = (last?.number ?? 0) + 1;
    const { countryCode, narrative, language, proposedStatus, periodFrom, periodTo } = update;
    const { proposedActivityState, proposedPercentDone } = update;
    await this.writer.add(ProgressSubmission, [
      {
        id: newId('sub'),
        countryCode,
        updateId: update.id,
        number,
        narrative,
        language,
        proposedStatus,
        proposedActivityState,
        proposedPercentDone,
        periodFrom,
        periodTo,
        submittedById: update.submittedById as string,
        submittedAt: update.submittedAt as string,
        returnReason: null,
      },
    ]);
    return number;
  }
}
