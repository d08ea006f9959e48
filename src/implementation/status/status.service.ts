import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { PartStore } from '../../recommendations/parts/part.store.js';
import { TargetResolver } from '../portfolio/recommendation-targets.js';
import { assessedId, partAssessed, wholeAssessed, type Assessed } from './assessed.js';
import { mustBeRecordable } from './assessment-rules.js';
import { CountryToday } from './country-today.js';
import { NotApplicableService } from './not-applicable.service.js';
import type { StatusAssessment } from './status.entities.js';
import type { AssessmentWords, AssessPartsInput, AssessStatusInput } from './status.inputs.js';
import type { AssessStatusPayload } from './status.payloads.js';
import { StatusRecorder } from './status-recorder.js';

/** The coordinator's own assessments: of one or many, without an institution's update. */
@Injectable()
export class StatusService {
  constructor(
    private readonly targets: TargetResolver,
    private readonly parts: PartStore,
    private readonly recorder: StatusRecorder,
    private readonly proposals: NotApplicableService,
    private readonly days: CountryToday,
  ) {}

  /** All or nothing. Those whose current assessment says the same already stay as they are. */
  async assess(actor: Actor, input: AssessStatusInput): Promise<AssessStatusPayload> {
    this.mustBeSaid(actor, input);
    const path = ['input', 'targets'];
    const targets = await this.targets.resolve(actor, input.targets, path);
    return this.record(actor, input, targets.map(wholeAssessed), path);
  }

  /** As `assess`, of parts: what their recommendations are follows. */
  async assessParts(actor: Actor, input: AssessPartsInput): Promise<AssessStatusPayload> {
    this.mustBeSaid(actor, input);
    const path = ['input', 'partIds'];
    const parts = await this.parts.getAll(actor, input.partIds, path, 'UPDATE');
    return this.record(actor, input, parts.map(partAssessed), path);
  }

  private mustBeSaid(actor: Actor, words: AssessmentWords): void {
    const countryCode = actor.ownCountry;
    actor.must('status:assess', { countryCode });
    mustBeRecordable(words);
    this.days.mustHaveCome(words.effectiveOn, countryCode, ['input', 'effectiveOn']);
  }

  private async record(
    actor: Actor,
    words: AssessmentWords,
    assessed: Assessed[],
    path: readonly string[],
  ): Promise<AssessStatusPayload> {
    const current = await this.recorder.current(actor, assessed, path);
    const same = new Set(current.filter((assessment) => says(assessment, words)).map(assessedId));
    const differing = assessed.filter((subject) => !same.has(assessedId(subject)));
    if (words.status === 'NO_LONGER_APPLICABLE') {
      return this.propose(actor, words, differing, same.size, path);
    }
    const { status, effectiveOn, sourceNote, reason } = words;
    const assessments = await this.recorder.record(
      actor,
      differing,
      {
        status: status as StatusAssessment['status'],
        effectiveOn,
        source: 'COORDINATOR',
        sourceNote,
        reason,
        assessedById: actor.userId as string,
      },
      path,
    );
    return { assessments, proposals: [], changedCount: assessments.length, unchangedCount: same.size };
  }

  private async propose(
    actor: Actor,
    { effectiveOn, sourceNote, reason, notApplicableReason }: AssessmentWords,
    assessed: Assessed[],
    unchangedCount: number,
    path: readonly string[],
  ): Promise<AssessStatusPayload> {
    const proposal = {
      notApplicableReason: notApplicableReason as NonNullable<typeof notApplicableReason>,
      sourceNote,
      reason,
      effectiveOn,
      updateId: null,
    };
    const { proposed, waiting } = await this.proposals.propose(actor, assessed, proposal, path);
    return {
      assessments: [],
      proposals: [...proposed, ...waiting],
      changedCount: proposed.length,
      unchangedCount: unchangedCount + waiting.length,
    };
  }
}

function says(assessment: StatusAssessment, words: AssessmentWords): boolean {
  return (
    assessment.status === words.status &&
    assessment.effectiveOn === words.effectiveOn &&
    assessment.reason === words.reason &&
    assessment.sourceNote === words.sourceNote &&
    assessment.notApplicableReason === (words.notApplicableReason ?? null)
  );
}
