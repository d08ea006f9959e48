import { Injectable } from '@nestjs/common';
import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import type { Node } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ItemConnection } from '../tracked-items/item-connection.js';
import { LinkedItemsPages } from '../tracked-items/linked-items.pages.js';
import { LINKED_TO_DATES } from './calendar-links.service.js';
import { CalendarEntry } from './calendar.entities.js';

/** Pages of what dates are about. */
@Injectable()
export class CalendarItemsPages extends LinkedItemsPages {
  protected readonly links = { table: 'calendar_link', column: 'entry_id', prefixes: LINKED_TO_DATES };
}

/** What a date is about. */
@Resolver(() => CalendarEntry)
export class CalendarLinkedItems {
  constructor(private readonly pages: CalendarItemsPages) {}

  @ResolveField(() => ItemConnection, {
    description: 'Recommendations, parts and clusters that it is about, in the order of linking.',
  })
  items(
    @Parent() { id }: CalendarEntry,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
