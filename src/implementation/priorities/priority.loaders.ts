import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import type { AreaOfAttention } from './area-of-attention.entity.js';
import { clustersOf } from './priority-score.loader.js';
import type { Priority, PriorityOverride } from './priority.entities.js';
import { priorityInForce } from './priority.sql.js';
import { areaColumns, priorityVisibleTo } from './priority.visibility.js';

/** The priority in force by recommendation id; null where the actor may not know. */
@Injectable()
export class PriorityLoader extends BatchLoader<string, Priority | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly reading: PortfolioReading,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Priority | null)[]> {
    if (!actor.seesUnpublished) return ids.map(() => null);
    const rows = this.reading.now(actor);
    const priority = priorityInForce(rows, clustersOf(ids));
    const found = await this.reader.rows<{ id: string; priority: Priority }>(
      sql`select r.id, ${priority} as priority from ${rows.from} where r.id in (${join([...ids])}) and ${rows.visible}`,
    );
    return inOrder(ids, found, ({ id }) => id).map((row) => row?.priority ?? null);
  }
}

/** What coordinators decided in the place of the scores, by recommendation id, the latest first. */
@Injectable()
export class PriorityOverridesLoader extends BatchLoader<string, PriorityOverride[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<PriorityOverride[][]> {
    const rows = await this.reader.rows<PriorityOverride>(sql`
      select p.id, p.country_code as "countryCode", p.recommendation_id as "recommendationId", p.priority, p.suggested,
        p.reason, p.set_at as "setAt", p.set_by_id as "setById", p.ended_at as "endedAt", p.ended_by_id as "endedById"
      from priority_override p
      where p.recommendation_id in (${join([...ids])}) and ${priorityVisibleTo(actor, sql`p`)}
      order by p.recommendation_id, p.set_at desc, p.id desc`);
    return grouped(ids, rows, ({ recommendationId }) => recommendationId);
  }
}

/** Areas of attention by id; null for what does not exist or may not be seen. */
@Injectable()
export class AreaOfAttentionLoader extends BatchLoader<string, AreaOfAttention | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(AreaOfAttention | null)[]> {
    const rows = await this.reader.rows<AreaOfAttention>(
      sql`select ${areaColumns(sql`a`)} from area_of_attention a where a.id in (${join([...ids])}) and ${priorityVisibleTo(actor, sql`a`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}
