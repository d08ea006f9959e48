import { Injectable, type OnModuleInit } from '@nestjs/common';
import { raw, default as sql, type Sql } from 'sql-template-tag';
import type { EntityClass } from '../../platform/database/insert.js';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants, type MergeParticipant } from '../../recommendations/source/merge-participants.js';
import type { LinkRow } from './link-row.js';

/** A table of links whose rows follow a recommendation into the one that it is merged into. */
interface CarriedTable {
  entity: EntityClass<LinkRow>;
  table: string;
  /** Column that holds the owner's id, and the entity's property for it. */
  column: string;
  property: string;
}

/** Links to a recommendation that is merged go over to the one that stays: an event was about it, a law implements it. */
@Injectable()
export class LinkCarrier implements MergeParticipant, OnModuleInit {
  private readonly tables: CarriedTable[] = [];

  constructor(
    private readonly participants: MergeParticipants,
    private readonly writer: Writer,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  register<E extends LinkRow>(
    entity: EntityClass<E>,
    { table, column }: { table: string; column: string },
    property: keyof E & string,
  ): void {
    this.tables.push({ entity, table, column, property });
  }

  objection(): Promise<null> {
    return Promise.resolve(null);
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    for (const carried of this.tables) {
      const links = await this.writer.rows<LinkRow>(linksTo(carried, mergedId));
      const kept = await this.writer.rows<LinkRow>(linksTo(carried, keptId));
      const linked = new Set(kept.map((row) => ownerOf(carried, row)));
      const moved = links.filter((row) => !linked.has(ownerOf(carried, row)));
      await this.writer.remove(carried.entity, links);
      await this.writer.add(
        carried.entity,
        moved.map((row) => ({ ...row, itemId: keptId })),
      );
    }
  }
}

function linksTo({ table, column, property }: CarriedTable, itemId: string): Sql {
  return sql`select item_id as "itemId", ${raw(column)} as ${raw(`"${property}"`)}, country_code as "countryCode",
      linked_at as "linkedAt", linked_by_id as "linkedById" from ${raw(table)} where item_id = ${itemId}`;
}

function ownerOf({ property }: CarriedTable, row: LinkRow): unknown {
  return (row as unknown as Record<string, unknown>)[property];
}
