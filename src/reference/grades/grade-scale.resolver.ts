import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { LABEL_LANGUAGE, type InLanguage } from '../languages/label-args.js';
import { labelIn } from '../languages/language.js';
import { Mechanism } from '../mechanisms/mechanism.entity.js';
import { Vocabulary } from '../vocabulary.js';
import { Grade, GradeScale } from './grade-scale.entities.js';
import { GradeScales } from './grade-scales.js';

/** The scales by which others grade. */
@Resolver(() => GradeScale)
export class GradeScaleResolver {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly scales: GradeScales,
  ) {}

  @Query(() => [GradeScale], {
    description: 'Scales of grades, in the order of the vocabulary; of a grader and a day where asked.',
  })
  @Public()
  gradeScales(
    @Args('grader', {
      type: () => String,
      nullable: true,
      description: 'Those by which this grader grades: a mechanism’s code (`CCPR`), or `NHRI`.',
    })
    grader?: string | null,
    @Args('on', { type: () => LocalDate, nullable: true, description: 'Those in use on this day.' })
    on?: string | null,
  ): GradeScale[] {
    return this.scales.matching({ grader, on });
  }

  @ResolveField(() => String, { description: 'Name in a language.' })
  name(
    { names, code }: GradeScale,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(names, language, code);
  }

  @ResolveField(() => Mechanism, {
    nullable: true,
    description: 'The committee whose scale it is; null for words that institutions without a scale use.',
  })
  mechanism({ mechanismCode }: GradeScale): Mechanism | null {
    return this.vocabulary.mechanism(mechanismCode);
  }

  @ResolveField(() => [Grade], { description: 'Its grades, in their order.' })
  grades({ code }: GradeScale): Grade[] {
    return this.vocabulary.grades(code);
  }
}

/** What a grade is called and means. */
@Resolver(() => Grade)
export class GradeResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @ResolveField(() => GradeScale, { nullable: true, description: 'The scale that it is of.' })
  scale({ scaleCode }: Grade): GradeScale | null {
    return this.vocabulary.gradeScale(scaleCode);
  }

  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: Grade,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => String, { description: 'What it means, in a language.' })
  meaning(
    { meanings, code }: Grade,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(meanings, language, code);
  }
}
