import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { AreaOfAttention } from './area-of-attention.entity.js';
import type { AreasOfAttentionArgs } from './area-of-attention.inputs.js';
import { defaultSetting, type PrioritySetting } from './priority-setting.entity.js';
import { areaColumns, priorityVisibleTo, settingColumns } from './priority.visibility.js';

/** How the country weighs, and what it attends to. */
@Injectable()
export class PriorityQuery {
  constructor(private readonly reader: Reader) {}

  /** What holds in the actor's own country; null for those who have none. */
  async setting({ countryCode }: Actor): Promise<PrioritySetting | null> {
    if (countryCode === null) return null;
    const row = await this.reader.row<PrioritySetting>(
      sql`select ${settingColumns(sql`s`)} from priority_setting s
        where s.country_code = ${countryCode} and s.superseded_at is null`,
    );
    return row ?? defaultSetting(countryCode);
  }

  /** Every version, the latest first. `counted` = whether the client asked how many there are. */
  async settings(actor: Actor, page: PageArgs, counted: boolean): Promise<ConnectionOf<PrioritySetting>> {
    const keyset = new Keyset(page, [{ by: sql`s.set_at`, direction: 'DESC', required: true }], sql`s.id`, [
      'prioritySettings',
    ]);
    const matching = sql`from priority_setting s where ${priorityVisibleTo(actor, sql`s`)}`;
    const rows = await this.reader.rows<PrioritySetting>(
      sql`select ${settingColumns(sql`s`)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    return keyset.page(rows, (row) => row, counted ? await this.count(matching) : 0);
  }

  /** Areas of attention, those named last first. */
  async areas(
    actor: Actor,
    { ended, ...page }: AreasOfAttentionArgs,
    counted: boolean,
  ): Promise<ConnectionOf<AreaOfAttention>> {
    const keyset = new Keyset(page, [{ by: sql`a.named_at`, direction: 'DESC', required: true }], sql`a.id`, [
      'areasOfAttention',
      ended,
    ]);
    const matching = sql`from area_of_attention a where ${priorityVisibleTo(actor, sql`a`)}
      and a.ended_at is ${ended ? sql`not null` : sql`null`}`;
    const rows = await this.reader.rows<AreaOfAttention>(
      sql`select ${areaColumns(sql`a`)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    return keyset.page(rows, (row) => row, counted ? await this.count(matching) : 0);
  }

  private async count(matching: Sql): Promise<number> {
    const row = await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`);
    return row?.count ?? 0;
  }
}
