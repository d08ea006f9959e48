import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, ValidateNested } from 'class-validator';
import { WordsField } from '../../platform/graphql/input-fields.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';
import { FollowUpDecisionEnum, type FollowUpDecision } from './follow-up.entities.js';

/** A follow-up decision on recommendations. */
@InputType({ description: 'What the country will do about recommendations, all of them or none.' })
export class DecideFollowUpInput {
  @Field(() => RecommendationTargets, { description: 'Which recommendations, by ids or by a filter.' })
  @ValidateNested()
  @Type(() => RecommendationTargets)
  targets: RecommendationTargets;

  @Field(() => FollowUpDecisionEnum, {
    description: 'NOT_PURSUED only where the position is noted or supported in part.',
  })
  @IsIn(Object.keys(FollowUpDecisionEnum))
  decision: FollowUpDecision;

  @WordsField('Why; published with the decision.', 4_000, 'reason must not be blank')
  reason: string;
}
