import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { RecommendationPayload } from '../recommendations/recommendation.payload.js';
import { DecideAddresseeInput } from './addressee.inputs.js';
import { AddresseeQuery } from './addressee.query.js';
import { AddresseeService } from './addressee.service.js';
import { PendingAddressee } from './addressee.view.js';

const PendingAddresseeConnection = Connection(PendingAddressee, 'PendingAddressee');

@ObjectType({ description: 'Whether the record was put aside.' })
export class RejectAddresseePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when it was; null where it was refused.' })
  rejected?: boolean | null;
}

@Resolver(() => PendingAddressee)
export class AddresseeResolver {
  constructor(
    private readonly addressees: AddresseeService,
    private readonly query: AddresseeQuery,
  ) {}

  @Query(() => PendingAddresseeConnection, {
    description:
      'Records of the source that name your country beside others and wait for a person’s check, by symbol.',
  })
  @Allow('source:write')
  pendingAddressees(
    @Acting() actor: Actor,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<PendingAddressee>> {
    return this.query.page(actor, page, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => RecommendationPayload, {
    nullable: true,
    description:
      'A record that names several countries is addressed to yours: it becomes a recommendation. Null without an error means that the next import brings it.',
  })
  @Allow('source:write')
  async confirmAddressee(
    @Acting() actor: Actor,
    @Args('input') input: DecideAddresseeInput,
  ): Promise<RecommendationPayload> {
    return { recommendation: await this.addressees.confirm(actor, input) };
  }

  @Mutation(() => RejectAddresseePayload, {
    nullable: true,
    description: 'A record that names several countries is not addressed to yours.',
  })
  @Allow('source:write')
  async rejectAddressee(
    @Acting() actor: Actor,
    @Args('input') input: DecideAddresseeInput,
  ): Promise<RejectAddresseePayload> {
    await this.addressees.reject(actor, input);
    return { rejected: true };
  }
}
