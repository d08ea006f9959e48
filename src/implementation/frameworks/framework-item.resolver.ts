import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import {
  AddFrameworkItemInput,
  ArchiveFrameworkItemInput,
  ChangeFrameworkItemInput,
  LinkToFrameworkItemInput,
  UnlinkFromFrameworkItemInput,
} from './framework-item.inputs.js';
import { FrameworkItemService } from './framework-item.service.js';
import { FrameworkLinking } from './framework-linking.service.js';
import { FrameworkItemPayload, FrameworkLinksPayload } from './framework.payloads.js';

/** The door to the items of frameworks and their links. */
@Resolver()
export class FrameworkItemResolver {
  constructor(
    private readonly service: FrameworkItemService,
    private readonly linking: FrameworkLinking,
  ) {}

  @Mutation(() => FrameworkItemPayload, { nullable: true, description: 'Adds an item to a framework.' })
  @Allow('frameworks:write')
  addFrameworkItem(
    @Args('input') input: AddFrameworkItemInput,
    @Acting() actor: Actor,
  ): Promise<FrameworkItemPayload> {
    return this.service.add(actor, input);
  }

  @Mutation(() => FrameworkItemPayload, {
    nullable: true,
    description: 'Changes an item, or moves it with all that is under it to another place in the tree.',
  })
  @Allow('frameworks:write')
  changeFrameworkItem(
    @Args('input') input: ChangeFrameworkItemInput,
    @Acting() actor: Actor,
  ): Promise<FrameworkItemPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => FrameworkItemPayload, {
    nullable: true,
    description: 'Takes an item out that has neither links nor items under it.',
  })
  @Allow('frameworks:write')
  archiveFrameworkItem(
    @Args('input') input: ArchiveFrameworkItemInput,
    @Acting() actor: Actor,
  ): Promise<FrameworkItemPayload> {
    return this.service.archive(actor, input);
  }

  @Mutation(() => FrameworkLinksPayload, {
    nullable: true,
    description: 'Links an item to recommendations, clusters and the like: all of them or none.',
  })
  @Allow('frameworks:write')
  linkToFrameworkItem(
    @Args('input') input: LinkToFrameworkItemInput,
    @Acting() actor: Actor,
  ): Promise<FrameworkLinksPayload> {
    return this.linking.link(actor, input);
  }

  @Mutation(() => FrameworkLinksPayload, {
    nullable: true,
    description: 'Takes links of an item away: all of them or none.',
  })
  @Allow('frameworks:write')
  unlinkFromFrameworkItem(
    @Args('input') input: UnlinkFromFrameworkItemInput,
    @Acting() actor: Actor,
  ): Promise<FrameworkLinksPayload> {
    return this.linking.unlink(actor, input);
  }
}
