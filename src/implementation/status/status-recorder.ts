import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import sql from 'sql-template-tag';
import { newId } from '../../platform/ids/id.js';
import { currentAssessmentsOf } from './status-assessment.sql.js';
import { StatusAssessment } from './status.entities.js';
import { statusAssessed } from './status.events.js';

/** A recommendation that gets a status. */
export interface Assessed {
  id: string;
  countryCode: string;
}

/** What is recorded of each: everything but ids and instants. */
export type Assessment = Pick<StatusAssessment, 'status' | 'effectiveOn' | 'source' | 'assessedById'> &
  Partial<
    Pick<StatusAssessment, 'updateId' | 'sourceNote' | 'reason' | 'notApplicableReason' | 'confirmedById'>
  >;

/**
 * Adds to the series of assessments. What is recorded last is the status, also where it speaks of an earlier period
 * than the one before: a coordinator who corrects the past has the last word, and figures of a past date, which go by
 * `recordedAt`, keep what was known then.
 */
@Injectable()
export class StatusRecorder {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Current assessments, held: of two who assess at once one waits. */
  current(actor: Actor, recommendationIds: readonly string[]): Promise<StatusAssessment[]> {
    if (recommendationIds.length === 0) return Promise.resolve([]);
    return this.writer.rows<StatusAssessment>(
      sql`${currentAssessmentsOf(actor, recommendationIds)} ${locked(this.reader.dialectName)}`,
    );
  }

  /** Records one assessment for each recommendation, up to 5,000, in a number of statements that hardly grows. */
  async record(
    actor: Actor,
    recommendations: readonly Assessed[],
    assessment: Assessment,
  ): Promise<StatusAssessment[]> {
    if (recommendations.length === 0) return [];
    const recordedAt = this.clock.now();
    const current = await this.current(
      actor,
      recommendations.map(({ id }) => id),
    );
    await this.writer.changeAll(StatusAssessment, current, { supersededAt: recordedAt });
    const recorded = recommendations.map(({ id, countryCode }) =>
      Object.assign(new StatusAssessment(), {
        updateId: null,
        sourceNote: null,
        reason: null,
        notApplicableReason: null,
        confirmedById: null,
        ...assessment,
        id: newId('sta'),
        countryCode,
        recommendationId: id,
        recordedAt,
        supersededAt: null,
      }),
    );
    await this.writer.add(StatusAssessment, recorded);
    this.events.publish(statusAssessed(recorded));
    return recorded;
  }
}
