import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { Briefing } from './briefing.entity.js';

const columns = sql`b.id, b.country_code as "countryCode", b.label, b.as_of as "asOf", b.since, b.content, b.question,
  b.figures_id as "figuresId", b.kept_at as "keptAt", b.kept_by_id as "keptById"`;

/** What was kept is the country's own until it publishes it itself. */
function briefingVisibleTo(actor: Actor): Sql {
  return visibleLayer(actor, sql`b.country_code`, 'INTERNAL');
}

/** The list of pages that were kept, newest first. */
@Injectable()
export class BriefingsQuery {
  constructor(private readonly reader: Reader) {}

  /** `total` = whether the client asked how many there are. */
  async page(actor: Actor, args: PageArgs, total: boolean): Promise<ConnectionOf<Briefing>> {
    const keyset = new Keyset(args, [{ by: sql`b.kept_at`, direction: 'DESC' }], sql`b.id`, ['briefings']);
    const visible = briefingVisibleTo(actor);
    const rows = await this.reader.rows<Briefing>(
      sql`select ${columns}, ${keyset.columns} from briefing b where ${visible} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const counted = total
      ? await this.reader.row<{ n: number }>(sql`select count(*) as n from briefing b where ${visible}`)
      : null;
    return keyset.page(rows, (row) => row, counted?.n ?? 0);
  }

  /** Those of the ids that exist and may be seen, in no order. */
  byIds(actor: Actor, ids: readonly string[]): Promise<Briefing[]> {
    return this.reader.rows<Briefing>(
      sql`select ${columns} from briefing b where b.id in (${join(ids)}) and ${briefingVisibleTo(actor)}`,
    );
  }
}

/** Kept pages by id; null for what does not exist or may not be seen. */
@Injectable()
export class BriefingLoader extends BatchLoader<string, Briefing | null, ActorContext> {
  constructor(private readonly briefings: BriefingsQuery) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Briefing | null)[]> {
    return inOrder(ids, await this.briefings.byIds(actor, ids), ({ id }) => id);
  }
}
