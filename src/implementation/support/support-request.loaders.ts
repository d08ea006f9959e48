import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { inside } from '../../reference/countries/country.visibility.js';
import { LinkedItemsPages, type LinkTable } from '../tracked-items/linked-items.pages.js';
import { OwnersOfRecommendationPages, type Owners } from '../tracked-items/owners-of-recommendation.pages.js';
import type { SupportRequest, SupportRequestArea, SupportRequestStep } from './support-request.entities.js';
import { requestOf, standsFor, supportColumns, supportVisibleTo } from './support-request.sql.js';
import { SUPPORTABLE } from './support-linking.service.js';

const s = sql`s`;

/** Requests by id; null for what does not exist or may not be seen. */
@Injectable()
export class SupportRequestLoader extends BatchLoader<string, SupportRequest | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(SupportRequest | null)[]> {
    const rows = await this.reader.rows<SupportRequest>(
      sql`select ${supportColumns(s)} from support_request s where s.id in (${join(ids)}) and ${supportVisibleTo(actor, s)}`,
    );
    return inOrder(ids, rows.map(requestOf), ({ id }) => id);
  }
}

/** The steps of requests, in their order: bounded by the workflow. */
@Injectable()
export class SupportStepsLoader extends BatchLoader<string, SupportRequestStep[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<SupportRequestStep[][]> {
    const rows = await this.reader.rows<SupportRequestStep>(
      sql`select id, country_code as "countryCode", request_id as "requestId", number, state, taken_on as "takenOn",
          document, ${inside(actor, sql`note`)} as note, recorded_at as "recordedAt", recorded_by_id as "recordedById"
        from support_request_step where request_id in (${join(ids)}) order by number`,
    );
    return grouped(ids, rows, ({ requestId }) => requestId);
  }
}

/** The codes of the areas of requests. */
@Injectable()
export class SupportAreasLoader extends BatchLoader<string, SupportRequestArea[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[]): Promise<SupportRequestArea[][]> {
    const rows = await this.reader.rows<SupportRequestArea>(
      sql`select request_id as "requestId", area_code as "areaCode", country_code as "countryCode"
        from support_request_area where request_id in (${join(ids)}) order by area_code`,
    );
    return grouped(ids, rows, ({ requestId }) => requestId);
  }
}

/** How many of the recommendations that requests are for their partner State made. */
@Injectable()
export class PartnerRecommendationsLoader extends BatchLoader<string, number, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<number[]> {
    const rows = await this.reader.rows<{ id: string; count: number }>(
      sql`select s.id, count(distinct m.recommendation_id) as "count"
        from support_request s join support_request_item l on l.request_id = s.id
          join recommending_state m on ${standsFor(sql`l.item_id`, sql`m.recommendation_id`)} and m.country_code = s.partner_code
          join recommendation r on r.id = m.recommendation_id
        where s.id in (${join(ids)}) and ${supportVisibleTo(actor, s)}
          and ${recommendationVisibleTo(actor, sql`r`)} group by s.id`,
    );
    const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]));
    return ids.map((id) => counts.get(id) ?? 0);
  }
}

/** What requests are for. */
@Injectable()
export class SupportItemsPages extends LinkedItemsPages {
  protected readonly links: LinkTable = {
    table: 'support_request_item',
    column: 'request_id',
    prefixes: SUPPORTABLE,
  };
}

/** Requests for recommendations: themselves, a part of them, or the cluster that they or a part are in now. */
@Injectable()
export class RequestsOfRecommendationPages extends OwnersOfRecommendationPages<SupportRequest> {
  protected readonly owners: Owners = {
    links: 'support_request_item',
    column: 'request_id',
    table: 'support_request',
    columns: supportColumns(raw('o')),
    visible: (actor) => supportVisibleTo(actor, sql`o`),
    order: [{ by: sql`o.created_at`, direction: 'DESC', required: true }],
  };

  protected override node(row: SupportRequest): SupportRequest {
    return requestOf(row);
  }
}
