import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { partVisibleTo } from '../../recommendations/parts/part.visibility.js';
import { clusterVisibleTo } from '../clusters/cluster.visibility.js';
import { ofStandingPlan, ofVisiblePlan } from '../plans/plan.visibility.js';
import { LinkedItemsPages, type LinkTable } from '../tracked-items/linked-items.pages.js';
import type { Measure } from './measure.entities.js';
import { ANSWERABLE, measureColumns } from './measure.sql.js';

const m = sql`m`;

/** Pages of measures under something. */
@Injectable()
abstract class MeasurePages extends NestedPages<Measure, Measure, ActorContext> {
  /** Rows of measures `m`, the column of the parent, and how the two meet. */
  protected abstract under(actor: Actor): Pick<NestedList, 'from' | 'parent'> & { join: Sql };

  protected list({ actor }: ActorContext): NestedList {
    const { from, parent, join } = this.under(actor);
    return {
      columns: measureColumns(m),
      from,
      parent,
      where: sql`${join} and m.archived_at is null and ${ofStandingPlan(m)} and ${ofVisiblePlan(actor, m)}`,
      order: [{ by: sql`m.number`, direction: 'ASC', required: true }],
      id: sql`m.id`,
    };
  }

  protected node(row: Measure): Measure {
    return row;
  }
}

/** Pages of the measures under objectives, in their order. */
@Injectable()
export class MeasuresOfObjectivePages extends MeasurePages {
  protected under() {
    return { from: () => sql`measure m`, parent: sql`m.objective_id`, join: sql`1 = 1` };
  }
}

/** Pages of the measures that answer clusters as a whole. */
@Injectable()
export class MeasuresOfClusterPages extends MeasurePages {
  protected under() {
    return {
      from: () => sql`measure_item l cross join measure m`,
      parent: sql`l.item_id`,
      join: sql`m.id = l.measure_id`,
    };
  }
}

/**
 * Pages of the measures that reach recommendations: themselves, a part, or the cluster they are in now. Who may not see
 * parts and clusters does not learn of them by what answers them.
 */
@Injectable()
export class MeasuresOfRecommendationPages extends MeasurePages {
  protected under(actor: Actor) {
    return {
      from: (ids: Sql) => sql`(
        select o.item_id as recommendation_id, o.measure_id from measure_item o where o.item_id in (${ids})
        union
        select q.recommendation_id, i.measure_id from recommendation_part q cross join measure_item i
        where q.recommendation_id in (${ids}) and q.archived_at is null and ${partVisibleTo(actor, sql`q`)}
          and i.item_id = q.id
        union
        select s.recommendation_id, c.measure_id from cluster_membership s cross join measure_item c
        where s.recommendation_id in (${ids}) and s.left_at is null and ${clusterVisibleTo(actor, sql`s`)}
          and c.item_id = s.cluster_id
      ) l cross join measure m`,
      parent: sql`l.recommendation_id`,
      join: sql`m.id = l.measure_id`,
    };
  }
}

/** Pages of what measures answer. */
@Injectable()
export class MeasureItemsPages extends LinkedItemsPages {
  protected readonly links: LinkTable = {
    table: 'measure_item',
    column: 'measure_id',
    prefixes: ANSWERABLE,
  };
}
