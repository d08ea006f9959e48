import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { OptionalTextField } from '../../platform/graphql/input-fields.js';
import { OrderDirectionEnum, type OrderDirection } from '../../platform/graphql/order-direction.js';
import { AnyOf } from '../portfolio/any-of.js';

export type ClusterState = 'ACTIVE' | 'ARCHIVED';
export const ClusterStateEnum = graphqlEnum<ClusterState>(
  'ClusterState',
  'Whether a cluster is followed up.',
  { ACTIVE: 'It is followed up.', ARCHIVED: 'It was dissolved; kept for the history.' },
);

export type ClusterOrderField = 'NAME' | 'CREATED_AT' | 'MEMBER_COUNT';
export const ClusterOrderFieldEnum = graphqlEnum<ClusterOrderField>(
  'ClusterOrderField',
  'What clusters are ordered by.',
  {
    NAME: 'The name, without regard to case and accents.',
    CREATED_AT: 'When it was created.',
    MEMBER_COUNT: 'How many recommendations are in it.',
  },
);

/** Which clusters: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which clusters: all fields must hold, any value of a list is enough.' })
export class ClusterFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [ClusterStateEnum], {
    nullable: true,
    description: 'Followed up, or dissolved; those followed up where you leave it out.',
  })
  @AnyOf(ClusterStateEnum)
  states?: ClusterState[] | null;

  @Field(() => [String], { nullable: true, description: 'Themes, by code; a heading covers its themes.' })
  @AnyOf(String)
  themes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'SDG goals or targets: `16` covers `16.3`.' })
  @AnyOf(String)
  sdgs?: string[] | null;

  @OptionalTextField('Part of the name, without regard to case and accents.', 300)
  nameContains?: string | null;
}

/** What clusters are ordered by. */
@InputType({ description: 'What clusters are ordered by.' })
export class ClusterOrder {
  @Field(() => ClusterOrderFieldEnum, { description: 'By what.' })
  @IsIn(Object.keys(ClusterOrderFieldEnum))
  field: ClusterOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Which way.' })
  @IsIn(Object.keys(OrderDirectionEnum))
  direction: OrderDirection;
}

/** Which clusters, in which order, which page. */
@ArgsType()
export class ClustersArgs extends PageArgs {
  @Field(() => ClusterFilter, { nullable: true, description: 'Which ones; those followed up by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClusterFilter)
  filter?: ClusterFilter | null;

  @Field(() => ClusterOrder, { nullable: true, description: 'By what; by name by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClusterOrder)
  orderBy?: ClusterOrder | null;
}
