import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { DecisionInForce } from './decision-in-force.js';
import type { FollowUpDecisionRecord } from './follow-up.entities.js';
import { decisionInForce } from './follow-up.sql.js';

interface Row {
  id: string;
  decision: DecisionInForce['decision'];
  recordedId: string | null;
  reason: string | null;
  recordedAt: string | null;
}

/** The decision in force by recommendation id; null where the actor may not know. */
@Injectable()
export class DecisionInForceLoader extends BatchLoader<string, DecisionInForce | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(DecisionInForce | null)[]> {
    const decision = decisionInForce(sql`f.decision`, sql`r.mechanism_code`, sql`s.position`);
    const rows = await this.reader.rows<Row>(sql`
      select r.id, ${decision} as decision, f.id as "recordedId", f.reason, f.recorded_at as "recordedAt"
      from recommendation r
      left join follow_up_decision f on f.recommendation_id = r.id and f.superseded_at is null
      left join position_statement s on s.recommendation_id = r.id and s.superseded_at is null
      where r.id in (${join([...ids])}) and ${visibleLayer(actor, sql`r.country_code`, 'STATUS', [sql`r.id`])}`);
    return inOrder(ids, rows, ({ id }) => id).map(
      (row) =>
        row && {
          decision: row.decision,
          isDefault: row.recordedId === null,
          reason: row.reason,
          recordedAt: row.recordedAt,
        },
    );
  }
}

/** Every column of the table under the entity's names. `f` is its alias. */
export function decisionColumns(f: Sql): Sql {
  return sql`${f}.id, ${f}.country_code as "countryCode", ${f}.recommendation_id as "recommendationId", ${f}.decision,
    ${f}.reason, ${f}.recorded_at as "recordedAt", ${f}.superseded_at as "supersededAt",
    ${f}.recorded_by_id as "recordedById"`;
}

/** All recorded decisions by recommendation id, the latest first. */
@Injectable()
export class DecisionHistoryLoader extends BatchLoader<string, FollowUpDecisionRecord[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<FollowUpDecisionRecord[][]> {
    const rows = await this.reader.rows<FollowUpDecisionRecord>(sql`
      select ${decisionColumns(sql`f`)}
      from follow_up_decision f
      where f.recommendation_id in (${join([...ids])}) and ${visibleLayer(actor, sql`f.country_code`, 'STATUS', [sql`f.recommendation_id`])}
      order by f.recommendation_id, f.recorded_at desc, f.id desc`);
    return grouped(ids, rows, (row) => row.recommendationId);
  }
}
