import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { TargetResolver, type Target } from '../portfolio/recommendation-targets.js';
import { mustBeRecordable } from './assessment-rules.js';
import { CountryToday } from './country-today.js';
import { NotApplicableService } from './not-applicable.service.js';
import type { StatusAssessment } from './status.entities.js';
import type { AssessStatusInput } from './status.inputs.js';
import type { AssessStatusPayload } from './status.payloads.js';
import { StatusRecorder } from './status-recorder.js';

/** The coordinator's own assessments: of one recommendation or of many, without an institution's update. */
@Injectable()
export class StatusService {
  constructor(
    private readonly targets: TargetResolver,
    private readonly recorder: StatusRecorder,
    private readonly proposals: NotApplicableService,
    private readonly days: CountryToday,
  ) {}

  /** All or nothing. Those whose current assessment says the same already stay as they are. */
  async assess(actor: Actor, input: AssessStatusInput): Promise<AssessStatusPayload> {
    const countryCode = actor.ownCountry;
    actor.must('status:assess', { countryCode });
    mustBeRecordable(input);
    this.days.mustHaveCome(input.effectiveOn, countryCode, ['input', 'effectiveOn']);
    const targets = await this.targets.resolve(actor, input.targets, ['input', 'targets']);
    const current = await this.recorder.current(
      actor,
      targets.map(({ id }) => id),
    );
    const same = new Set(
      current.filter((assessment) => says(assessment, input)).map(({ recommendationId }) => recommendationId),
    );
    const differing = targets.filter(({ id }) => !same.has(id));
    return input.status === 'NO_LONGER_APPLICABLE'
      ? this.propose(actor, input, differing, same.size)
      : this.record(actor, input, differing, same.size);
  }

  private async record(
    actor: Actor,
    { status, effectiveOn, sourceNote, reason }: AssessStatusInput,
    targets: Target[],
    unchangedCount: number,
  ): Promise<AssessStatusPayload> {
    const assessments = await this.recorder.record(actor, targets, {
      status: status as StatusAssessment['status'],
      effectiveOn,
      source: 'COORDINATOR',
      sourceNote,
      reason,
      assessedById: actor.userId as string,
    });
    return { assessments, proposals: [], changedCount: assessments.length, unchangedCount };
  }

  private async propose(
    actor: Actor,
    { effectiveOn, sourceNote, reason, notApplicableReason }: AssessStatusInput,
    targets: Target[],
    unchangedCount: number,
  ): Promise<AssessStatusPayload> {
    const { proposed, waiting } = await this.proposals.propose(actor, targets, {
      notApplicableReason: notApplicableReason as NonNullable<typeof notApplicableReason>,
      sourceNote,
      reason,
      effectiveOn,
      updateId: null,
    });
    return {
      assessments: [],
      proposals: [...proposed, ...waiting],
      changedCount: proposed.length,
      unchangedCount: unchangedCount + waiting.length,
    };
  }
}

function says(assessment: StatusAssessment, input: AssessStatusInput): boolean {
  return (
    assessment.status === input.status &&
    assessment.effectiveOn === input.effectiveOn &&
    assessment.reason === input.reason &&
    assessment.sourceNote === input.sourceNote &&
    assessment.notApplicableReason === (input.notApplicableReason ?? null)
  );
}
