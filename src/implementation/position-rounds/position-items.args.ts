import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OptionalTextField } from '../../platform/graphql/input-fields.js';
import { PositionEnum } from '../../recommendations/positions/position.entity.js';
import { AnyOf } from '../portfolio/any-of.js';
import { RecommendationFilter } from '../portfolio/recommendation-filter.js';
import type { AnsweredPosition } from './position-item.entity.js';
import { PositionAdviceEnum, type PositionAdvice } from './position-request.entity.js';

/** A question that is answered by yes or no, or not asked. */
const OptionalFlag =
  (description: string): PropertyDecorator =>
  (target, property) => {
    Field(() => Boolean, { nullable: true, description })(target, property as string);
    IsOptional()(target, property);
    IsBoolean()(target, property as string);
  };

/** Which items of a round: all fields must hold, any value of a list is enough. */
@InputType({
  description:
    'Which items of a round: all fields must hold, any value of a list is enough. What you may not see does not count: an institution’s people filter by their own advice alone.',
})
export class PositionItemFilter {
  @Field(() => RecommendationFilter, {
    nullable: true,
    description: 'Those whose recommendation the list of this filter holds.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationFilter)
  recommendations?: RecommendationFilter | null;

  @OptionalTextField('Those whose recommendation a search finds.', 1_000)
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Those that one of these institutions was asked about.' })
  @AnyOf(String)
  institutionIds?: string[] | null;

  @OptionalFlag('True: only those that some institution was asked about. False: only the others.')
  circulated?: boolean | null;

  @OptionalFlag(
    'True: only those where an institution that was asked has not advised. False: only the others.',
  )
  awaited?: boolean | null;

  @OptionalFlag('True: only those on which the advice that counts differs. False: only the others.')
  disagreement?: boolean | null;

  @Field(() => [PositionAdviceEnum], {
    nullable: true,
    description: 'Those on which advice that counts is one of these.',
  })
  @AnyOf(PositionAdviceEnum)
  advice?: PositionAdvice[] | null;

  @Field(() => [PositionEnum], { nullable: true, description: 'Those for which one of these is proposed.' })
  @AnyOf(PositionEnum)
  proposed?: AnsweredPosition[] | null;

  @Field(() => [PositionEnum], { nullable: true, description: 'Those for which one of these was decided.' })
  @AnyOf(PositionEnum)
  decided?: AnsweredPosition[] | null;

  @OptionalFlag('True: only those for which nothing is proposed. False: only the others.')
  unproposed?: boolean | null;

  @OptionalFlag('True: only those on which nothing was decided. False: only the others.')
  undecided?: boolean | null;

  @OptionalFlag('True: only parts. False: only whole recommendations.')
  parts?: boolean | null;

  @OptionalFlag('True: only those that were taken out of the round; else only those that are in it.')
  takenOut?: boolean | null;
}

/** Which items, which page. */
@ArgsType()
export class PositionItemsArgs extends PageArgs {
  @Field(() => PositionItemFilter, {
    nullable: true,
    description: 'Which ones; all in the round if left out.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PositionItemFilter)
  filter?: PositionItemFilter | null;
}
