import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { Measurement } from './indicator.entities.js';
import { indicatorVisibleTo, measurementColumns } from './indicator.visibility.js';

/** Measurements by id. */
@Injectable()
export class MeasurementLoader extends BatchLoader<string, Measurement | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Measurement | null)[]> {
    const rows = await this.reader.rows<Measurement>(
      sql`select ${measurementColumns(sql`m`)} from measurement m
          where m.id in (${join(ids)}) and ${indicatorVisibleTo(actor, sql`m`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The value that holds now, by the indicator's id: of the latest day, as last recorded. Null where none was measured. */
@Injectable()
export class LatestMeasurementLoader extends BatchLoader<string, Measurement | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Measurement | null)[]> {
    const rows = await this.reader.rows<Measurement>(sql`
      select ${measurementColumns(sql`m`)} from measurement m
      where m.indicator_id in (${join(ids)}) and ${indicatorVisibleTo(actor, sql`m`)} and not exists (
        select 1 from measurement l where l.indicator_id = m.indicator_id and ${isLater(sql`l`, sql`m`)})`);
    return inOrder(ids, rows, ({ indicatorId }) => indicatorId);
  }
}

/** True where `l` counts before `m`: a later day, or the same day recorded later. */
function isLater(l: Sql, m: Sql): Sql {
  return sql`(${l}.measured_on > ${m}.measured_on
    or (${l}.measured_on = ${m}.measured_on and ${recordedLater(l, m)}))`;
}

/** True where `l`, of the same day, was recorded after `m`. */
function recordedLater(l: Sql, m: Sql): Sql {
  return sql`(${l}.recorded_at > ${m}.recorded_at or (${l}.recorded_at = ${m}.recorded_at and ${l}.id > ${m}.id))`;
}

/** Whether a later measurement of the same day took the place of measurements, by their id. */
@Injectable()
export class CorrectedLoader extends BatchLoader<string, boolean, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<boolean[]> {
    const rows = await this.reader.rows<{ id: string }>(sql`
      select m.id from measurement m where m.id in (${join(ids)}) and ${indicatorVisibleTo(actor, sql`m`)} and exists (
        select 1 from measurement l where l.indicator_id = m.indicator_id and l.measured_on = m.measured_on
          and ${recordedLater(sql`l`, sql`m`)})`);
    const corrected = new Set(rows.map(({ id }) => id));
    return ids.map((id) => corrected.has(id));
  }
}

/** Pages of the series of indicators: the latest day first, and of a day what was recorded last. */
@Injectable()
export class MeasurementsLoader extends NestedPages<Measurement, Measurement, ActorContext> {
  constructor(reader: Reader) {
    super(reader);
  }

  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: measurementColumns(sql`m`),
      from: () => sql`measurement m`,
      parent: sql`m.indicator_id`,
      where: indicatorVisibleTo(actor, sql`m`),
      order: [
        { by: sql`m.measured_on`, direction: 'DESC' },
        { by: sql`m.recorded_at`, direction: 'DESC' },
        { by: sql`m.id`, direction: 'DESC' },
      ],
      id: sql`m.id`,
    };
  }

  protected node(row: Measurement): Measurement {
    return row;
  }
}
