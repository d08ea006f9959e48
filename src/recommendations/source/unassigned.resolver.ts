import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { AssignCountryInput } from './addressee.inputs.js';
import { UnassignedQuery } from './unassigned.query.js';
import { UnassignedService } from './unassigned.service.js';

const UnassignedRecommendationConnection = Connection(Recommendation, 'UnassignedRecommendation');

@ObjectType({ description: 'The recommendations that have a country now.' })
export class AssignCountryPayload extends Payload {
  @Field(() => [Recommendation], {
    nullable: true,
    description: 'The recommendations; null where it was refused.',
  })
  recommendations?: Recommendation[] | null;
}

@Resolver()
export class UnassignedResolver {
  constructor(
    private readonly unassigned: UnassignedService,
    private readonly query: UnassignedQuery,
  ) {}

  @Query(() => UnassignedRecommendationConnection, {
    description: 'Recommendations whose country the source does not say, the latest issued first.',
  })
  @Allow('source:assignCountry')
  unassignedRecommendations(
    @Acting() actor: Actor,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Recommendation>> {
    return this.query.page(actor, page, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => AssignCountryPayload, {
    nullable: true,
    description: 'Says to which country recommendations are addressed whose country the source does not say.',
  })
  @Allow('source:assignCountry')
  async assignCountry(
    @Acting() actor: Actor,
    @Args('input') input: AssignCountryInput,
  ): Promise<AssignCountryPayload> {
    return { recommendations: await this.unassigned.assign(actor, input) };
  }
}
