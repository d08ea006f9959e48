import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { SimilarityRun } from './similarity-run.entity.js';
import { suggestionVisibleTo } from './suggestion.rows.js';

/** The columns of a run in the entity's names; `s` is the alias of the table. */
export const similarityRunColumns: Sql = sql`s.id, s.country_code as "countryCode", s.at, s.milliseconds,
  s.started_by_id as "startedById", s.compared, s.left_out as "leftOut", s.new_links as "newLinks",
  s.gone_links as "goneLinks", s.reopened_links as "reopenedLinks", s.open_links as "openLinks",
  s.new_members as "newMembers", s.gone_members as "goneMembers", s.open_members as "openMembers"`;

/** The list of runs, the latest first. */
@Injectable()
export class SimilarityRunQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, page: PageArgs, counted: boolean): Promise<ConnectionOf<SimilarityRun>> {
    const order = [
      { by: sql`s.at`, direction: 'DESC' as const, required: true as const },
      { by: sql`s.id`, direction: 'DESC' as const, required: true as const },
    ];
    const keyset = new Keyset(page, order, sql`s.id`, ['similarityRuns']);
    const matching = sql`from similarity_run s where ${suggestionVisibleTo(actor, sql`s`)}`;
    const rows = await this.reader.rows<SimilarityRun>(
      sql`select ${similarityRunColumns}, ${keyset.columns} ${matching} and ${keyset.after}
        order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}
