import { Injectable } from '@nestjs/common';
import { forbidden } from '../../access/access-error.js';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { StakeholderBody } from '../../people/users/stakeholder-body.js';
import { GradeScales, NHRI } from '../../reference/grades/grade-scales.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { ExternalGrade } from './external-grade.entity.js';
import type { RecordExternalGradeInput } from './external-grade.inputs.js';

/** Who gave a grade, and from which side it was recorded. */
export type GraderOf = Pick<ExternalGrade, 'grader' | 'graderName' | 'accreditation' | 'origin'>;

/** Says for whom somebody records grades, and by which scale that grader grades. */
@Injectable()
export class Graders {
  constructor(
    private readonly bodies: StakeholderBody,
    private readonly vocabulary: Vocabulary,
    private readonly scales: GradeScales,
  ) {}

  /** The side that an actor stands on: a coordinator's, or that of one grader. FORBIDDEN for every other stakeholder. */
  async sideOf(actor: Actor): Promise<GraderOf | null> {
    if (actor.role !== 'STAKEHOLDER') return null;
    const body = await this.bodies.of(actor);
    if (body.body === 'NHRI') {
      return { grader: NHRI, graderName: body.bodyName, accreditation: body.accreditation, origin: 'GRADER' };
    }
    const mechanism = this.vocabulary.mechanism(this.vocabulary.resolve('MECHANISM', body.bodyName ?? ''));
    if (body.body === 'REGIONAL' && mechanism?.family === 'REGIONAL') {
      return { grader: mechanism.code, graderName: null, accreditation: null, origin: 'GRADER' };
    }
    throw forbidden('to grade: only national human rights institutions and regional bodies known here do');
  }

  /** Who gave it. A coordinator names the grader and the source; a grader grades in its own name. */
  async graderOf(actor: Actor, input: RecordExternalGradeInput): Promise<GraderOf> {
    const own = await this.sideOf(actor);
    if (own) {
      if (input.grader != null && input.grader !== own.grader)
        throw invalid('grader', `You grade as ${own.grader}, for nobody else.`);
      return own;
    }
    if (!input.source?.trim()) throw invalid('source', 'Say where the grade stands: a document, a letter.');
    const grader = input.grader ?? '';
    if (grader !== NHRI && !this.vocabulary.mechanism(grader))
      throw invalid('grader', `Give the code of a mechanism, or ${NHRI}; "${grader}" is neither.`);
    const graderName = grader === NHRI ? input.graderName?.trim() || null : null;
    return { grader, graderName, accreditation: null, origin: 'STATE' };
  }

  /** INVALID, naming the valid ones, unless the grader gave such grades on that day. */
  mustHaveGiven(grader: string, { scaleCode, gradeCode, gradedOn }: RecordExternalGradeInput): void {
    const scales = this.scales.matching({ grader, on: gradedOn });
    if (!scales.some(({ code }) => code === scaleCode)) {
      const valid = scales.map(({ code }) => code).join(', ');
      throw invalid(
        'scaleCode',
        valid
          ? `${grader} did not grade by ${scaleCode} on ${gradedOn}, but by ${valid}.`
          : `No scale of ${grader} is known for ${gradedOn}.`,
      );
    }
    const codes = this.vocabulary.grades(scaleCode).map(({ code }) => code);
    if (!codes.includes(gradeCode))
      throw invalid('gradeCode', `${scaleCode} has the grades ${codes.join(', ')}, not ${gradeCode}.`);
  }
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
