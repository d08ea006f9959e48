import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { DataAnsweringService } from './data-answering.service.js';
import { DataRequest } from './data-request.entity.js';
import {
  AnswerDataRequestInput,
  DeclineDataRequestInput,
  RequestDataInput,
  WithdrawDataRequestInput,
} from './data-request.inputs.js';
import { DataRequestPayload } from './data-request.payload.js';
import { DataRequestsArgs } from './data-requests.args.js';
import { DataRequestsQuery } from './data-requests.query.js';
import { RequestingService } from './requesting.service.js';

const DataRequestConnection = Connection(DataRequest, 'DataRequest');

/** The door to figures that institutions ask each other for. */
@Resolver()
export class DataRequestResolver {
  constructor(
    private readonly query: DataRequestsQuery,
    private readonly requesting: RequestingService,
    private readonly answering: DataAnsweringService,
  ) {}

  @Query(() => DataRequestConnection, {
    description:
      'Figures that your institution asked for or was asked for; all of the country for a coordinator. What is due first comes first.',
  })
  @Allow('dataRequests:read')
  dataRequests(
    @Args() args: DataRequestsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<DataRequest>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => DataRequestPayload, {
    nullable: true,
    description: 'Asks an institution for a figure, or for a value of an indicator, by a day.',
  })
  @Allow('data:request')
  requestData(@Args('input') input: RequestDataInput, @Acting() actor: Actor): Promise<DataRequestPayload> {
    return this.requesting.request(actor, input);
  }

  @Mutation(() => DataRequestPayload, {
    nullable: true,
    description:
      'Gives the figure that your institution was asked for; of an indicator it is recorded as a measurement.',
  })
  @Allow('data:answer')
  answerDataRequest(
    @Args('input') input: AnswerDataRequestInput,
    @Acting() actor: Actor,
  ): Promise<DataRequestPayload> {
    return this.answering.answer(actor, input);
  }

  @Mutation(() => DataRequestPayload, {
    nullable: true,
    description: 'Says why your institution cannot give the figure.',
  })
  @Allow('data:answer')
  declineDataRequest(
    @Args('input') input: DeclineDataRequestInput,
    @Acting() actor: Actor,
  ): Promise<DataRequestPayload> {
    return this.answering.decline(actor, input);
  }

  @Mutation(() => DataRequestPayload, { nullable: true, description: 'Takes a data request back.' })
  @Allow('data:request')
  withdrawDataRequest(
    @Args('input') input: WithdrawDataRequestInput,
    @Acting() actor: Actor,
  ): Promise<DataRequestPayload> {
    return this.requesting.withdraw(actor, input);
  }
}
