import type { Fact } from '../../platform/events/fact.js';
import type { ExternalGrade } from './external-grade.entity.js';

function about(grade: ExternalGrade, name: string): Fact {
  const { id, countryCode, recommendationId, grader, scaleCode, gradeCode, correctsId } = grade;
  return {
    name,
    countryCode,
    subjectId: id,
    data: { recommendationId, grader, scaleCode, gradeCode, correctsId },
  };
}

export const externalGradeRecorded = (grade: ExternalGrade): Fact => about(grade, 'ExternalGradeRecorded');
export const externalGradeRetracted = (grade: ExternalGrade): Fact => about(grade, 'ExternalGradeRetracted');
export const externalGradeWithheld = (grade: ExternalGrade): Fact => about(grade, 'ExternalGradeWithheld');
export const externalGradeReleased = (grade: ExternalGrade): Fact => about(grade, 'ExternalGradeReleased');
