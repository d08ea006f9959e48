import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { FrozenFigureMember } from './frozen-figures.entity.js';

/** Pages of the recommendations behind frozen figures, by id. */
@Injectable()
export class FrozenMembersPages extends NestedPages<FrozenFigureMember, FrozenFigureMember, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: sql`m.figures_id as "figuresId", m.recommendation_id as "recommendationId",
        m.country_code as "countryCode", m.kind, m.status, m.position`,
      from: () => sql`frozen_figure_member m`,
      parent: sql`m.figures_id`,
      where: visibleLayer(actor, sql`m.country_code`, 'INTERNAL'),
      order: [],
      id: sql`m.recommendation_id`,
    };
  }

  protected node(row: FrozenFigureMember): FrozenFigureMember {
    return row;
  }
}
