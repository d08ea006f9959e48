import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { OptionalTextField, VersionField, WordsField } from '../../platform/graphql/input-fields.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';
import { PriorityEnum, type Priority } from './priority.entities.js';
import type { PriorityWeights } from './weights.js';

/** A priority for recommendations, in the place of the score's. */
@InputType({
  description:
    'How urgent recommendations are, in the place of what their scores suggest; all of them or none. Never published.',
})
export class SetPriorityInput {
  @Field(() => RecommendationTargets, { description: 'Which recommendations, by ids or by a filter.' })
  @ValidateNested()
  @Type(() => RecommendationTargets)
  targets: RecommendationTargets;

  @Field(() => PriorityEnum, {
    nullable: true,
    description:
      'The priority; null, or left out, takes the coordinator’s word back: the score decides again.',
  })
  @IsOptional()
  @IsIn(Object.keys(PriorityEnum))
  priority?: Priority | null;

  @OptionalTextField('Why. Required where the priority is another than the score suggests.', 4_000)
  reason?: string | null;
}

const Weight = (what: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { description: `Weight of ${what}, 0 to 100.` }),
    IsInt(),
    Min(0),
    Max(100),
  );
const Score = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { description }),
    IsInt(),
    Min(1),
    Max(100),
  );

/** How the country weighs what makes a recommendation urgent. */
@InputType({
  description:
    'How the country weighs what makes a recommendation urgent, from now on. The five weights add up to 100.',
})
export class WeighPrioritiesInput implements PriorityWeights {
  @VersionField('The version that you read: 0 where the default still holds.')
  version: number;

  @Weight('REPETITION') repetitionWeight: number;
  @Weight('FOLLOW_UP_REQUESTED') followUpRequestedWeight: number;
  @Weight('DEADLINE') deadlineWeight: number;
  @Weight('ATTENTION') attentionWeight: number;
  @Weight('POSITION') positionWeight: number;
  @Score('So many other documents that ask alike count in full, 1 to 100.') repetitionFull: number;
  @Score('From this score on HIGH is suggested, 1 to 100.') highFrom: number;
  @Score('From this score on MEDIUM is suggested; less than `highFrom`.') mediumFrom: number;

  @WordsField('Why.', 4_000, 'reason must not be blank')
  reason: string;
}
