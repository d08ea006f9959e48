import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { ExternalGrade } from './external-grade.entity.js';
import { externalGradeRecorded, externalGradeRetracted } from './external-grade.events.js';
import type { RecordExternalGradeInput, RetractExternalGradeInput } from './external-grade.inputs.js';
import type { ExternalGradePayload } from './external-grade.payload.js';
import { GradeKeeper } from './grade-keeper.js';
import { NOT_WITHHELD } from './grade-moderation.service.js';
import { GradeRules } from './grade-rules.js';

/** Records what others say of implementation, and retracts what should not have been recorded. */
@Injectable()
export class ExternalGradeService {
  constructor(
    private readonly rules: GradeRules,
    private readonly keeper: GradeKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async record(actor: Actor, input: RecordExternalGradeInput): Promise<ExternalGradePayload> {
    const countryCode = actor.ownCountry;
    actor.must('grades:record', { countryCode });
    const { on, ...grader } = await this.rules.checked(actor, input);
    const externalGrade: ExternalGrade = Object.assign(new ExternalGrade(), {
      id: newId('grd'),
      countryCode,
      ...on,
      ...grader,
      scaleCode: input.scaleCode,
      gradeCode: input.gradeCode,
      gradedOn: input.gradedOn,
      source: input.source?.trim() || null,
      sourceUrl: input.sourceUrl ?? null,
      note: input.note ?? null,
      correctsId: input.correctsId ?? null,
      recordedAt: this.clock.now(),
      recordedById: actor.userId as string,
      supersededAt: null,
      retractionReason: null,
      ...NOT_WITHHELD,
      moderatedById: null,
      version: 1,
    });
    if (externalGrade.correctsId !== null) {
      const corrected = await this.keeper.toCorrect(actor, externalGrade);
      await this.writer.change(corrected, { supersededAt: externalGrade.recordedAt });
    }
    await this.writer.add(ExternalGrade, [externalGrade]);
    this.events.publish(externalGradeRecorded(externalGrade));
    return { externalGrade };
  }

  async retract(actor: Actor, input: RetractExternalGradeInput): Promise<ExternalGradePayload> {
    const externalGrade = await this.keeper.hold(actor, input.id, ['input', 'id']);
    actor.must('grades:record', externalGrade);
    mustStandAt(externalGrade, input.version);
    await this.writer.change(externalGrade, {
      supersededAt: this.clock.now(),
      retractionReason: input.reason.trim(),
    });
    this.events.publish(externalGradeRetracted(externalGrade));
    return { externalGrade };
  }
}
