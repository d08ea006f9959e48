import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import type { AssignmentRole } from '../assignments/assignment.entity.js';
import { subjectOf } from '../status/subject.js';
import type { AssessedStatus, Status } from '../status/status.entities.js';
import { progressDiscarded, progressDrafted, progressEdited } from './progress.events.js';
import { proposedFor, type ActivityReport } from './activity-report.js';
import type {
  DraftProgressUpdateInput,
  EditProgressUpdateInput,
  ProgressUpdateStepInput,
} from './progress.inputs.js';
import type { ProgressUpdatePayload } from './progress.payloads.js';
import { ProgressKeeper } from './progress-keeper.js';
import { progressWorkflow } from './progress.workflow.js';
import { ProgressUpdate } from './progress-update.entity.js';
import { ReportingRole } from './reporting-role.js';

/** An institution's focal points write what was done. */
@Injectable()
export class ProgressDrafting {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly roles: ReportingRole,
    private readonly keeper: ProgressKeeper,
  ) {}

  async draft(actor: Actor, input: DraftProgressUpdateInput): Promise<ProgressUpdatePayload> {
    const { countryCode, institutionId } = ownInstitution(actor);
    const role = await this.roles.onSubject(actor, institutionId, input);
    const proposedStatus = proposable(role, input.proposedStatus);
    const { activityState, percentDone } = proposedFor(input);
    mustBePeriod(input.periodFrom, input.periodTo);
    const progressUpdate = Object.assign(new ProgressUpdate(), {
      id: newId('upd'),
      countryCode,
      ...subjectOf(input),
      activityId: input.activityId ?? null,
      institutionId,
      role,
      state: 'DRAFT' as const,
      narrative: input.narrative,
      language: input.language,
      proposedStatus,
      proposedActivityState: activityState,
      proposedPercentDone: percentDone,
      periodFrom: input.periodFrom,
      periodTo: input.periodTo,
      authorId: actor.userId as string,
      createdAt: this.clock.now(),
      submittedById: null,
      submittedAt: null,
      clearedById: null,
      clearedAt: null,
      returnReason: null,
      returnDueOn: null,
      reviewedById: null,
      approvedAt: null,
      approvedStatus: null,
      approvedActivityState: null,
      approvedPercentDone: null,
      approvalReason: null,
      waivedById: null,
      missingAnswersReason: null,
      version: 1,
    });
    await this.writer.add(ProgressUpdate, [progressUpdate]);
    this.events.publish(progressDrafted(progressUpdate));
    return { progressUpdate };
  }

  async edit(actor: Actor, input: EditProgressUpdateInput): Promise<ProgressUpdatePayload> {
    const progressUpdate = await this.keeper.holdToWrite(actor, input.id);
    mustStandAt(progressUpdate, input.version);
    const role = await this.roles.of(progressUpdate.institutionId, progressUpdate);
    const proposed =
      input.proposedStatus === undefined ? progressUpdate.proposedStatus : input.proposedStatus;
    const periodFrom = input.periodFrom ?? progressUpdate.periodFrom;
    const periodTo = input.periodTo ?? progressUpdate.periodTo;
    mustBePeriod(periodFrom, periodTo);
    const report = editedReport(input, progressUpdate);
    await this.writer.change(progressUpdate, {
      role,
      narrative: input.narrative ?? progressUpdate.narrative,
      language: input.language ?? progressUpdate.language,
      proposedStatus: proposable(role, proposed),
      proposedActivityState: report.activityState,
      proposedPercentDone: report.percentDone,
      periodFrom,
      periodTo,
    });
    this.events.publish(progressEdited(progressUpdate));
    return { progressUpdate };
  }

  /** Gives a draft up: it keeps its text and its place in the audit, and is in nobody's way. */
  async discard(actor: Actor, input: ProgressUpdateStepInput): Promise<ProgressUpdatePayload> {
    const progressUpdate = await this.keeper.hold(actor, input.id);
    actor.must('progress:draft', progressUpdate);
    const state = progressWorkflow.run('discard', progressUpdate, (permission) =>
      actor.can(permission, progressUpdate),
    );
    mustStandAt(progressUpdate, input.version);
    await this.writer.change(progressUpdate, { state });
    this.events.publish(progressDiscarded(progressUpdate));
    return { progressUpdate };
  }
}

function ownInstitution(actor: Actor): { countryCode: string; institutionId: string } {
  const own = { countryCode: actor.ownCountry, institutionId: actor.institutionId };
  actor.must('progress:draft', own);
  return { ...own, institutionId: own.institutionId as string };
}

/** What is left out stays; null takes away. */
function editedReport(input: EditProgressUpdateInput, now: ProgressUpdate): ActivityReport {
  const { activityState = now.proposedActivityState, percentDone = now.proposedPercentDone } = input;
  const { proposedStatus = now.proposedStatus } = input;
  return proposedFor({ activityId: now.activityId, proposedStatus, activityState, percentDone });
}

/** The proposed status, if this role may propose it: INVALID otherwise. */
export function proposable(role: AssignmentRole, status: Status | null | undefined): AssessedStatus | null {
  if (status == null) return null;
  const path = ['input', 'proposedStatus'];
  if (role === 'SUPPORTING') {
    throw new UserError(
      'INVALID',
      'A supporting institution contributes text and evidence, no status.',
      path,
    );
  }
  if (status === 'NOT_ASSESSED') {
    throw new UserError('INVALID', 'NOT_ASSESSED is the absence of an assessment; propose another.', path);
  }
  return status;
}

function mustBePeriod(from: string, to: string): void {
  if (from <= to) return;
  throw new UserError('INVALID', `The period ends (${to}) before it begins (${from}).`, [
    'input',
    'periodTo',
  ]);
}
