import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { IndicatorVisibility } from './indicator-visibility.js';
import { stands } from './latest-value.sql.js';

/** Days that values of indicators speak of, totals and breakdowns alike, each once and in order; by the indicator's id. */
@Injectable()
export class MeasuredDaysLoader extends BatchLoader<string, string[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<string[][]> {
    const rows = await this.reader.rows<{ indicatorId: string; measuredOn: string }>(sql`
      select distinct m.indicator_id as "indicatorId", m.measured_on as "measuredOn" from measurement m
      where m.indicator_id in (${join(ids)}) and ${stands(sql`m`)} and ${this.visibility.ofMeasurement(actor, sql`m`)}
      order by m.indicator_id, m.measured_on`);
    return grouped(ids, rows, ({ indicatorId }) => indicatorId).map((own) =>
      own.map(({ measuredOn }) => measuredOn),
    );
  }
}
