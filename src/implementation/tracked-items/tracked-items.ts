import { Injectable } from '@nestjs/common';
import { join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { prefixOf } from '../../platform/ids/id.js';

/** A kind of thing that others are linked to: a recommendation, a cluster, a measure. */
export interface TrackedKind {
  /** What people call one: `recommendation`. */
  noun: string;
  /** Its table, with `id` and `country_code`. */
  table: string;
  /** The condition under which a row exists for an actor. `t` is the alias of the table. */
  visible: (actor: Actor, t: Sql) => Sql;
  /** Why nothing new is linked to a row, as SQL text ("is archived"); null where nothing speaks against it. */
  objection: (t: Sql) => Sql;
}

interface Found {
  id: string;
  countryCode: string;
  objection: string | null;
}

const t = sql`t`;

/** Knows every kind of thing that others are linked to, by the prefix of its ids. Features register theirs when they start. */
@Injectable()
export class TrackedItems {
  private readonly kinds = new Map<string, TrackedKind>();

  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  register(prefix: string, kind: TrackedKind): void {
    this.kinds.set(prefix, kind);
  }

  /**
   * Makes sure that things can be linked to, one statement a kind. Throws `INVALID` for an id of a kind that is not
   * among `prefixes`, `NOT_FOUND` for what the actor sees none of or what is another country's, `CONFLICT` for what
   * was merged, archived or the like. `path` is where the list of ids stands in the arguments.
   */
  async mustExist(
    actor: Actor,
    countryCode: string,
    ids: readonly string[],
    prefixes: readonly string[],
    path: readonly string[],
  ): Promise<void> {
    for (const id of ids) this.mustBeOf(prefixes, id, path);
    for (const prefix of prefixes) {
      const own = ids.filter((id) => prefixOf(id) === prefix);
      if (own.length > 0) await this.mustStand(actor, countryCode, prefix, own, path);
    }
  }

  /** True where the item with this id, an SQL expression, exists for the actor and is of one of some kinds. */
  seen(actor: Actor, id: Sql, prefixes: readonly string[]): Sql {
    const found = prefixes.flatMap((prefix) => {
      const kind = this.kinds.get(prefix);
      return kind
        ? [sql`exists (select 1 from ${raw(kind.table)} t where t.id = ${id} and ${kind.visible(actor, t)})`]
        : [];
    });
    return found.length > 0 ? sql`(${join(found, ' or ')})` : sql`1 = 0`;
  }

  private mustBeOf(prefixes: readonly string[], id: string, path: readonly string[]): void {
    const prefix = prefixOf(id);
    if (prefix !== null && prefixes.includes(prefix) && this.kinds.has(prefix)) return;
    const nouns = prefixes.flatMap((known) => {
      const kind = this.kinds.get(known);
      return kind ? [`${kind.noun} (${known}_…)`] : [];
    });
    throw new UserError('INVALID', `"${id}" cannot stand here: give ids of a ${nouns.join(', ')}.`, path);
  }

  /** Held to the end of the unit of work: nobody archives or merges it meanwhile. */
  private async mustStand(
    actor: Actor,
    countryCode: string,
    prefix: string,
    ids: readonly string[],
    path: readonly string[],
  ): Promise<void> {
    const { noun, table, visible, objection } = this.kinds.get(prefix) as TrackedKind;
    const rows = await this.writer.rows<Found>(
      sql`select t.id, t.country_code as "countryCode", ${objection(t)} as "objection" from ${raw(table)} t
          where t.id in (${join(ids)}) and ${visible(actor, t)} ${locked(this.reader.dialectName, 'SHARE')}`,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = found.get(id);
      if (row?.countryCode !== countryCode) throw notFound(noun, id, path);
      if (row.objection !== null)
        throw new UserError('CONFLICT', `The ${noun} ${id} ${row.objection}.`, path);
    }
  }
}
