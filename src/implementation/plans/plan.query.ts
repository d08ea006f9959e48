import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { ImplementationPlan } from './plan.entities.js';
import { planColumns, planVisibleTo } from './plan.visibility.js';
import type { ImplementationPlanFilter, ImplementationPlansArgs } from './plans.args.js';

const p = sql`p`;

/** The list of plans, the newest first. */
@Injectable()
export class PlanQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: ImplementationPlansArgs,
    counted: boolean,
  ): Promise<ConnectionOf<ImplementationPlan>> {
    const newest = [{ by: sql`p.created_at`, direction: 'DESC' as const, required: true as const }];
    const keyset = new Keyset(page, newest, sql`p.id`, ['implementationPlans', filter]);
    const matching = sql`from implementation_plan p where ${planVisibleTo(actor, p)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<ImplementationPlan>(
      sql`select ${planColumns(p)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches({ countries, kinds, states, period, archived }: ImplementationPlanFilter): Sql {
  const conditions = [archived ? sql`p.archived_at is not null` : sql`p.archived_at is null`];
  if (countries) conditions.push(sql`p.country_code in (${join(countries)})`);
  if (kinds) conditions.push(sql`p.kind in (${join(kinds)})`);
  if (states) conditions.push(sql`p.state in (${join(states)})`);
  if (period?.from != null) conditions.push(sql`p.period_to >= ${period.from}`);
  if (period?.to != null) conditions.push(sql`p.period_from <= ${period.to}`);
  return join(conditions, ' and ');
}
