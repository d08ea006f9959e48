import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { AreaOfAttention } from './area-of-attention.entity.js';
import {
  AreasOfAttentionArgs,
  EndAreaOfAttentionInput,
  NameAreaOfAttentionInput,
} from './area-of-attention.inputs.js';
import { AreaOfAttentionService } from './area-of-attention.service.js';
import { PrioritySetting } from './priority-setting.entity.js';
import { PrioritySettingService } from './priority-setting.service.js';
import { SetPriorityInput, WeighPrioritiesInput } from './priority.inputs.js';
import { AreaOfAttentionPayload, SetPriorityPayload, WeighPrioritiesPayload } from './priority.payloads.js';
import { PriorityQuery } from './priority.query.js';
import { PriorityService } from './priority.service.js';

const PrioritySettingConnection = Connection(PrioritySetting, 'PrioritySetting');
const AreaOfAttentionConnection = Connection(AreaOfAttention, 'AreaOfAttention');

/** The door to how urgent recommendations are. */
@Resolver()
export class PriorityResolver {
  constructor(
    private readonly query: PriorityQuery,
    private readonly priorities: PriorityService,
    private readonly settings: PrioritySettingService,
    private readonly areas: AreaOfAttentionService,
  ) {}

  @Query(() => PrioritySetting, {
    nullable: true,
    description:
      'How your country weighs what makes a recommendation urgent: version 0 while the default holds. Null for administrators, who have no country.',
  })
  @Allow('priorities:read')
  prioritySetting(@Acting() actor: Actor): Promise<PrioritySetting | null> {
    return this.query.setting(actor);
  }

  @Query(() => PrioritySettingConnection, {
    description: 'Every version of how the country weighs priorities, the latest first.',
  })
  @Allow('priorities:read')
  prioritySettings(
    @Args() page: PageArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<PrioritySetting>> {
    return this.query.settings(actor, page, selectedPaths(info).has('totalCount'));
  }

  @Query(() => AreaOfAttentionConnection, {
    description: 'What documents say the country should attend to first, those entered last first.',
  })
  @Allow('priorities:read')
  areasOfAttention(
    @Args() args: AreasOfAttentionArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<AreaOfAttention>> {
    return this.query.areas(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => SetPriorityPayload, {
    nullable: true,
    description:
      'Puts a coordinator’s word in the place of what the scores suggest, or takes it back. Doing it again with the same words changes nothing.',
  })
  @Allow('followUp:decide')
  setPriority(@Args('input') input: SetPriorityInput, @Acting() actor: Actor): Promise<SetPriorityPayload> {
    return this.priorities.set(actor, input);
  }

  @Mutation(() => WeighPrioritiesPayload, {
    nullable: true,
    description: 'Weighs what makes a recommendation urgent in a new way, from now on.',
  })
  @Allow('priorities:weigh')
  weighPriorities(
    @Args('input') input: WeighPrioritiesInput,
    @Acting() actor: Actor,
  ): Promise<WeighPrioritiesPayload> {
    return this.settings.weigh(actor, input);
  }

  @Mutation(() => AreaOfAttentionPayload, {
    nullable: true,
    description: 'Enters what a document says the country should attend to first.',
  })
  @Allow('priorities:weigh')
  nameAreaOfAttention(
    @Args('input') input: NameAreaOfAttentionInput,
    @Acting() actor: Actor,
  ): Promise<AreaOfAttentionPayload> {
    return this.areas.name(actor, input);
  }

  @Mutation(() => AreaOfAttentionPayload, {
    nullable: true,
    description: 'Ends an area of attention: it no longer makes recommendations more urgent.',
  })
  @Allow('priorities:weigh')
  endAreaOfAttention(
    @Args('input') input: EndAreaOfAttentionInput,
    @Acting() actor: Actor,
  ): Promise<AreaOfAttentionPayload> {
    return this.areas.end(actor, input);
  }
}
