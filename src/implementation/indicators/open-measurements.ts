import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { dueRuleOf } from './due-rule.js';
import type { Indicator } from './indicator.entities.js';
import { indicatorColumns } from './indicator.columns.js';
import type { DueMeasurement } from './measurement-period.js';
import { openPeriods } from './measurement-schedule.js';
import { stands } from './latest-value.sql.js';

/** Values that are due or overdue, computed from the indicators and the days measured. */
@Injectable()
export class OpenMeasurements {
  constructor(private readonly reader: Reader) {}

  /**
   * Of the indicators `i` in use that meet a condition, period by period. Two statements; `today` is the day it is in
   * their country.
   */
  async of(which: Sql, today: string): Promise<DueMeasurement[]> {
    const measured = sql`from indicator i
      where i.archived_at is null and i.first_due_on is not null and ${which}`;
    const indicators = await this.reader.rows<Indicator>(
      sql`select ${indicatorColumns(sql`i`)} ${measured} order by i.id`,
    );
    const days = await this.measuredDays(measured);
    return indicators.flatMap((indicator) => dueOf(indicator, days.get(indicator.id) ?? [], today));
  }

  private async measuredDays(measured: Sql): Promise<Map<string, string[]>> {
    const rows = await this.reader.rows<{ indicatorId: string; measuredOn: string }>(sql`
      select distinct m.indicator_id as "indicatorId", m.measured_on as "measuredOn"
      from measurement m where ${stands(sql`m`)} and m.indicator_id in (select i.id ${measured})
      order by m.measured_on`);
    const days = new Map<string, string[]>();
    for (const { indicatorId, measuredOn } of rows) {
      const own = days.get(indicatorId);
      if (own) own.push(measuredOn);
      else days.set(indicatorId, [measuredOn]);
    }
    return days;
  }
}

function dueOf(indicator: Indicator, measuredDays: readonly string[], today: string): DueMeasurement[] {
  const rule = dueRuleOf(indicator);
  if (!rule) return [];
  return openPeriods({ rule, measuredDays, today, givenUpOn: null }).map(({ periodFrom, dueOn, state }) => ({
    indicator,
    periodFrom,
    dueOn,
    state,
  }));
}
