import { raw, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { OrderKey } from '../../platform/graphql/keyset.js';
import { partVisibleTo } from '../../recommendations/parts/part.visibility.js';
import { membershipInClusterVisibleTo } from '../clusters/cluster.visibility.js';

/** A table of links, by its name and by the column that holds the owner's id. */
export interface OwnerLinks {
  links: string;
  column: string;
}

/** Things that are linked to items, and the table of their links. */
export interface Owners extends OwnerLinks {
  /** Table of the owners; `o` is its alias everywhere here. */
  table: string;
  columns: Sql;
  visible: (actor: Actor) => Sql;
  order: OrderKey[];
}

/**
 * The owners of links that reach recommendations, as `recommendation_id` and `owner_id`, each pair once: linked to the
 * recommendation itself, to a part of it, or to the cluster that it or a part is in now. Who may not see parts and
 * clusters does not learn of them by what is linked to them.
 */
export function ownersReaching(actor: Actor, { links, column }: OwnerLinks, recommendationIds: Sql): Sql {
  const [link, owner] = [raw(`"${links}"`), raw(`"${column}"`)];
  const part = sql`p.recommendation_id in (${recommendationIds}) and p.archived_at is null and ${partVisibleTo(actor, sql`p`)}`;
  const member = sql`c.left_at is null and ${membershipInClusterVisibleTo(actor, sql`c`)} and l.item_id = c.cluster_id`;
  return sql`select l.item_id as recommendation_id, l.${owner} as owner_id from ${link} l
      where l.item_id in (${recommendationIds})
    union
    select p.recommendation_id, l.${owner} from recommendation_part p cross join ${link} l
      where ${part} and l.item_id = p.id
    union
    select c.recommendation_id, l.${owner} from cluster_membership c cross join ${link} l
      where c.recommendation_id in (${recommendationIds}) and ${member}
    union
    select p.recommendation_id, l.${owner} from recommendation_part p cross join cluster_membership c cross join ${link} l
      where ${part} and c.part_id = p.id and ${member}`;
}
