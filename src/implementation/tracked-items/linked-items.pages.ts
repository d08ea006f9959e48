import { Injectable } from '@nestjs/common';
import { raw, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { NestedPages, type NestedList, type NestedPage } from '../../platform/graphql/nested-pages.js';
import { Node, NodeRegistry } from '../../platform/graphql/node.js';
import { TrackedItems } from './tracked-items.js';

interface ItemRow {
  id: string;
}

/** The table of links, and what may be linked. */
export interface LinkTable {
  table: string;
  /** Column that holds the owner's id. */
  column: string;
  prefixes: readonly string[];
}

/** Pages of what owners are linked to, in the order of linking: only what the viewer may see, counts included. */
@Injectable()
export abstract class LinkedItemsPages extends NestedPages<ItemRow, Node, ActorContext> {
  constructor(
    reader: Reader,
    private readonly items: TrackedItems,
    private readonly registry: NodeRegistry,
  ) {
    super(reader);
  }

  protected abstract readonly links: LinkTable;

  protected list({ actor }: ActorContext): NestedList {
    const { table, column, prefixes } = this.links;
    return {
      columns: sql`l.item_id as id`,
      from: () => sql`${raw(`"${table}"`)} l`,
      parent: sql`l.${raw(column)}`,
      where: this.items.seen(actor, sql`l.item_id`, prefixes),
      order: [{ by: sql`l.linked_at`, direction: 'ASC', required: true }],
      id: sql`l.item_id`,
    };
  }

  protected node(row: ItemRow): Node {
    return row;
  }

  /** Rows hold ids only: each kind is then loaded by its own loader, one statement a kind. */
  protected override async batch(
    keys: readonly NestedPage[],
    context: ActorContext,
  ): Promise<ConnectionOf<Node>[]> {
    const pages = await super.batch(keys, context);
    return Promise.all(pages.map((page) => this.filled(page, context)));
  }

  private async filled(page: ConnectionOf<Node>, context: ActorContext): Promise<ConnectionOf<Node>> {
    const nodes = (await Promise.all(page.nodes.map(({ id }) => this.registry.fetch(id, context)))) as Node[];
    const edges = page.edges.map((edge, index) => ({
      node: nodes[index] as Node,
      get cursor() {
        return edge.cursor;
      },
    }));
    return { nodes, edges, pageInfo: page.pageInfo, totalCount: page.totalCount };
  }
}
