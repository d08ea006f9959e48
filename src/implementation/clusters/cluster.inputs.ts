import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import {
  IdField,
  OptionalTextField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { PartIds } from '../../recommendations/parts/part-ids.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';

/** What may be said of a cluster beside its name. */
@InputType({ isAbstract: true })
abstract class ClusterDetails {
  @OptionalTextField('What it is about.', 20_000)
  description?: string | null;

  @OptionalTextField('Code of the theme, or heading, that it stands for.', 200)
  themeCode?: string | null;

  @OptionalTextField('SDG goal or target that it serves: `16` or `16.3`.', 10)
  sdgCode?: string | null;
}

/** A new cluster. */
@InputType({ description: 'A new cluster, of the country you act in. It begins empty.' })
export class CreateClusterInput extends ClusterDetails {
  @WordsField('Name in the country’s working language.', 300, 'name must not be blank')
  name: string;
}

/** Another name, description, theme or SDG for a cluster. */
@InputType({ description: 'What to change of a cluster; what you leave out stays, null takes it away.' })
export class ChangeClusterInput extends ClusterDetails {
  @IdField('The cluster.')
  clusterId: string;

  @VersionField('The version you read; an edit of an older one is refused.')
  version: number;

  @OptionalWordsField('Name in the country’s working language.', 300, 'name must not be blank')
  name?: string | null;
}

/** The end of a cluster. */
@InputType({ description: 'The end of a cluster: its memberships and assignments end with it.' })
export class ArchiveClusterInput {
  @IdField('The cluster.')
  clusterId: string;

  @VersionField('The version you read; archiving an older one is refused.')
  version: number;
}

/** Recommendations, or parts of them, that join or leave a cluster. */
@InputType({
  description:
    'Recommendations, or parts of recommendations by themselves, that join or leave a cluster, all of them or none.',
})
export class ClusterMembersInput {
  @IdField('The cluster.')
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
