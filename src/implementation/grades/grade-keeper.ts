import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { ExternalGrade } from './external-grade.entity.js';
import { gradeVisibleTo } from './external-grade.sql.js';
import { Graders, type GraderOf } from './graders.js';

/** Finds the grade that somebody wants to correct or retract, and holds it for the unit of work. */
@Injectable()
export class GradeKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly graders: Graders,
  ) {}

  /**
   * The grade, held. NOT_FOUND where the actor sees none; CONFLICT where it was recorded from another side (no
   * coordinator touches what a grader gave itself, and the other way round), or no longer holds.
   */
  async hold(actor: Actor, id: string, path: readonly string[]): Promise<ExternalGrade> {
    const seen = await this.writer.rows(
      sql`select g.id from external_grade g where g.id = ${id} and g.country_code = ${actor.ownCountry}
        and ${gradeVisibleTo(actor, sql`g`)} ${locked(this.reader.dialectName)}`,
    );
    const grade = seen.length > 0 ? await this.writer.find(ExternalGrade, id) : null;
    if (!grade) throw notFound('grade', id, path);
    const own = await this.graders.sideOf(actor);
    const side = own?.origin ?? 'STATE';
    if (grade.origin !== side || (own && !isOf(own, grade))) {
      throw new UserError(
        'CONFLICT',
        grade.origin === 'GRADER'
          ? `${grade.graderName ?? grade.grader} gave this grade itself: nobody else corrects or retracts it.`
          : 'The country’s coordinator entered this grade: give your own.',
        path,
      );
    }
    if (grade.supersededAt === null) return grade;
    throw new UserError('CONFLICT', 'It was corrected or retracted already.', path);
  }

  /** The grade that another one corrects, held: of the same grader and on the same thing, else INVALID. */
  async toCorrect(actor: Actor, correction: ExternalGrade): Promise<ExternalGrade> {
    const path = ['input', 'correctsId'];
    const corrected = await this.hold(actor, correction.correctsId as string, path);
    const same = (['recommendationId', 'partId', 'documentId', 'paragraphSort', 'grader'] as const).every(
      (field) => corrected[field] === correction[field],
    );
    if (same) return corrected;
    throw new UserError(
      'INVALID',
      'A correction is of the same grader and on the same thing: retract the wrong one and record another.',
      path,
    );
  }
}

/** A country may have two national institutions: each answers for its own. */
function isOf(own: GraderOf, grade: ExternalGrade): boolean {
  return own.grader === grade.grader && own.graderName === grade.graderName;
}
