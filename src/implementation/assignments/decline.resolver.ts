import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { AssignmentDecline } from './assignment.entity.js';
import { DeclinePayload } from './assignment.payloads.js';
import { DeclineDecisionService } from './decline-decision.service.js';
import { DecideDeclineInput, DeclineAssignmentInput, DeclinesArgs } from './decline.inputs.js';
import { DeclineService } from './decline.service.js';
import { DeclinesQuery } from './declines.query.js';

const DeclineConnection = Connection(AssignmentDecline, 'AssignmentDecline');

/** The door to "not ours". */
@Resolver()
export class DeclineResolver {
  constructor(
    private readonly query: DeclinesQuery,
    private readonly declining: DeclineService,
    private readonly deciding: DeclineDecisionService,
  ) {}

  @Query(() => DeclineConnection, {
    description: 'What institutions of your country declined, the latest first.',
  })
  @Allow('assignments:read')
  declines(
    @Args() args: DeclinesArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<AssignmentDecline>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => DeclinePayload, {
    nullable: true,
    description:
      'Says that an assignment is not for your institution. It stays in force until the coordinator decides.',
  })
  @Allow('assignments:decline')
  declineAssignment(
    @Args('input') input: DeclineAssignmentInput,
    @Acting() actor: Actor,
  ): Promise<DeclinePayload> {
    return this.declining.decline(actor, input);
  }

  @Mutation(() => DeclinePayload, {
    nullable: true,
    description:
      'Decides on a decline. Accepted, the assignment ends, and another institution may get it at once.',
  })
  @Allow('assignments:write')
  decideDecline(@Args('input') input: DecideDeclineInput, @Acting() actor: Actor): Promise<DeclinePayload> {
    return this.deciding.decide(actor, input);
  }
}
