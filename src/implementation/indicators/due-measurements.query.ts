import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { derivedPage } from '../../platform/graphql/derived-page.js';
import { CountryToday } from '../status/country-today.js';
import type { DueMeasurementFilter, DueMeasurementsArgs, DueState } from './due-measurements.args.js';
import type { DueMeasurement } from './measurement-period.js';
import { OpenMeasurements } from './open-measurements.js';

/** What is due and overdue in the actor's reach, in two statements whatever the page. */
@Injectable()
export class DueMeasurementsQuery {
  constructor(
    private readonly open: OpenMeasurements,
    private readonly days: CountryToday,
  ) {}

  async page(actor: Actor, { filter, ...page }: DueMeasurementsArgs): Promise<ConnectionOf<DueMeasurement>> {
    const today = this.days.today(actor.ownCountry);
    const open = await this.open.of(recordedBy(actor, filter ?? {}), today);
    const rows = open
      .filter((due) => isWanted(due, filter ?? {}))
      .map((row) => ({ row, keys: [row.dueOn, row.indicator.id] }));
    return derivedPage(page, ['dueMeasurements', filter], 2, rows);
  }
}

/** Indicators that the actor records values of. */
function recordedBy(actor: Actor, { providerIds, itemIds }: DueMeasurementFilter): Sql {
  const conditions = [sql`i.country_code = ${actor.ownCountry}`];
  if (actor.reach('measurements:record') === 'INSTITUTION')
    conditions.push(sql`i.provider_id = ${actor.institutionId}`);
  if (providerIds) conditions.push(sql`i.provider_id in (${join(providerIds)})`);
  if (itemIds) conditions.push(sql`i.item_id in (${join(itemIds)})`);
  return join(conditions, ' and ');
}

function isWanted({ state, dueOn }: DueMeasurement, { states, dueBefore }: DueMeasurementFilter): boolean {
  return (!states || states.includes(state as DueState)) && (!dueBefore || dueOn < dueBefore);
}
