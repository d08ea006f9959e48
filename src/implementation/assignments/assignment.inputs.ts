import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PartIds } from '../../recommendations/parts/part-ids.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { MOST_TARGETS, RecommendationTargets } from '../portfolio/recommendation-targets.js';
import { AssignmentRoleEnum, type AssignmentRole } from './assignment.entity.js';

/** On which terms an institution gets something. */
@InputType({ isAbstract: true })
abstract class TermsInput {
  @Field(() => ID, { description: 'The institution; of your country, and not closed.' })
  @IsString()
  @MaxLength(64)
  institutionId: string;

  @Field(() => AssignmentRoleEnum, { description: 'Lead, of which there is exactly one, or supporting.' })
  @IsIn(Object.keys(AssignmentRoleEnum))
  role: AssignmentRole;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Until when it should be implemented; left out: without a date. May lie in the past.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  implementBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the institution is asked to do; left out: nothing in particular. Never published.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  instruction?: string | null;
}

/** Recommendations for an institution. */
@InputType({
  description:
    'Recommendations for an institution, all of them or none. The terms are the whole terms: what the institution has on others ends and begins anew.',
})
export class AssignRecommendationsInput extends TermsInput {
  @Field(() => RecommendationTargets, { description: 'Which recommendations, by ids or by a filter.' })
  @ValidateNested()
  @Type(() => RecommendationTargets)
  targets: RecommendationTargets;
}

/** Parts for an institution. */
@InputType({
  description:
    'Parts of recommendations for an institution, all of them or none. The terms are the whole terms: what the institution has on others ends and begins anew.',
})
export class AssignPartsInput extends TermsInput {
  @PartIds()
  partIds: string[];
}

/** A cluster for an institution. */
@InputType({
  description:
    'A cluster for an institution. The terms are the whole terms: what the institution has on others ends and begins anew.',
})
export class AssignClusterInput extends TermsInput {
  @Field(() => ID, { description: 'The cluster.' })
  @IsString()
  @MaxLength(64)
  clusterId: string;
}

@InputType({ isAbstract: true })
abstract class AssignmentsInput {
  @Field(() => [ID], { description: 'The assignments, at most 5,000.' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_TARGETS)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  assignmentIds: string[];

  @Field({ description: 'Why; for the country’s own people.' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(4_000)
  reason: string;
}

/** The end of assignments. */
@InputType({ description: 'The end of assignments, all of them or none.' })
export class EndAssignmentsInput extends AssignmentsInput {}

/** Another date for assignments. */
@InputType({ description: 'Another date for assignments in force, whoever has them; all of them or none.' })
export class ChangeImplementByInput extends AssignmentsInput {
  @Field(() => LocalDate, { nullable: true, description: 'The new date; null for none.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  implementBy?: string | null;
}
