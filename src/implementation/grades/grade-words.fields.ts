import { ResolveField, Resolver } from '@nestjs/graphql';
import { Grade, GradeScale } from '../../reference/grades/grade-scale.entities.js';
import { Mechanism } from '../../reference/mechanisms/mechanism.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { STATUSES, StatusEnum, type Status } from '../status/status.entities.js';
import { ExternalGrade } from './external-grade.entity.js';

/** What a grade says, in the words of its vocabulary. */
@Resolver(() => ExternalGrade)
export class GradeWordsFields {
  constructor(private readonly vocabulary: Vocabulary) {}

  @ResolveField(() => GradeScale, { nullable: true, description: 'The scale by which it was given.' })
  scale({ scaleCode }: ExternalGrade): GradeScale | null {
    return this.vocabulary.gradeScale(scaleCode);
  }

  @ResolveField(() => Grade, { nullable: true, description: 'The grade itself.' })
  grade({ scaleCode, gradeCode }: ExternalGrade): Grade | null {
    return this.vocabulary.grades(scaleCode).find(({ code }) => code === gradeCode) ?? null;
  }

  @ResolveField(() => Mechanism, {
    nullable: true,
    description: 'The mechanism that graded; null where the national human rights institution did.',
  })
  mechanism({ grader }: ExternalGrade): Mechanism | null {
    return this.vocabulary.mechanism(grader);
  }
}

/** How a grade compares with the State's words. */
@Resolver(() => Grade)
export class GradeAgreementField {
  constructor(private readonly vocabulary: Vocabulary) {}

  @ResolveField(() => [StatusEnum], {
    description:
      'The State’s statuses with which this grade agrees, by our reading: any other validated status makes a disagreement. Empty for a grade that says nothing of implementation, such as that no reply came: it never disagrees.',
  })
  agreesWith(grade: Grade): Status[] {
    const agreeing = this.vocabulary.statusesAgreeingWith(grade);
    return STATUSES.filter((status) => agreeing.includes(status));
  }
}
