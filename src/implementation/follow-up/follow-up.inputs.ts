import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';
import {
  FollowUpDecisionEnum,
  PriorityEnum,
  type FollowUpDecision,
  type Priority,
} from './follow-up.entities.js';

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

  @Field({ description: 'Why; published with the decision.' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(4_000)
  reason: string;
}

/** A priority for recommendations. */
@InputType({ description: 'How urgent recommendations are, all of them or none. Never published.' })
export class SetPriorityInput {
  @Field(() => RecommendationTargets, { description: 'Which recommendations, by ids or by a filter.' })
  @ValidateNested()
  @Type(() => RecommendationTargets)
  targets: RecommendationTargets;

  @Field(() => PriorityEnum, {
    nullable: true,
    description: 'The priority; null, or left out, takes it away.',
  })
  @IsOptional()
  @IsIn(Object.keys(PriorityEnum))
  priority?: Priority | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  reason?: string | null;
}
