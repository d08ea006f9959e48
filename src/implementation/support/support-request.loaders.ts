import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { inside } from '../../reference/countries/country.visibility.js';
import type { Labels } from '../../reference/languages/language.js';
import type { SupportTerm } from '../../reference/support/support-term.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { SupportRequest, SupportRequestStep } from './support-request.entities.js';
import { madeByPartner, recommendationsOf } from './support-reach.sql.js';
import { requestOf, supportColumns, supportVisibleTo } from './support-request.sql.js';

interface AreaRow {
  requestId: string;
  code: string;
  /** Of a declared area; null of one that ships. */
  labels: string | null;
  source: string | null;
}

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

/** The areas of requests: those that ship in their order, then the country's own by code. */
@Injectable()
export class SupportAreasLoader extends BatchLoader<string, SupportTerm[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {
    super();
  }

  protected async batch(ids: readonly string[]): Promise<SupportTerm[][]> {
    const rows = await this.reader.rows<AreaRow>(
      sql`select n.request_id as "requestId", n.area_code as code, a.labels, a.source
        from support_request_area n
          left join support_area a on a.country_code = n.country_code and a.code = n.area_code
        where n.request_id in (${join(ids)}) order by n.area_code`,
    );
    const shipped = this.vocabulary.supportTerms('AREA');
    return grouped(ids, rows, ({ requestId }) => requestId).map((own) => [
      ...shipped.filter(({ code }) => own.some((row) => row.code === code)),
      ...own.filter(({ code }) => !shipped.some((term) => term.code === code)).map(declared),
    ]);
  }
}

/** An area that the country declared, as a term among the others. */
function declared({ code, labels, source }: AreaRow, place: number): SupportTerm {
  const words = JSON.parse(labels ?? '{}') as Labels;
  return {
    vocabulary: 'AREA',
    code,
    ordinal: place + 1,
    labels: words,
    meanings: words,
    sources: source ? [source] : [],
  };
}

/** How many of the recommendations that requests are for their partner State made: of those that the actor sees. */
@Injectable()
export class PartnerRecommendationsLoader extends BatchLoader<string, number, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<number[]> {
    const rows = await this.reader.rows<{ id: string; count: number }>(
      sql`select s.id, count(*) as "count" from (${recommendationsOf(actor, join(ids))}) n
          join support_request s on s.id = n.request_id join recommendation r on r.id = n.recommendation_id
        where ${supportVisibleTo(actor, s)} and ${madeByPartner(actor)} group by s.id`,
    );
    const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]));
    return ids.map((id) => counts.get(id) ?? 0);
  }
}
