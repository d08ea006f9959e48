import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { Indicator } from './indicator.entities.js';
import { IndicatorVisibility } from './indicator-visibility.js';
import { MEASURED_KINDS } from './measured-kinds.js';

/** Finds the indicator that somebody wants to write to, and holds it for the unit of work. */
@Injectable()
export class IndicatorKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly items: TrackedItems,
    private readonly visibility: IndicatorVisibility,
  ) {}

  /** Makes sure that something can have an indicator; throws as `TrackedItems.mustExist`. */
  mustBeMeasurable(actor: Actor, countryCode: string, itemId: string): Promise<void> {
    return this.items.mustExist(actor, countryCode, [itemId], MEASURED_KINDS, ['input', 'itemId']);
  }

  /** The indicator, held: nobody archives it meanwhile. NOT_FOUND where the actor sees none. */
  async hold(actor: Actor, id: string, path: readonly string[]): Promise<Indicator> {
    const seen = await this.writer.rows(
      sql`select i.id from indicator i where i.id = ${id} and ${this.visibility.ofIndicator(actor, sql`i`)} ${locked(this.reader.dialectName)}`,
    );
    const indicator = seen.length > 0 ? await this.writer.find(Indicator, id) : null;
    if (!indicator) throw notFound('indicator', id, path);
    return indicator;
  }

  async isMeasured({ id }: Indicator): Promise<boolean> {
    const rows = await this.writer.rows(sql`select id from measurement where indicator_id = ${id} limit 1`);
    return rows.length > 0;
  }
}

/** Refuses what is given up: CONFLICT. */
export function mustBeInUse(indicator: Indicator, path: readonly string[]): void {
  if (indicator.archivedAt === null) return;
  throw new UserError('CONFLICT', `The indicator "${indicator.name}" was given up.`, path);
}
