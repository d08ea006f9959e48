import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { OptionalDayField, OptionalIdField, WordsField } from '../../platform/graphql/input-fields.js';
import { KindEnum, type Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationFilter } from '../portfolio/recommendation-filter.js';
import { ProgressDimensionEnum, type ProgressDimension } from './progress.types.js';

const filterWords =
  'Which recommendations; all without it. Status, cluster, institution and the like are those of the day.';
const asOfWords =
  'A past day, to its end in the country’s time zone (YYYY-MM-DD); without it, now. A figure of a past day never changes by itself.';

/** Which figures somebody asks for. */
export interface FiguresAsked {
  filter?: RecommendationFilter | null;
  by?: ProgressDimension[] | null;
  frameworkId?: string | null;
  asOf?: string | null;
  includeKinds?: Kind[] | null;
}

/** What is asked for, by the query and by the freezing of its answer alike. */
@ArgsType()
@InputType({ isAbstract: true })
abstract class FiguresQuestion implements FiguresAsked {
  @Field(() => RecommendationFilter, { nullable: true, description: filterWords })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationFilter)
  filter?: RecommendationFilter | null;

  @Field(() => [ProgressDimensionEnum], {
    nullable: true,
    description: 'One or two dimensions to divide by.',
  })
  @IsOptional()
  @ArrayMaxSize(2, { message: 'divide by one or two dimensions' })
  @ArrayUnique()
  by?: ProgressDimension[] | null;

  @OptionalIdField(
    'With `by: FRAMEWORK_ITEM`: rows of this framework’s items only; those that none of them reaches stand in the row without a value.',
  )
  frameworkId?: string | null;

  @OptionalDayField(asOfWords)
  asOf?: string | null;

  @Field(() => [KindEnum], {
    nullable: true,
    description: 'Kinds to count beside: CONCERN, DECISION or OTHER, each with a base of its own.',
  })
  @IsOptional()
  @IsIn(['CONCERN', 'DECISION', 'OTHER'], {
    each: true,
    message: 'RECOMMENDATION and COMMITMENT are counted always; ask for CONCERN, DECISION or OTHER',
  })
  @ArrayUnique()
  includeKinds?: Kind[] | null;
}

/** Arguments of the query. */
@ArgsType()
export class ProgressArgs extends FiguresQuestion {}

/** The figures to keep, and what they will be cited as. */
@InputType({ description: 'Figures to keep as they are, and what they will be cited as.' })
export class FreezeFiguresInput extends FiguresQuestion {
  @WordsField('What they are cited as: "Mid-term report 2026, table 1".', 300)
  label: string;
}
