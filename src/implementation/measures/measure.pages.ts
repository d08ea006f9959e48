import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { ofStandingPlan, ofVisiblePlan } from '../plans/plan.visibility.js';
import { LinkedItemsPages, type LinkTable } from '../tracked-items/linked-items.pages.js';
import { OwnersOfRecommendationPages } from '../tracked-items/owners-of-recommendation.pages.js';
import type { Owners } from '../tracked-items/owners.sql.js';
import type { Measure } from './measure.entities.js';
import { ANSWERABLE, measureColumns } from './measure.sql.js';

const m = sql`m`;
const o = sql`o`;

/** Pages of measures under something. */
@Injectable()
abstract class MeasurePages extends NestedPages<Measure, Measure, ActorContext> {
  /** Rows of measures `m`, the column of the parent, and how the two meet. */
  protected abstract under(): Pick<NestedList, 'from' | 'parent'> & { join: Sql };

  protected list({ actor }: ActorContext): NestedList {
    const { from, parent, join } = this.under();
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

/** Pages of the measures that reach recommendations: themselves, a part, or the cluster that they or a part are in now. */
@Injectable()
export class MeasuresOfRecommendationPages extends OwnersOfRecommendationPages<Measure> {
  protected readonly owners: Owners = {
    links: 'measure_item',
    column: 'measure_id',
    table: 'measure',
    columns: measureColumns(o),
    visible: (actor) => sql`o.archived_at is null and ${ofStandingPlan(o)} and ${ofVisiblePlan(actor, o)}`,
    order: [{ by: sql`o.number`, direction: 'ASC', required: true }],
  };
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
