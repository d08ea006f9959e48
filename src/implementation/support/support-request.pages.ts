import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import type { NestedList } from '../../platform/graphql/nested-pages.js';
import { LinkedItemsPages, type LinkTable } from '../tracked-items/linked-items.pages.js';
import { NodePages } from '../tracked-items/node.pages.js';
import { OwnersOfItemPages } from '../tracked-items/owners-of-item.pages.js';
import { OwnersOfRecommendationPages } from '../tracked-items/owners-of-recommendation.pages.js';
import type { Owners } from '../tracked-items/owners.sql.js';
import { SUPPORTABLE } from './support-linking.service.js';
import { madeByPartner, recommendationsOf, requestsReaching, SUPPORT_LINKS } from './support-reach.sql.js';
import type { SupportRequest } from './support-request.entities.js';
import { requestOf, supportColumns, supportVisibleTo } from './support-request.sql.js';

const o = sql`o`;
const OWNERS: Owners = {
  ...SUPPORT_LINKS,
  table: 'support_request',
  columns: supportColumns(o),
  visible: (actor) => supportVisibleTo(actor, o),
  order: [{ by: sql`o.created_at`, direction: 'DESC', required: true }],
};

/** What requests are for. */
@Injectable()
export class SupportItemsPages extends LinkedItemsPages {
  protected readonly links: LinkTable = {
    table: 'support_request_item',
    column: 'request_id',
    prefixes: SUPPORTABLE,
  };
}

/** Requests for clusters, measures and activities themselves. */
@Injectable()
export class RequestsOfItemPages extends OwnersOfItemPages<SupportRequest> {
  protected readonly owners = OWNERS;

  protected override node(row: SupportRequest): SupportRequest {
    return requestOf(row);
  }
}

/** Requests for recommendations, also through what is planned for them. */
@Injectable()
export class RequestsOfRecommendationPages extends OwnersOfRecommendationPages<SupportRequest> {
  protected readonly owners = OWNERS;

  protected override reaching(actor: Actor, recommendationIds: Sql): Sql {
    return requestsReaching(actor, recommendationIds);
  }

  protected override node(row: SupportRequest): SupportRequest {
    return requestOf(row);
  }
}

/** Which of the recommendations that requests are for their partner State made, the latest first. */
@Injectable()
export class PartnerRecommendationsPages extends NodePages {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: sql`r.id`,
      from: (ids) => sql`(${recommendationsOf(actor, ids)}) n
        join support_request s on s.id = n.request_id join recommendation r on r.id = n.recommendation_id`,
      parent: sql`n.request_id`,
      where: madeByPartner(actor),
      order: [{ by: sql`r.issued_on`, direction: 'DESC' }],
      id: sql`r.id`,
    };
  }
}
