import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, ValidateNested } from 'class-validator';
import {
  IdField,
  OptionalDayField,
  OptionalTextField,
  SomeIdsField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { PartIds } from '../../recommendations/parts/part-ids.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';
import { AssignmentRoleEnum, type AssignmentRole } from './assignment.entity.js';

/** On which terms an institution gets something. */
@InputType({ isAbstract: true })
abstract class TermsInput {
  @IdField('The institution; of your country, and not closed.')
  institutionId: string;

  @Field(() => AssignmentRoleEnum, { description: 'Lead, of which there is exactly one, or supporting.' })
  @IsIn(Object.keys(AssignmentRoleEnum))
  role: AssignmentRole;

  @OptionalDayField('Until when it should be implemented; left out: without a date. May lie in the past.')
  implementBy?: string | null;

  @OptionalTextField(
    'What the institution is asked to do; left out: nothing in particular. Never published.',
    20_000,
  )
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
  @IdField('The cluster.')
  clusterId: string;
}

@InputType({ isAbstract: true })
abstract class AssignmentsInput {
  @SomeIdsField('The assignments, at most 5,000.')
  assignmentIds: string[];

  @WordsField('Why; for the country’s own people.', 4_000, 'reason must not be blank')
  reason: string;
}

/** The end of assignments. */
@InputType({ description: 'The end of assignments, all of them or none.' })
export class EndAssignmentsInput extends AssignmentsInput {}

/** Another date for assignments. */
@InputType({ description: 'Another date for assignments in force, whoever has them; all of them or none.' })
export class ChangeImplementByInput extends AssignmentsInput {
  @OptionalDayField('The new date; null for none.')
  implementBy?: string | null;
}
