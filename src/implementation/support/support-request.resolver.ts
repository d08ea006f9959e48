import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { SupportLinking } from './support-linking.service.js';
import { SupportRequestConnection } from './support-request-connection.js';
import type { SupportRequest } from './support-request.entities.js';
import {
  ChangeSupportRequestInput,
  EnterSupportRequestInput,
  StepSupportRequestInput,
  SupportRequestItemsInput,
} from './support-request.inputs.js';
import { SupportRequestLinksPayload, SupportRequestPayload } from './support-request.payloads.js';
import { SupportRequestQuery } from './support-request.query.js';
import { SupportRequestService } from './support-request.service.js';
import { SupportRequestsArgs, SupportTotal, SupportTotalsArgs } from './support-requests.args.js';
import { SupportStepping } from './support-stepping.js';

/** The door to requests for assistance. */
@Resolver()
export class SupportRequestResolver {
  constructor(
    private readonly query: SupportRequestQuery,
    private readonly service: SupportRequestService,
    private readonly stepping: SupportStepping,
    private readonly linking: SupportLinking,
  ) {}

  @Query(() => SupportRequestConnection, {
    description: 'Requests for assistance that you may see, the latest first.',
  })
  @Public()
  supportRequests(
    @Args() args: SupportRequestsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SupportRequest>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => [SupportTotal], {
    description:
      'What requests that you may see ask for and received: one total for each currency. Bounded by the number of currencies. Discarded drafts count only where the filter names that state.',
  })
  @Public()
  supportTotals(@Args() args: SupportTotalsArgs, @Acting() actor: Actor): Promise<SupportTotal[]> {
    return this.query.totals(actor, args);
  }

  @Mutation(() => SupportRequestPayload, { nullable: true, description: 'Enters a request, as a draft.' })
  @Allow('support:write')
  enterSupportRequest(
    @Args('input') input: EnterSupportRequestInput,
    @Acting() actor: Actor,
  ): Promise<SupportRequestPayload> {
    return this.service.enter(actor, input);
  }

  @Mutation(() => SupportRequestPayload, {
    nullable: true,
    description: 'Changes what a request says, what was received so far included.',
  })
  @Allow('support:write')
  changeSupportRequest(
    @Args('input') input: ChangeSupportRequestInput,
    @Acting() actor: Actor,
  ): Promise<SupportRequestPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => SupportRequestPayload, {
    nullable: true,
    description: 'Takes a request one step on its way, with the day and the document.',
  })
  @Allow('support:write')
  stepSupportRequest(
    @Args('input') input: StepSupportRequestInput,
    @Acting() actor: Actor,
  ): Promise<SupportRequestPayload> {
    return this.stepping.step(actor, input);
  }

  @Mutation(() => SupportRequestLinksPayload, {
    nullable: true,
    description: 'Says what a request is for: all of it or none.',
  })
  @Allow('support:write')
  linkToSupportRequest(
    @Args('input') input: SupportRequestItemsInput,
    @Acting() actor: Actor,
  ): Promise<SupportRequestLinksPayload> {
    return this.linking.link(actor, input);
  }

  @Mutation(() => SupportRequestLinksPayload, {
    nullable: true,
    description: 'Says what a request is no longer for: all of it or none.',
  })
  @Allow('support:write')
  unlinkFromSupportRequest(
    @Args('input') input: SupportRequestItemsInput,
    @Acting() actor: Actor,
  ): Promise<SupportRequestLinksPayload> {
    return this.linking.unlink(actor, input);
  }
}
