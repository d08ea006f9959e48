import { ArgsType, Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsNumber, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OptionalIdField } from '../../platform/graphql/input-fields.js';
import { LinkKindEnum, type LinkKind } from '../../recommendations/links/link.entity.js';
import { AnyOf } from '../portfolio/any-of.js';
import { SuggestionStateEnum, type SuggestionState } from './suggestion-state.js';

/** What every list of suggestions may be narrowed by. */
@InputType({ isAbstract: true })
abstract class SuggestionFilter {
  @Field(() => [SuggestionStateEnum], {
    nullable: true,
    description: 'What was decided; the open ones unless told.',
  })
  @AnyOf(SuggestionStateEnum)
  states?: SuggestionState[] | null;

  @Field(() => Float, { nullable: true, description: 'At least this score, from 0 to 1.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  minScore?: number | null;

  @OptionalIdField('Those of this recommendation.')
  recommendationId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Countries, by code; for an administrator.' })
  @AnyOf(String)
  countries?: string[] | null;
}

/** Which suggested links. */
@InputType({ description: 'Which suggested links: all fields must hold, any value of a list is enough.' })
export class LinkSuggestionFilter extends SuggestionFilter {
  @Field(() => [LinkKindEnum], { nullable: true, description: 'How the two most likely hang together.' })
  @AnyOf(LinkKindEnum)
  kinds?: LinkKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Mechanisms, by code, one of which made one of the two: `UPR`, `CEDAW`.',
  })
  @AnyOf(String)
  mechanisms?: string[] | null;
}

/** Which suggested members. */
@InputType({ description: 'Which suggested cluster members: all fields must hold.' })
export class ClusterSuggestionFilter extends SuggestionFilter {
  @OptionalIdField('Members suggested for this cluster.')
  clusterId?: string | null;
}

/** Which suggested links, which page. */
@ArgsType()
export class LinkSuggestionsArgs extends PageArgs {
  @Field(() => LinkSuggestionFilter, { nullable: true, description: 'Which ones; the open ones by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LinkSuggestionFilter)
  filter?: LinkSuggestionFilter | null;
}

/** Which suggested members, which page. */
@ArgsType()
export class ClusterSuggestionsArgs extends PageArgs {
  @Field(() => ClusterSuggestionFilter, {
    nullable: true,
    description: 'Which ones; the open ones by default.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClusterSuggestionFilter)
  filter?: ClusterSuggestionFilter | null;
}
