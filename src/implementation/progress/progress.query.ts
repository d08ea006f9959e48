import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { progressColumns, progressVisibleTo } from './progress.visibility.js';
import type { ProgressUpdate } from './progress-update.entity.js';
import type {
  ProgressOrderField,
  ProgressUpdateFilter,
  ProgressUpdatesArgs,
} from './progress-updates.args.js';

const ORDER: Record<ProgressOrderField, Sql> = {
  SUBMITTED_AT: sql`u.submitted_at`,
  CREATED_AT: sql`u.created_at`,
  PERIOD_TO: sql`u.period_to`,
};

/** The list of progress updates: a coordinator's review queue, an institution's own, what is published. */
@Injectable()
export class ProgressQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, orderBy, ...page }: ProgressUpdatesArgs,
    counted: boolean,
  ): Promise<ConnectionOf<ProgressUpdate>> {
    const { field, direction } = orderBy ?? { field: 'SUBMITTED_AT' as const, direction: 'DESC' as const };
    const keyset = new Keyset(page, [{ by: ORDER[field], direction }], sql`u.id`, [
      'progressUpdates',
      filter,
      field,
      direction,
    ]);
    const matching = sql`from progress_update u where ${progressVisibleTo(actor, sql`u`)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<ProgressUpdate>(
      sql`select ${progressColumns(actor, sql`u`)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(filter: ProgressUpdateFilter): Sql {
  const conditions = [sql`1 = 1`];
  if (filter.countries) conditions.push(sql`u.country_code in (${join(filter.countries)})`);
  conditions.push(filter.states ? sql`u.state in (${join(filter.states)})` : sql`u.state <> 'DISCARDED'`);
  if (filter.institutionIds) conditions.push(sql`u.institution_id in (${join(filter.institutionIds)})`);
  if (filter.roles) conditions.push(sql`u.role in (${join(filter.roles)})`);
  if (filter.recommendationId != null) conditions.push(sql`u.recommendation_id = ${filter.recommendationId}`);
  if (filter.partId != null) conditions.push(sql`u.part_id = ${filter.partId}`);
  if (filter.clusterId != null) conditions.push(sql`u.cluster_id = ${filter.clusterId}`);
  if (filter.activityId != null) conditions.push(sql`u.activity_id = ${filter.activityId}`);
  if (filter.period?.from != null) conditions.push(sql`u.period_to >= ${filter.period.from}`);
  if (filter.period?.to != null) conditions.push(sql`u.period_from <= ${filter.period.to}`);
  return join(conditions, ' and ');
}
