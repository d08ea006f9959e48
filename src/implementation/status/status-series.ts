import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import type { Assessed } from './assessed.js';
import { currentAssessmentsOf } from './status-assessment.sql.js';
import { StatusAssessment } from './status.entities.js';

/** What is recorded of each: everything but ids and instants. */
export type Assessment = Pick<StatusAssessment, 'status' | 'effectiveOn' | 'source' | 'assessedById'> &
  Partial<
    Pick<StatusAssessment, 'updateId' | 'sourceNote' | 'reason' | 'notApplicableReason' | 'confirmedById'>
  >;

/** The append-only series of assessments, one for each recommendation and each part. */
@Injectable()
export class StatusSeries {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The assessments that are current, held for the unit of work. */
  current(actor: Actor, assessed: readonly Assessed[]): Promise<StatusAssessment[]> {
    if (assessed.length === 0) return Promise.resolve([]);
    return this.writer.rows<StatusAssessment>(
      sql`${currentAssessmentsOf(actor, assessed)} ${locked(this.reader.dialectName)}`,
    );
  }

  /** They are current no more. */
  end(rows: readonly StatusAssessment[], at: string): Promise<void> {
    return this.writer.changeAll(StatusAssessment, rows, { supersededAt: at });
  }

  /** Each becomes the current one of what it is about. */
  async add(
    assessments: readonly (Assessment & Assessed)[],
    recordedAt: string,
  ): Promise<StatusAssessment[]> {
    const rows = assessments.map((assessment) =>
      Object.assign(new StatusAssessment(), {
        updateId: null,
        sourceNote: null,
        reason: null,
        notApplicableReason: null,
        confirmedById: null,
        ...assessment,
        id: newId('sta'),
        recordedAt,
        supersededAt: null,
      }),
    );
    await this.writer.add(StatusAssessment, rows);
    return rows;
  }
}
