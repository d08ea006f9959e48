import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import type { Assessed } from '../status/assessed.js';
import { activityVerdictOf } from './activity-report.js';
import { progressApproved } from './progress.events.js';
import type { ApproveProgressUpdatePayload } from './progress.payloads.js';
import { ReviewGate } from './review-gate.js';
import type { ApproveProgressUpdateInput } from './review.inputs.js';
import { TickedMembers } from './ticked-members.js';
import { verdictOf, type Verdict } from './verdict.js';
import { VerdictRecorder } from './verdict-recorder.js';

/** The coordinator accepts an update; a lead's sets the status of what it speaks of, one on an activity how far that is. */
@Injectable()
export class ProgressApproval {
  constructor(
    private readonly gate: ReviewGate,
    private readonly members: TickedMembers,
    private readonly verdicts: VerdictRecorder,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async approve(actor: Actor, input: ApproveProgressUpdateInput): Promise<ApproveProgressUpdatePayload> {
    const { update, state, waivedById, at } = await this.gate.enter(actor, 'approve', input);
    const verdict = verdictOf(update, input);
    const report = activityVerdictOf(update, input);
    if (verdict) await this.verdicts.mustBeCarried(update, verdict);
    const ticked = verdict ? await this.members.of(update, input.memberIds) : [];
    await this.writer.change(update, {
      state,
      waivedById,
      reviewedById: actor.userId,
      approvedAt: at,
      approvedStatus: recordedNow(verdict, ticked),
      approvedActivityState: report?.activityState ?? null,
      approvedPercentDone: report?.percentDone ?? null,
      approvalReason: input.reason?.trim() || null,
    });
    await this.verdicts.recordActivity(update, report);
    this.events.publish(progressApproved(update));
    const recorded = verdict
      ? await this.verdicts.record(actor, update, verdict, ticked)
      : { assessments: [], proposals: [] };
    return { progressUpdate: update, ...recorded };
  }
}

/** "No longer applicable" is recorded by the second coordinator, not yet by the approval. */
function recordedNow(verdict: Verdict | null, ticked: Assessed[]): Verdict['status'] | null {
  return verdict === null || verdict.notApplicableReason !== null || ticked.length === 0
    ? null
    : verdict.status;
}
