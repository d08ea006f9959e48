import { Injectable } from '@nestjs/common';
import { raw, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { ownersReaching, type Owners } from './owners.sql.js';

/** Pages of what is linked to recommendations: themselves, a part of them, or the cluster that they or a part are in now. */
@Injectable()
export abstract class OwnersOfRecommendationPages<T extends object> extends NestedPages<T, T, ActorContext> {
  protected abstract readonly owners: Owners;

  /** Rows of `recommendation_id` and `owner_id`, each pair once; a subclass may know further ways. */
  protected reaching(actor: Actor, recommendationIds: Sql): Sql {
    return ownersReaching(actor, this.owners, recommendationIds);
  }

  protected list({ actor }: ActorContext): NestedList {
    const { table, columns, visible, order } = this.owners;
    return {
      columns,
      from: (ids) => sql`(${this.reaching(actor, ids)}) reached cross join ${raw(`"${table}"`)} o`,
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
