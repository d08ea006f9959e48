import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { ofStandingPlan, ofVisiblePlan } from '../plans/plan.visibility.js';
import type { Measure } from './measure.entities.js';
import { measureColumns } from './measure.sql.js';
import type { MeasureFilter, MeasuresArgs } from './measures.args.js';

const m = sql`m`;

/** The list of measures, in the order they were added. */
@Injectable()
export class MeasureQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: MeasuresArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Measure>> {
    const keyset = new Keyset(page, [], sql`m.id`, ['measures', filter]);
    const seen = sql`${ofVisiblePlan(actor, m)} and ${ofStandingPlan(m)}`;
    const matching = sql`from measure m where ${seen} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<Measure>(
      sql`select ${measureColumns(m)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(filter: MeasureFilter): Sql {
  const { countries, planIds, objectiveIds, institutionIds, actionTypes } = filter;
  const conditions = [filter.archived ? sql`m.archived_at is not null` : sql`m.archived_at is null`];
  if (countries) conditions.push(sql`m.country_code in (${join(countries)})`);
  if (planIds) conditions.push(sql`m.plan_id in (${join(planIds)})`);
  if (objectiveIds) conditions.push(sql`m.objective_id in (${join(objectiveIds)})`);
  if (institutionIds) conditions.push(sql`m.institution_id in (${join(institutionIds)})`);
  if (actionTypes) {
    conditions.push(
      sql`m.id in (select t.measure_id from measure_action_type t where t.action_type_code in (${join(actionTypes)}))`,
    );
  }
  return join(conditions, ' and ');
}
