import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DayRange } from '../portfolio/day-range.js';
import { RecommendationFilter } from '../portfolio/recommendation-filter.js';
import { StatusEnum, type Status } from '../status/status.entities.js';
import { ExternalGrade } from './external-grade.entity.js';

/** Where the State and somebody else say different things of the same. */
@ObjectType({
  description:
    'Where the State’s validated status and the latest grade of one grader say different things of the same recommendation or part.',
})
export class GradeDisagreement {
  @Field(() => Recommendation, { description: 'The recommendation.' })
  recommendation: Recommendation;

  @Field(() => StatusEnum, {
    description: 'What the State says: the validated status of what was graded.',
  })
  status: Status;

  @Field(() => ExternalGrade, { description: 'What the grader says last.' })
  externalGrade: ExternalGrade;
}

/** Which disagreements. */
@InputType({ description: 'Which disagreements: all fields must hold, any value of a list is enough.' })
export class GradeDisagreementFilter {
  @Field(() => RecommendationFilter, { nullable: true, description: 'On which recommendations.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationFilter)
  recommendations?: RecommendationFilter | null;

  @Field(() => [String], { nullable: true, description: 'Graders: mechanisms’ codes, or `NHRI`.' })
  @AnyOf(String)
  graders?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Scales of the grades: `CCPR_2017`.' })
  @AnyOf(String)
  scales?: string[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Day on which the grade was given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  gradedOn?: DayRange | null;
}

/** Which disagreements, which page. */
@ArgsType()
export class GradeDisagreementsArgs extends PageArgs {
  @Field(() => GradeDisagreementFilter, { nullable: true, description: 'Which ones; all without it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => GradeDisagreementFilter)
  filter?: GradeDisagreementFilter | null;
}
