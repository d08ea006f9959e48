import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { AdviceReviewService } from './advice-review.service.js';
import {
  AdvisePositionInput,
  AdvisePositionsInput,
  ClearPositionAdviceInput,
  ReturnPositionAdviceInput,
} from './advice.inputs.js';
import { AdviceService } from './advice.service.js';
import { PositionRequest } from './position-request.entity.js';
import { PositionRequestsArgs } from './position-requests.args.js';
import { PositionRequestPayload, PositionRequestsPayload } from './position-round.payloads.js';
import { PositionRequestsQuery } from './position-rounds.query.js';

const PositionRequestConnection = Connection(PositionRequest, 'PositionRequest');

/** What institutions are asked, and what they advise. */
@Resolver()
export class PositionRequestResolver {
  constructor(
    private readonly query: PositionRequestsQuery,
    private readonly advice: AdviceService,
    private readonly review: AdviceReviewService,
  ) {}

  @Query(() => PositionRequestConnection, {
    description:
      'What institutions are asked to advise on, what is due first comes first: what your own is asked, or all of the country for a coordinator.',
  })
  @Allow('positionRounds:read')
  positionRequests(
    @Args() args: PositionRequestsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<PositionRequest>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => PositionRequestPayload, {
    nullable: true,
    description:
      'Says what your institution advises on one item, also anew until the round is consolidated. Where the institution has a validator it counts once it is cleared.',
  })
  @Allow('positions:advise')
  advisePosition(
    @Args('input') input: AdvisePositionInput,
    @Acting() actor: Actor,
  ): Promise<PositionRequestPayload> {
    return this.advice.advise(actor, input);
  }

  @Mutation(() => PositionRequestsPayload, {
    nullable: true,
    description: 'Gives the same advice on many items. What is advised so already stays as it is.',
  })
  @Allow('positions:advise')
  advisePositions(
    @Args('input') input: AdvisePositionsInput,
    @Acting() actor: Actor,
  ): Promise<PositionRequestsPayload> {
    return this.advice.adviseAll(actor, input);
  }

  @Mutation(() => PositionRequestsPayload, {
    nullable: true,
    description:
      'Lets advice leave the institution, as its validator. Nobody clears what they wrote themselves.',
  })
  @Allow('positions:clear')
  clearPositionAdvice(
    @Args('input') input: ClearPositionAdviceInput,
    @Acting() actor: Actor,
  ): Promise<PositionRequestsPayload> {
    return this.review.clear(actor, input);
  }

  @Mutation(() => PositionRequestPayload, {
    nullable: true,
    description:
      'Has an advice written again: as the validator before it is cleared, as the coordinator also after.',
  })
  @Allow('positions:return')
  returnPositionAdvice(
    @Args('input') input: ReturnPositionAdviceInput,
    @Acting() actor: Actor,
  ): Promise<PositionRequestPayload> {
    return this.review.return(actor, input);
  }
}
