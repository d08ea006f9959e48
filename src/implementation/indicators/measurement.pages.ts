import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { inScope, isBy, isOfAll } from './breakdown.sql.js';
import { measurementColumns } from './indicator.columns.js';
import { IndicatorVisibility } from './indicator-visibility.js';
import { isLatest } from './latest-value.sql.js';
import type { Measurement } from './measurement.entity.js';
import type { BreakdownsArgs, MeasurementsArgs } from './measurements.args.js';

const m = sql`m`;

/** What a field asked of a list under an indicator goes through the pages as text. */
function read<T>(asked: string | null): Partial<T> {
  return JSON.parse(asked ?? '{}') as Partial<T>;
}

/** Pages of the series of indicators: the latest day first, and of a day what was recorded last. */
@Injectable()
export class MeasurementsPages extends NestedPages<Measurement, Measurement, ActorContext> {
  constructor(
    reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {
    super(reader);
  }

  protected list({ actor }: ActorContext, asked: string | null): NestedList {
    const { scope, breakdown } = read<MeasurementsArgs>(asked);
    const usual = breakdown ? 'BREAKDOWNS' : 'TOTALS';
    return {
      columns: measurementColumns(m),
      from: () => sql`measurement m`,
      parent: sql`m.indicator_id`,
      where: sql`${this.visibility.ofMeasurement(actor, m)} and ${inScope(m, scope ?? usual)} and ${isOfAll(m, breakdown ?? [])}`,
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

/** Pages of the values that hold now of breakdowns: one of each breakdown, of its latest day. */
@Injectable()
export class BreakdownsPages extends NestedPages<Measurement, Measurement, ActorContext> {
  constructor(
    reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {
    super(reader);
  }

  protected list({ actor }: ActorContext, asked: string | null): NestedList {
    const { dimensions } = read<BreakdownsArgs>(asked);
    return {
      columns: measurementColumns(m),
      from: () => sql`measurement m`,
      parent: sql`m.indicator_id`,
      where: sql`${this.visibility.ofMeasurement(actor, m)} and ${inScope(m, 'BREAKDOWNS')} and ${isLatest}
        and ${dimensions ? isBy(m, dimensions) : sql`1 = 1`}`,
      order: [{ by: sql`m.breakdown`, direction: 'ASC', required: true }],
      id: sql`m.id`,
    };
  }

  protected node(row: Measurement): Measurement {
    return row;
  }
}
