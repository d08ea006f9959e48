import { Injectable } from '@nestjs/common';
import { join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { EntityClass } from '../../platform/database/insert.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { LinkRow } from './link-row.js';
import { TrackedItems } from './tracked-items.js';

/** So many things are linked or unlinked at once. */
const MOST_ITEMS = 500;

/** The links of one owner: which table, and whose. */
export interface OwnersLinks<E extends LinkRow> {
  entity: EntityClass<E>;
  /** The table and its column that holds the owner's id. */
  table: string;
  column: string;
  /** The owner as the entity's properties: `{ measureId }`. */
  owner: Partial<E>;
  ownerId: string;
  countryCode: string;
  /** Kinds that may be linked, by the prefix of their ids. */
  prefixes: readonly string[];
}

/** How many links an act changed, and how many were as wanted before. */
export interface LinkCounts {
  changedCount: number;
  unchangedCount: number;
}

/** Links things to tracked items and takes links away, for whoever has such a table. */
@Injectable()
export class ItemLinks {
  constructor(
    private readonly items: TrackedItems,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Links; what is linked already stays as it is. Throws as `TrackedItems.mustExist`, and `LIMIT_EXCEEDED`. */
  async link<E extends LinkRow>(
    actor: Actor,
    links: OwnersLinks<E>,
    given: readonly string[],
    path: readonly string[],
  ): Promise<LinkCounts> {
    const ids = distinct(given, path);
    await this.items.mustExist(actor, links.countryCode, ids, links.prefixes, path);
    return this.linkFound(actor, links, ids);
  }

  /** As `link`, of any number of things that the caller has made sure of, each once. */
  async linkFound<E extends LinkRow>(
    actor: Actor,
    links: OwnersLinks<E>,
    ids: readonly string[],
  ): Promise<LinkCounts> {
    const linked = new Set((await this.linked(links, ids)).map(({ itemId }) => itemId));
    const fresh = ids.filter((id) => !linked.has(id));
    const said = { linkedAt: this.clock.now(), linkedById: actor.userId, countryCode: links.countryCode };
    await this.writer.add(
      links.entity,
      fresh.map((itemId) => ({ ...links.owner, itemId, ...said }) as E),
    );
    return { changedCount: fresh.length, unchangedCount: linked.size };
  }

  /** Takes links away; what is not linked is counted as unchanged. */
  async unlink<E extends LinkRow>(
    links: OwnersLinks<E>,
    given: readonly string[],
    path: readonly string[],
  ): Promise<LinkCounts> {
    return this.unlinkFound(links, distinct(given, path));
  }

  /** As `unlink`, of any number of things, each once. */
  async unlinkFound<E extends LinkRow>(links: OwnersLinks<E>, ids: readonly string[]): Promise<LinkCounts> {
    const rows = await this.linked(links, ids);
    await this.writer.remove(links.entity, rows);
    return { changedCount: rows.length, unchangedCount: ids.length - rows.length };
  }

  private async linked<E extends LinkRow>(links: OwnersLinks<E>, ids: readonly string[]): Promise<E[]> {
    if (ids.length === 0) return [];
    return this.writer
      .rows<E>(
        sql`select item_id as "itemId", country_code as "countryCode", linked_at as "linkedAt", linked_by_id as "linkedById"
          from ${name(links.table)} where ${name(links.column)} = ${links.ownerId} and item_id in (${join(ids)})`,
      )
      .then((rows) => rows.map((row) => ({ ...links.owner, ...row })));
  }
}

function distinct(given: readonly string[], path: readonly string[]): string[] {
  const ids = [...new Set(given)];
  if (ids.length === 0) throw new UserError('INVALID', 'Name at least one.', path);
  if (ids.length <= MOST_ITEMS) return ids;
  throw new UserError('LIMIT_EXCEEDED', `At most ${MOST_ITEMS} at once: you gave ${ids.length}.`, path);
}

function name(identifier: string): Sql {
  return raw(`"${identifier}"`);
}
