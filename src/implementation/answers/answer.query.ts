import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { StateAnswer } from './answer.entities.js';
import { answerColumns, answerVisibleTo, seesDrafts } from './answer.visibility.js';
import type { StateAnswerFilter, StateAnswersArgs } from './answers.args.js';

const w = sql`w`;

/** The list of State answers, oldest first. */
@Injectable()
export class AnswerQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: StateAnswersArgs,
    counted: boolean,
  ): Promise<ConnectionOf<StateAnswer>> {
    const order = [{ by: sql`w.created_at`, direction: 'ASC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`w.id`, ['stateAnswers', filter]);
    const matching = sql`from state_answer w where ${answerVisibleTo(actor, w)} and ${matches(actor, filter ?? {})}`;
    const rows = await this.reader.rows<StateAnswer>(
      sql`select ${answerColumns(actor, w)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(actor: Actor, { countries, itemIds, latest, withdrawn }: StateAnswerFilter): Sql {
  const conditions = [withdrawn ? sql`w.withdrawn_at is not null` : sql`w.withdrawn_at is null`];
  if (countries) conditions.push(sql`w.country_code in (${join(countries)})`);
  if (itemIds) {
    const ids = join(itemIds);
    conditions.push(
      sql`(w.recommendation_id in (${ids}) or w.part_id in (${ids}) or w.cluster_id in (${ids}))`,
    );
  }
  if (latest) {
    // Who sees no drafts sees nothing but final versions.
    const isFinal = seesDrafts(actor) ? sql`coalesce(w.final_number, 0) = w.latest_number` : sql`1 = 1`;
    const wanted = latest.map((state) => (state === 'FINAL' ? isFinal : sql`not ${isFinal}`));
    conditions.push(join(wanted, ' or ', '(', ')'));
  }
  return join(conditions, ' and ');
}
