import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { Contribution } from './contribution.entity.js';
import { ContributionVisibility, contributionColumns } from './contribution.visibility.js';
import type { ContributionState } from './contribution.words.js';
import type { ContributionFilter, ContributionsArgs } from './contributions.args.js';

const c = sql`c`;

/** The list of contributions, newest first. */
@Injectable()
export class ContributionQuery {
  constructor(
    private readonly reader: Reader,
    private readonly visible: ContributionVisibility,
    private readonly clock: Clock,
  ) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: ContributionsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Contribution>> {
    const keyset = new Keyset(
      page,
      [{ by: sql`c.submitted_at`, direction: 'DESC', required: true }],
      sql`c.id`,
      ['contributions', filter],
    );
    const matching = sql`from contribution c where ${this.visible.to(actor, c)} and ${this.matches(actor, filter ?? {})}`;
    const rows = await this.reader.rows<Contribution>(
      sql`select ${contributionColumns(c)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }

  private matches(actor: Actor, filter: ContributionFilter): Sql {
    const conditions = [sql`1 = 1`];
    if (filter.countries) conditions.push(sql`c.country_code in (${join(filter.countries)})`);
    if (filter.itemId != null) conditions.push(sql`c.item_id = ${filter.itemId}`);
    if (filter.kinds) conditions.push(sql`c.kind in (${join(filter.kinds)})`);
    if (filter.bodies) conditions.push(sql`c.body in (${join(filter.bodies)})`);
    if (filter.states)
      conditions.push(
        sql`(${join(
          filter.states.map((state) => this.inState(state)),
          ' or ',
        )})`,
      );
    if (filter.answered != null)
      conditions.push(filter.answered ? sql`c.answer is not null` : sql`c.answer is null`);
    if (filter.mine != null)
      conditions.push(
        filter.mine ? sql`c.author_id = ${actor.userId}` : sql`c.author_id <> ${actor.userId ?? ''}`,
      );
    return join(conditions, ' and ');
  }

  private inState(state: ContributionState): Sql {
    const now = this.clock.now();
    if (state === 'PUBLISHED') return sql`(c.stored_state = 'STANDING' and c.publishes_at <= ${now})`;
    if (state === 'WAITING') return sql`(c.stored_state = 'STANDING' and c.publishes_at > ${now})`;
    return sql`c.stored_state = ${state}`;
  }
}
