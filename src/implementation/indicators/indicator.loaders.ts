import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { Indicator } from './indicator.entities.js';
import { indicatorColumns, indicatorVisibleTo } from './indicator.visibility.js';

function visible({ actor }: ActorContext, which: Sql): Sql {
  return sql`select ${indicatorColumns(sql`i`)} from indicator i
    where ${which} and ${indicatorVisibleTo(actor, sql`i`)} order by i.created_at, i.id`;
}

/** Indicators by id; null for what does not exist or may not be seen. */
@Injectable()
export class IndicatorLoader extends BatchLoader<string, Indicator | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<(Indicator | null)[]> {
    const rows = await this.reader.rows<Indicator>(visible(context, sql`i.id in (${join(ids)})`));
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The indicators in use on recommendations, oldest first. */
@Injectable()
export class RecommendationIndicatorsLoader extends BatchLoader<string, Indicator[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<Indicator[][]> {
    const rows = await this.reader.rows<Indicator>(
      visible(context, sql`i.recommendation_id in (${join(ids)}) and i.archived_at is null`),
    );
    return grouped(ids, rows, ({ recommendationId }) => recommendationId as string);
  }
}

/** The indicators in use on clusters, oldest first. */
@Injectable()
export class ClusterIndicatorsLoader extends BatchLoader<string, Indicator[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<Indicator[][]> {
    const rows = await this.reader.rows<Indicator>(
      visible(context, sql`i.cluster_id in (${join(ids)}) and i.archived_at is null`),
    );
    return grouped(ids, rows, ({ clusterId }) => clusterId as string);
  }
}

/** The indicators in use on parts of recommendations, oldest first. */
@Injectable()
export class PartIndicatorsLoader extends BatchLoader<string, Indicator[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<Indicator[][]> {
    const rows = await this.reader.rows<Indicator>(
      visible(context, sql`i.part_id in (${join(ids)}) and i.archived_at is null`),
    );
    return grouped(ids, rows, ({ partId }) => partId as string);
  }
}
