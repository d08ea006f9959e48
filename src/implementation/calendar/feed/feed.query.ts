import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../../access/actor-context.js';
import type { Actor } from '../../../access/actor.js';
import { Reader } from '../../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../../platform/graphql/loaders.js';
import type { CalendarFeed } from './calendar-feed.entity.js';
import { feedColumns, feedVisibleTo } from './feed.visibility.js';

const f = sql`f`;

/** Feeds by id; null for what does not exist or may not be seen. */
@Injectable()
export class CalendarFeedLoader extends BatchLoader<string, CalendarFeed | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(CalendarFeed | null)[]> {
    const rows = await this.reader.rows<CalendarFeed>(
      sql`select ${feedColumns(f)} from calendar_feed f where f.id in (${join(ids)}) and ${feedVisibleTo(actor, f)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The feeds in force: a person has a few, and so has a country. */
@Injectable()
export class CalendarFeedQuery {
  constructor(private readonly reader: Reader) {}

  /** The oldest first. */
  inForce(actor: Actor): Promise<CalendarFeed[]> {
    return this.reader.rows<CalendarFeed>(
      sql`select ${feedColumns(f)} from calendar_feed f
          where f.revoked_at is null and ${feedVisibleTo(actor, f)} order by f.created_at, f.id`,
    );
  }
}
