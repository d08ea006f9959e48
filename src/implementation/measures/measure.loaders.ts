import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import type { Measure, MeasurePartner } from './measure.entities.js';
import { measureColumns } from './measure.sql.js';

/** Measures by id; null for what does not exist or may not be seen. */
@Injectable()
export class MeasureLoader extends BatchLoader<string, Measure | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Measure | null)[]> {
    const m = sql`m`;
    const rows = await this.reader.rows<Measure>(
      sql`select ${measureColumns(m)} from measure m where m.id in (${join(ids)}) and ${ofVisiblePlan(actor, m)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Codes of the types of action of measures, by the measure's id. Asked of measures that are seen. */
@Injectable()
export class ActionTypesOfMeasureLoader extends BatchLoader<string, string[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<string[][]> {
    const rows = await this.reader.rows<{ measureId: string; code: string }>(sql`
      select t.measure_id as "measureId", t.action_type_code as code
      from measure_action_type t join measure m on m.id = t.measure_id join action_type a on a.code = t.action_type_code
      where t.measure_id in (${join(ids)}) and ${ofVisiblePlan(actor, sql`m`)} order by a.ordinal, a.code`);
    return grouped(ids, rows, ({ measureId }) => measureId).map((own) => own.map(({ code }) => code));
  }
}

/** Who helps with measures, by the measure's id, in their order. */
@Injectable()
export class PartnersOfMeasureLoader extends BatchLoader<string, MeasurePartner[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<MeasurePartner[][]> {
    const rows = await this.reader.rows<MeasurePartner>(sql`
      select x.measure_id as "measureId", x.ordinal, x.country_code as "countryCode",
        x.institution_id as "institutionId", x.name
      from measure_partner x join measure m on m.id = x.measure_id
      where x.measure_id in (${join(ids)}) and ${ofVisiblePlan(actor, sql`m`)} order by x.measure_id, x.ordinal`);
    return grouped(ids, rows, ({ measureId }) => measureId);
  }
}
