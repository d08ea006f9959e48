import { Injectable } from '@nestjs/common';
import type { MechanismFamily } from '../mechanisms/mechanism.entity.js';
import { Vocabulary } from '../vocabulary.js';
import type { GradeScale } from './grade-scale.entities.js';

/** The grader that is no mechanism: the country's national human rights institution. */
export const NHRI = 'NHRI';

/** Whose families have opinions in the words of implementation status. */
const WITH_OPINIONS: readonly MechanismFamily[] = ['REGIONAL', 'NATIONAL'];

/** Which scales somebody grades by, and when. */
@Injectable()
export class GradeScales {
  constructor(private readonly vocabulary: Vocabulary) {}

  /** Scales of a grader, in use on a day; all without them. Empty for a grader that has none. */
  matching({ grader, on }: { grader?: string | null; on?: string | null }): GradeScale[] {
    return this.vocabulary
      .gradeScales()
      .filter((scale) => (grader == null || this.isOf(scale, grader)) && (on == null || isInUse(scale, on)));
  }

  /** A scale of its own excludes the words that others use. */
  private isOf({ mechanismCode }: GradeScale, grader: string): boolean {
    if (mechanismCode !== null) return mechanismCode === grader;
    if (grader === NHRI) return true;
    const family = this.vocabulary.mechanism(grader)?.family;
    const own = this.vocabulary.gradeScales().some((scale) => scale.mechanismCode === grader);
    return family !== undefined && WITH_OPINIONS.includes(family) && !own;
  }
}

function isInUse({ validFrom, validTo }: GradeScale, on: string): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}
