import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { foldLetters } from '../../platform/text/fold.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { Cluster } from './cluster.entity.js';
import { clusterColumns, clusterVisibleTo } from './cluster.visibility.js';
import type { ClusterFilter, ClusterOrderField, ClustersArgs } from './clusters.args.js';

const c = sql`c`;

const ORDER: Record<ClusterOrderField, Sql> = {
  NAME: sql`c.name_sort`,
  CREATED_AT: sql`c.created_at`,
  MEMBER_COUNT: sql`(select count(n.recommendation_id) from cluster_membership n where n.cluster_id = c.id and n.left_at is null)`,
};

/** The list of clusters. */
@Injectable()
export class ClusterQuery {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** `total` = whether the client asked how many there are. */
  async page(actor: Actor, args: ClustersArgs, total: boolean): Promise<ConnectionOf<Cluster>> {
    const { field, direction } = args.orderBy ?? { field: 'NAME' as const, direction: 'ASC' as const };
    const keyset = new Keyset(args, [{ by: ORDER[field], direction }], sql`c.id`, [
      'clusters',
      args.filter,
      field,
      direction,
    ]);
    const matching = sql`from cluster c where ${clusterVisibleTo(actor, c)} and ${this.matches(args.filter ?? null)}`;
    const rows = await this.reader.rows<Cluster>(
      sql`select ${clusterColumns(c)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const counted = total
      ? await this.reader.row<{ n: number }>(sql`select count(*) as n ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, counted?.n ?? 0);
  }

  private matches(filter: ClusterFilter | null): Sql {
    const conditions = [this.inState(filter)];
    if (filter?.countries) conditions.push(sql`c.country_code in (${join(filter.countries)})`);
    if (filter?.themes) {
      const themes = filter.themes.flatMap((code) => this.vocabulary.leavesOf(code));
      conditions.push(sql`c.theme_code in (${join(themes)})`);
    }
    if (filter?.sdgs) {
      const codes = filter.sdgs.flatMap((code) => [
        code,
        ...this.vocabulary.targets(code).map((target) => target.code),
      ]);
      conditions.push(sql`c.sdg_code in (${join(codes)})`);
    }
    if (filter?.nameContains) {
      const part = foldLetters(filter.nameContains).replace(/[\\%_]/g, '\\$&');
      conditions.push(sql`c.name_sort like ${`%${part}%`} escape '\\'`);
    }
    return join(conditions, ' and ');
  }

  private inState(filter: ClusterFilter | null): Sql {
    const states = filter?.states ?? ['ACTIVE'];
    const each = states.map((state) =>
      state === 'ACTIVE' ? sql`c.archived_at is null` : sql`c.archived_at is not null`,
    );
    return join(each, ' or ', '(', ')');
  }
}
