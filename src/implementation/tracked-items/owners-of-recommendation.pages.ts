import { Injectable } from '@nestjs/common';
import { raw, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import type { OrderKey } from '../../platform/graphql/keyset.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { partVisibleTo } from '../../recommendations/parts/part.visibility.js';
import { membershipInClusterVisibleTo } from '../clusters/cluster.visibility.js';

/** Things that are linked to items, and the table of their links. */
export interface Owners {
  links: string;
  /** Column of the links that holds the owner's id. */
  column: string;
  /** Table of the owners; `o` is its alias everywhere here. */
  table: string;
  columns: Sql;
  visible: (actor: Actor) => Sql;
  order: OrderKey[];
}

/**
 * Pages of what is linked to recommendations: themselves, a part of them, or the cluster that they or a part are in
 * now. Who may not see parts and clusters does not learn of them by what is linked to them.
 */
@Injectable()
export abstract class OwnersOfRecommendationPages<T extends object> extends NestedPages<T, T, ActorContext> {
  protected abstract readonly owners: Owners;

  protected list({ actor }: ActorContext): NestedList {
    const { links, column, table, columns, visible, order } = this.owners;
    const [link, owner] = [raw(`"${links}"`), raw(`"${column}"`)];
    const member = sql`c.left_at is null and ${membershipInClusterVisibleTo(actor, sql`c`)} and l.item_id = c.cluster_id`;
    const part = (ids: Sql): Sql =>
      sql`p.recommendation_id in (${ids}) and p.archived_at is null and ${partVisibleTo(actor, sql`p`)}`;
    return {
      columns,
      from: (ids) => sql`(
        select l.item_id as recommendation_id, l.${owner} as owner_id from ${link} l where l.item_id in (${ids})
        union
        select p.recommendation_id, l.${owner} from recommendation_part p cross join ${link} l
        where ${part(ids)} and l.item_id = p.id
        union
        select c.recommendation_id, l.${owner} from cluster_membership c cross join ${link} l
        where c.recommendation_id in (${ids}) and ${member}
        union
        select p.recommendation_id, l.${owner} from recommendation_part p cross join cluster_membership c cross join ${link} l
        where ${part(ids)} and c.part_id = p.id and ${member}
      ) reached cross join ${raw(`"${table}"`)} o`,
      parent: sql`reached.recommendation_id`,
      where: sql`o.id = reached.owner_id and ${visible(actor)}`,
      order,
      id: sql`o.id`,
    };
  }

  protected node(row: T): T {
    return row;
  }
}
