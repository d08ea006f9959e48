import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { CountryDays, type ByCountry } from '../portfolio/country-days.js';
import type { Communication } from './communication.entities.js';
import { communicationColumns, communicationVisibleTo } from './communication.visibility.js';
import type { CommunicationFilter, CommunicationsArgs } from './communications.args.js';

const c = sql`c`;

/** The register, the latest first. */
@Injectable()
export class CommunicationQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: CommunicationsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Communication>> {
    const today = this.days.today(actor);
    const keyset = new Keyset(
      page,
      [{ by: sql`c.received_on`, direction: 'DESC', required: true }],
      sql`c.id`,
      ['communications', filter],
    );
    const matching = sql`from communication c
      where ${communicationVisibleTo(actor, c, today)} and ${matches(filter ?? {}, today)}`;
    const rows = await this.reader.rows<Communication>(
      sql`select ${communicationColumns(actor, c)}, ${keyset.columns} ${matching} and ${keyset.after}
          order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(filter: CommunicationFilter, today: ByCountry): Sql {
  const conditions = [sql`1 = 1`];
  const { received, overdue } = filter;
  if (filter.countries) conditions.push(sql`c.country_code in (${join(filter.countries)})`);
  if (filter.kinds) conditions.push(sql`c.kind in (${join(filter.kinds)})`);
  if (filter.states) conditions.push(sql`c.state in (${join(filter.states)})`);
  if (received?.from) conditions.push(sql`c.received_on >= ${received.from}`);
  if (received?.to) conditions.push(sql`c.received_on <= ${received.to}`);
  if (filter.mechanisms) {
    conditions.push(sql`exists (select 1 from communication_sender s
      where s.communication_id = c.id and s.mechanism_code in (${join(filter.mechanisms)}))`);
  }
  if (overdue != null) {
    const late = sql`(case when c.state = 'OPEN' and c.due_on < ${today(sql`c.country_code`)} then 1 else 0 end)`;
    conditions.push(sql`${late} = ${Number(overdue)}`);
  }
  return join(conditions, ' and ');
}
