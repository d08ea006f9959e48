import { Injectable } from '@nestjs/common';
import { raw, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import type { NestedList } from '../../platform/graphql/nested-pages.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { NodePages } from './node.pages.js';
import { TrackedItems } from './tracked-items.js';

/** The table of links, and what may be linked. */
export interface LinkTable {
  table: string;
  /** Column that holds the owner's id. */
  column: string;
  prefixes: readonly string[];
}

/** Pages of what owners are linked to, in the order of linking: only what the viewer may see, counts included. */
@Injectable()
export abstract class LinkedItemsPages extends NodePages {
  constructor(
    reader: Reader,
    private readonly items: TrackedItems,
    registry: NodeRegistry,
  ) {
    super(reader, registry);
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
}
