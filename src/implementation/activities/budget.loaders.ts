import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { exactSum, exactSumColumns } from '../../platform/database/exact-sum.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { amountText } from '../../platform/money/amount.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import type { Budget, BudgetTotal } from './budget.types.js';

type TotalRow = {
  ownerId: string;
  currency: string | null;
  activities: number;
  withoutCost: number;
  gapUnknown: number;
  dropped: number;
} & Record<string, unknown>;

const known = sql`a.cost is not null and a.secured is not null`;
const left = sql`(cast(a.cost as bigint) - cast(a.secured as bigint))`;
const standing = sql`a.state <> 'DROPPED'`;

/** What the activities under things cost, in one statement: exact sums by owner and currency. */
@Injectable()
abstract class BudgetLoader extends BatchLoader<string, Budget, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  /** The column of `a`, an activity, or `m`, its measure, by which they are gathered. */
  protected abstract readonly owner: Sql;

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<Budget[]> {
    const rows = await this.reader.rows<TotalRow>(sql`
      select ${this.owner} as "ownerId", a.currency,
        sum(case when ${standing} then 1 else 0 end) as activities,
        sum(case when ${standing} and a.cost is null then 1 else 0 end) as "withoutCost",
        sum(case when ${standing} and not (${known}) then 1 else 0 end) as "gapUnknown",
        sum(case when ${standing} then 0 else 1 end) as dropped,
        ${exactSumColumns(sql`case when ${standing} then a.cost end`, 'cost')},
        ${exactSumColumns(sql`case when ${standing} then a.secured end`, 'secured')},
        ${exactSumColumns(sql`case when ${standing} and ${known} then case when ${left} > 0 then ${left} else 0 end end`, 'gap')},
        ${exactSumColumns(sql`case when ${standing} and ${known} then case when ${left} < 0 then -${left} else 0 end end`, 'surplus')}
      from activity a join measure m on m.id = a.measure_id
      where ${this.owner} in (${join(ids)}) and a.archived_at is null and ${ofVisiblePlan(actor, sql`a`)}
      group by ${this.owner}, a.currency order by a.currency`);
    return grouped(ids, rows, ({ ownerId }) => ownerId).map(budgetOf);
  }
}

function budgetOf(rows: TotalRow[]): Budget {
  const sum = (count: 'activities' | 'withoutCost' | 'dropped'): number =>
    rows.reduce((total, row) => total + Number(row[count]), 0);
  return {
    totals: rows.flatMap((row) =>
      row.currency !== null && row.activities > 0 ? [totalOf(row, row.currency)] : [],
    ),
    activityCount: sum('activities'),
    withoutCostCount: sum('withoutCost'),
    droppedCount: sum('dropped'),
  };
}

function totalOf(row: TotalRow, currency: string): BudgetTotal {
  const amount = (name: string): string | null => {
    const total = exactSum(row, name);
    return total === null ? null : amountText(total, currency);
  };
  return {
    currency,
    cost: amount('cost'),
    secured: amount('secured'),
    gap: amount('gap'),
    surplus: amount('surplus'),
    activityCount: Number(row.activities),
    gapUnknownCount: Number(row.gapUnknown),
  };
}

/** What plans cost. */
@Injectable()
export class PlanBudgetLoader extends BudgetLoader {
  protected readonly owner = sql`a.plan_id`;
}

/** What objectives and programmes cost. */
@Injectable()
export class ObjectiveBudgetLoader extends BudgetLoader {
  protected readonly owner = sql`m.objective_id`;
}

/** What measures cost. */
@Injectable()
export class MeasureBudgetLoader extends BudgetLoader {
  protected readonly owner = sql`a.measure_id`;
}
