import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import type { Node } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ItemConnection } from '../tracked-items/item-connection.js';
import { Framework, FrameworkItem } from './framework.entities.js';
import { ChildItemsPages, FrameworkItemLoader, FrameworkLoader, TopItemsPages } from './framework.loaders.js';
import { FrameworkItemConnection } from './framework-item-connection.js';
import { FrameworkLinkedItemsPages } from './framework-links.pages.js';

/** The top of a framework's tree. */
@Resolver(() => Framework)
export class FrameworkFields {
  constructor(private readonly top: TopItemsPages) {}

  @ResolveField(() => FrameworkItemConnection, {
    description: 'The items at the top of the tree, in their places.',
  })
  items(
    @Parent() { id }: Framework,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<FrameworkItem>> {
    return this.top.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** Where an item stands, and what it is about. */
@Resolver(() => FrameworkItem)
export class FrameworkItemFields {
  constructor(
    private readonly frameworks: FrameworkLoader,
    private readonly items: FrameworkItemLoader,
    private readonly under: ChildItemsPages,
    private readonly linked: FrameworkLinkedItemsPages,
  ) {}

  @ResolveField(() => Framework, { nullable: true, description: 'The framework that it is of.' })
  framework({ frameworkId }: FrameworkItem, _: unknown, context: ActorContext): Promise<Framework | null> {
    return this.frameworks.load(context, frameworkId);
  }

  @ResolveField(() => FrameworkItem, {
    nullable: true,
    description: 'The item that it stands under; null at the top.',
  })
  parent({ parentId }: FrameworkItem, _: unknown, context: ActorContext): Promise<FrameworkItem | null> {
    return this.items.loadIf(context, parentId);
  }

  @ResolveField(() => FrameworkItemConnection, { description: 'The items under it, in their places.' })
  children(
    @Parent() { id }: FrameworkItem,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<FrameworkItem>> {
    return this.under.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }

  @ResolveField(() => ItemConnection, {
    description:
      'What it is linked to itself, in the order of linking: recommendations, clusters and the like. For all recommendations that it reaches ask `recommendations(filter: { frameworkItems: … })`.',
  })
  linkedItems(
    @Parent() { id }: FrameworkItem,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.linked.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
