import { ArgsType, Field, IntersectionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OptionalTextField } from '../../platform/graphql/input-fields.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { AnyOf } from './any-of.js';
import { RecommendationFilter } from './recommendation-filter.js';
import { RecommendationOrder } from './recommendation-order.js';

const searchWords =
  'Words in any inflection, all of them; `"a phrase"`, `begin*`, `-without`, `one OR other`. In texts of any of `searchLanguages`.';

/** Which recommendations to count. */
@ArgsType()
export class FacetsArgs {
  @Field(() => RecommendationFilter, {
    nullable: true,
    description: 'Which recommendations; all without it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationFilter)
  filter?: RecommendationFilter | null;

  @OptionalTextField(searchWords, 1_000)
  search?: string | null;

  @Field(() => [LanguageEnum], {
    nullable: true,
    description: 'Languages of the texts to search; all six without it.',
  })
  @AnyOf(LanguageEnum)
  searchLanguages?: Language[] | null;
}

/** Which recommendations, in which order, from where. */
@ArgsType()
export class RecommendationsArgs extends IntersectionType(PageArgs, FacetsArgs, ArgsType) {
  @Field(() => RecommendationOrder, {
    nullable: true,
    description:
      'In which order; without it the best match first where something is searched, else the newest.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationOrder)
  orderBy?: RecommendationOrder | null;
}
