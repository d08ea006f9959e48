import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { NHRI } from '../../reference/grades/grade-scales.js';
import { ExternalGrade } from './external-grade.entity.js';
import { externalGradeReleased, externalGradeWithheld } from './external-grade.events.js';
import type { ExternalGradePayload } from './external-grade.payload.js';
import { gradeVisibleTo } from './external-grade.sql.js';
import type { ReleaseExternalGradeInput, WithholdExternalGradeInput } from './grade-moderation.inputs.js';

const ID = ['input', 'id'];

/** What a grade says of being withheld that is not. */
export const NOT_WITHHELD = { withheldAt: null, withheldGround: null, withheldReason: null } as const;

/** A coordinator withholds what a grader gave, on a listed ground; never what an accredited institution gave. */
@Injectable()
export class GradeModerationService {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async withhold(actor: Actor, input: WithholdExternalGradeInput): Promise<ExternalGradePayload> {
    const externalGrade = await this.hold(actor, input);
    mustBeModerated(externalGrade);
    if (externalGrade.withheldAt !== null) throw new UserError('CONFLICT', 'It is withheld already.', ID);
    mustStandAt(externalGrade, input.version);
    await this.writer.change(externalGrade, {
      withheldAt: this.clock.now(),
      withheldGround: input.ground,
      withheldReason: input.reason.trim(),
      moderatedById: actor.userId,
    });
    this.events.publish(externalGradeWithheld(externalGrade));
    return { externalGrade };
  }

  async release(actor: Actor, input: ReleaseExternalGradeInput): Promise<ExternalGradePayload> {
    const externalGrade = await this.hold(actor, input);
    if (externalGrade.withheldAt === null) throw new UserError('CONFLICT', 'It is not withheld.', ID);
    mustStandAt(externalGrade, input.version);
    await this.writer.change(externalGrade, { ...NOT_WITHHELD, moderatedById: actor.userId });
    this.events.publish(externalGradeReleased(externalGrade));
    return { externalGrade };
  }

  private async hold(actor: Actor, { id }: ReleaseExternalGradeInput): Promise<ExternalGrade> {
    const [seen] = await this.writer.rows(
      sql`select g.id from external_grade g where g.id = ${id} and g.country_code = ${actor.ownCountry}
        and ${gradeVisibleTo(actor, sql`g`)} ${locked(this.reader.dialectName)}`,
    );
    const grade = seen ? await this.writer.find(ExternalGrade, id) : null;
    if (!grade) throw notFound('grade', id, ID);
    actor.must('grades:moderate', grade);
    return grade;
  }
}

function mustBeModerated({ origin, grader, accreditation }: ExternalGrade): void {
  if (origin === 'STATE')
    throw new UserError('CONFLICT', 'A coordinator entered it: retract it if it is wrong.', ID);
  if (grader === NHRI && accreditation !== null)
    throw new UserError(
      'CONFLICT',
      'It comes from an accredited national human rights institution: it is published without moderation.',
      ID,
    );
}
