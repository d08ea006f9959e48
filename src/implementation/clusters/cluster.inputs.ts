import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { PartIds } from '../../recommendations/parts/part-ids.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';

/** What may be said of a cluster beside its name. */
@InputType({ isAbstract: true })
abstract class ClusterDetails {
  @Field(() => String, { nullable: true, description: 'What it is about.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the theme, or heading, that it stands for.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  themeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'SDG goal or target that it serves: `16` or `16.3`.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  sdgCode?: string | null;
}

/** A new cluster. */
@InputType({ description: 'A new cluster, of the country you act in. It begins empty.' })
export class CreateClusterInput extends ClusterDetails {
  @Field({ description: 'Name in the country’s working language.' })
  @IsString()
  @Matches(/\S/, { message: 'name must not be blank' })
  @MaxLength(300)
  name: string;
}

/** Another name, description, theme or SDG for a cluster. */
@InputType({ description: 'What to change of a cluster; what you leave out stays, null takes it away.' })
export class ChangeClusterInput extends ClusterDetails {
  @Field(() => ID, { description: 'The cluster.' })
  @IsString()
  @MaxLength(64)
  clusterId: string;

  @Field(() => Int, { description: 'The version you read; an edit of an older one is refused.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'Name in the country’s working language.' })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'name must not be blank' })
  @MaxLength(300)
  name?: string | null;
}

/** The end of a cluster. */
@InputType({ description: 'The end of a cluster: its memberships and assignments end with it.' })
export class ArchiveClusterInput {
  @Field(() => ID, { description: 'The cluster.' })
  @IsString()
  @MaxLength(64)
  clusterId: string;

  @Field(() => Int, { description: 'The version you read; archiving an older one is refused.' })
  @IsInt()
  version: number;
}

/** Recommendations, or parts of them, that join or leave a cluster. */
@InputType({
  description:
    'Recommendations, or parts of recommendations by themselves, that join or leave a cluster, all of them or none.',
})
export class ClusterMembersInput {
  @Field(() => ID, { description: 'The cluster.' })
  @IsString()
  @MaxLength(64)
  clusterId: string;

  @Field(() => RecommendationTargets, {
    nullable: true,
    description: 'Which recommendations, by ids or by a filter; with all their parts. This or `partIds`.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationTargets)
  targets?: RecommendationTargets | null;

  @PartIds({ optional: true })
  partIds?: string[] | null;
}
