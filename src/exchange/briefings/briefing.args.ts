import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { RecommendationFilter } from '../../implementation/portfolio/recommendation-filter.js';
import { DayField, OptionalDayField, WordsField } from '../../platform/graphql/input-fields.js';

/** Which recommendations a page speaks of, and of which days. */
export interface BriefingAsked {
  filter?: RecommendationFilter | null;
  since: string;
  asOf?: string | null;
}

/** What a page is asked for, shown or kept. */
@ArgsType()
@InputType({ isAbstract: true })
export abstract class BriefingQuestion implements BriefingAsked {
  @Field(() => RecommendationFilter, {
    nullable: true,
    description:
      'Which recommendations; all without it. Status, cluster, institution and the like are those of the day.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationFilter)
  filter?: RecommendationFilter | null;

  @DayField('From the end of which day changes are told (YYYY-MM-DD); before `asOf`.')
  since: string;

  @OptionalDayField(
    'A past day, to its end in the country’s time zone (YYYY-MM-DD); without it, now. What a page says of a past day never changes by itself.',
  )
  asOf?: string | null;
}

/** Arguments of the query. */
@ArgsType()
export class BriefingArgs extends BriefingQuestion {}

/** The page to keep, and what it will be cited as. */
@InputType({ description: 'A page to keep as it is, and what it will be cited as.' })
export class KeepBriefingInput extends BriefingQuestion {
  @WordsField('What it is cited as: "Briefing of the Minister, 1 March 2026".', 300)
  label: string;
}
