import { EvidenceService } from '../../implementation/files/evidence.service.js';
import { ProgressApproval } from '../../implementation/progress/progress-approval.js';
import { ProgressDrafting } from '../../implementation/progress/progress-drafting.js';
import { ProgressReview } from '../../implementation/progress/progress-review.js';
import { ProgressSubmitting } from '../../implementation/progress/progress-submitting.js';
import { subjectOf, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import type { ToldUpdate } from './story.js';

/** What a step of an update leaves behind. */
interface Stepped {
  progressUpdate?: { id: string; version: number } | null;
}

/** Focal points report; validators and coordinators review, as far as each update came. */
export function reporting(setting: Setting): Scene[] {
  return setting.story.updates.flatMap((told) => new ReportedUpdate(setting, told).scenes());
}

/** One update on its way from the draft. */
class ReportedUpdate {
  private step = { id: '', version: 0 };

  constructor(
    private readonly setting: Setting,
    private readonly told: ToldUpdate,
  ) {}

  scenes(): Scene[] {
    const { key, draftedOn, submittedOn, clearedOn, reviewedOn, state } = this.told;
    const scene = (on: string, verb: string, play: () => Promise<void>): Scene => ({
      on,
      what: `${verb} of "${key}"`,
      play,
    });
    return [
      scene((draftedOn ?? submittedOn) as string, 'draft', () => this.draft()),
      ...(submittedOn ? [scene(submittedOn, 'submission', () => this.submit())] : []),
      ...(clearedOn ? [scene(clearedOn, 'clearance', () => this.clear())] : []),
      ...(reviewedOn && state === 'RETURNED' ? [scene(reviewedOn, 'return', () => this.sendBack())] : []),
      ...(reviewedOn && state === 'APPROVED' ? [scene(reviewedOn, 'approval', () => this.approve())] : []),
    ];
  }

  private async draft(): Promise<void> {
    const { stage } = this.setting;
    const { narrative, proposedStatus, period, evidence } = this.told;
    const by = this.author();
    this.keep(
      await stage.act(by, ProgressDrafting, (service) =>
        service.draft(by, {
          ...subjectOf(this.setting, this.told),
          narrative,
          language: 'en',
          proposedStatus,
          periodFrom: period.from,
          periodTo: period.to,
        }),
      ),
    );
    for (const { title, url } of evidence) {
      this.keep(
        await stage.act(by, EvidenceService, (service) =>
          service.attach(by, { updateId: this.step.id, title, url }),
        ),
      );
    }
  }

  private async submit(): Promise<void> {
    const by = this.author();
    this.keep(
      await this.setting.stage.act(by, ProgressSubmitting, (service) => service.submit(by, this.step)),
    );
  }

  private async clear(): Promise<void> {
    const { clearedBy, institution } = this.told;
    const by = this.setting.people.actor(clearedBy as string, 'VALIDATOR', institution);
    this.keep(await this.setting.stage.act(by, ProgressReview, (service) => service.clear(by, this.step)));
  }

  private async sendBack(): Promise<void> {
    const by = this.reviewer();
    const { returnReason, dueOn } = this.told;
    await this.setting.stage.act(by, ProgressReview, (service) =>
      service.sendBack(by, { ...this.step, reason: returnReason as string, dueOn }),
    );
  }

  private async approve(): Promise<void> {
    const by = this.reviewer();
    const { approvedStatus, approvalReason, cluster, tickedAnnotationIds = [] } = this.told;
    const memberIds = cluster === undefined ? null : this.setting.records.idsOf(tickedAnnotationIds);
    await this.setting.stage.act(by, ProgressApproval, (service) =>
      service.approve(by, { ...this.step, status: approvedStatus, reason: approvalReason, memberIds }),
    );
  }

  private author() {
    return this.setting.people.actor(this.told.author, 'FOCAL_POINT', this.told.institution);
  }

  private reviewer() {
    return this.setting.people.actor(this.told.reviewedBy as string, 'COORDINATOR');
  }

  private keep({ progressUpdate }: Stepped): void {
    if (progressUpdate) this.step = { id: progressUpdate.id, version: progressUpdate.version };
  }
}
