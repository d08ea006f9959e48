import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Measurement } from './measurement.entity.js';
import { inScope } from './breakdown.sql.js';
import { isLatest, recordedLater, stands } from './latest-value.sql.js';
import { measurementColumns } from './indicator.columns.js';
import { IndicatorVisibility } from './indicator-visibility.js';

/** Measurements by id. */
@Injectable()
export class MeasurementLoader extends BatchLoader<string, Measurement | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Measurement | null)[]> {
    const rows = await this.reader.rows<Measurement>(
      sql`select ${measurementColumns(sql`m`)} from measurement m
          where m.id in (${join(ids)}) and ${this.visibility.ofMeasurement(actor, sql`m`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The total that holds now, by the indicator's id: of the latest day, as last recorded. Null where none was measured. */
@Injectable()
export class LatestMeasurementLoader extends BatchLoader<string, Measurement | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Measurement | null)[]> {
    const rows = await this.reader.rows<Measurement>(sql`
      select ${measurementColumns(sql`m`)} from measurement m
      where m.indicator_id in (${join(ids)}) and ${inScope(sql`m`, 'TOTALS')}
        and ${this.visibility.ofMeasurement(actor, sql`m`)} and ${isLatest}`);
    return inOrder(ids, rows, ({ indicatorId }) => indicatorId);
  }
}

/** Whether a later measurement of the same day and breakdown took the place of measurements, by their id. */
@Injectable()
export class CorrectedLoader extends BatchLoader<string, boolean, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<boolean[]> {
    const rows = await this.reader.rows<{ id: string }>(sql`
      select m.id from measurement m where m.id in (${join(ids)}) and ${this.visibility.ofMeasurement(actor, sql`m`)} and exists (
        select 1 from measurement l where l.indicator_id = m.indicator_id and l.breakdown = m.breakdown
          and l.measured_on = m.measured_on and ${stands(sql`l`)} and ${recordedLater(sql`l`, sql`m`)})`);
    const corrected = new Set(rows.map(({ id }) => id));
    return ids.map((id) => corrected.has(id));
  }
}
