import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { EngagementConnection } from './engagement-connection.js';
import { EngagementItems } from './engagement-items.service.js';
import { EngagementRecording } from './engagement-recording.service.js';
import type { Engagement } from './engagement.entities.js';
import {
  CancelEngagementInput,
  ChangeEngagementInput,
  EngagementItemsInput,
  PlanEngagementInput,
  RecordEngagementInput,
} from './engagement.inputs.js';
import { EngagementItemsPayload, EngagementPayload } from './engagement.payloads.js';
import { EngagementQuery } from './engagement.query.js';
import { EngagementService } from './engagement.service.js';
import { EngagementsArgs } from './engagements.args.js';

/** The door to events. */
@Resolver()
export class EngagementResolver {
  constructor(
    private readonly query: EngagementQuery,
    private readonly service: EngagementService,
    private readonly recording: EngagementRecording,
    private readonly items: EngagementItems,
  ) {}

  @Query(() => EngagementConnection, { description: 'Events that you may see, the latest first.' })
  @Public()
  engagements(
    @Args() args: EngagementsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Engagement>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => EngagementPayload, {
    nullable: true,
    description: 'Plans an event: a consultation, a hearing, a training, a workshop, a visit.',
  })
  @Allow('engagements:write')
  planEngagement(
    @Args('input') input: PlanEngagementInput,
    @Acting() actor: Actor,
  ): Promise<EngagementPayload> {
    return this.service.plan(actor, input);
  }

  @Mutation(() => EngagementPayload, { nullable: true, description: 'Changes a planned event.' })
  @Allow('engagements:write')
  changeEngagement(
    @Args('input') input: ChangeEngagementInput,
    @Acting() actor: Actor,
  ): Promise<EngagementPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => EngagementPayload, {
    nullable: true,
    description: 'Records that an event was held, who came and what came of it; again to correct that.',
  })
  @Allow('engagements:write')
  recordEngagement(
    @Args('input') input: RecordEngagementInput,
    @Acting() actor: Actor,
  ): Promise<EngagementPayload> {
    return this.recording.record(actor, input);
  }

  @Mutation(() => EngagementPayload, { nullable: true, description: 'Cancels a planned event.' })
  @Allow('engagements:write')
  cancelEngagement(
    @Args('input') input: CancelEngagementInput,
    @Acting() actor: Actor,
  ): Promise<EngagementPayload> {
    return this.service.cancel(actor, input);
  }

  @Mutation(() => EngagementItemsPayload, { nullable: true, description: 'Says what an event is about.' })
  @Allow('engagements:write')
  linkEngagement(
    @Args('input') input: EngagementItemsInput,
    @Acting() actor: Actor,
  ): Promise<EngagementItemsPayload> {
    return this.items.link(actor, input);
  }

  @Mutation(() => EngagementItemsPayload, { nullable: true, description: 'Says what an event is not about.' })
  @Allow('engagements:write')
  unlinkEngagement(
    @Args('input') input: EngagementItemsInput,
    @Acting() actor: Actor,
  ): Promise<EngagementItemsPayload> {
    return this.items.unlink(actor, input);
  }
}
