import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { wholeOf } from '../../recommendations/parts/part.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { stands } from './latest-value.sql.js';
import { MEASURED_KINDS } from './measured-kinds.js';

/**
 * Who sees indicators and what was measured: the country's own people all of them, outsiders those of a country that
 * publishes the status, and only on what they see itself.
 */
@Injectable()
export class IndicatorVisibility {
  constructor(private readonly items: TrackedItems) {}

  /** The condition under which an indicator exists for an actor. `i` is the alias of its table. */
  ofIndicator(actor: Actor, i: Sql): Sql {
    const item = sql`${i}.item_id`;
    const country = visibleLayer(actor, sql`${i}.country_code`, 'STATUS', [
      sql`${i}.id`,
      item,
      wholeOf(item),
    ]);
    if (actor.seesUnpublished) return country;
    return sql`(${country} and ${this.items.seen(actor, item, MEASURED_KINDS)})`;
  }

  /** The condition under which a measurement exists for an actor: as its indicator; a withdrawn one inside only. `m` is the alias of its table. */
  ofMeasurement(actor: Actor, m: Sql): Sql {
    if (actor.seesUnpublished) return visibleLayer(actor, sql`${m}.country_code`, 'STATUS');
    return sql`(${stands(m)} and exists (select 1 from indicator seen
      where seen.id = ${m}.indicator_id and ${this.ofIndicator(actor, sql`seen`)}))`;
  }
}
