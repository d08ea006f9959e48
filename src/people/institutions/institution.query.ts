import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset, type OrderKey } from '../../platform/graphql/keyset.js';
import { foldLetters } from '../../platform/text/fold.js';
import type { Institution } from './institution.entity.js';
import type { InstitutionFilter, InstitutionOrderField, InstitutionsArgs } from './institution-list.args.js';
import { institutionColumns, institutionOf, type InstitutionRow } from './institution.row.js';
import { institutionVisibleTo } from './institution.visibility.js';

const COLUMNS: Record<InstitutionOrderField, Sql> = { NAME: sql`n.name_sort`, CREATED: sql`n.id` };

/** The list of institutions, one statement a page and one more where the total is asked for. */
@Injectable()
export class InstitutionQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, args: InstitutionsArgs, counted: boolean): Promise<ConnectionOf<Institution>> {
    const filter = args.filter ?? { archived: false };
    const order = args.orderBy ?? { field: 'NAME' as const, direction: 'ASC' as const };
    const keys: OrderKey[] = [{ by: COLUMNS[order.field], direction: order.direction }];
    const keyset = new Keyset(args, keys, sql`n.id`, ['institutions', filter, order]);
    const wanted = sql`${institutionVisibleTo(actor, sql`n`)} and ${matching(filter)}`;
    const rows = await this.reader.rows<InstitutionRow>(
      sql`select ${institutionColumns}, ${keyset.columns} from institution n
          where ${wanted} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    return keyset.page(rows, institutionOf, counted ? await this.count(wanted) : 0);
  }

  private async count(wanted: Sql): Promise<number> {
    const row = await this.reader.row<{ count: number }>(
      sql`select count(*) as count from institution n where ${wanted}`,
    );
    return row?.count ?? 0;
  }
}

function matching({ countries, branches, levels, parentIds, name, archived }: InstitutionFilter): Sql {
  const conditions = [
    among(sql`n.country_code`, countries),
    among(sql`n.branch`, branches),
    among(sql`n.level`, levels),
    among(sql`n.parent_id`, parentIds),
  ];
  if (name) conditions.push(contains(foldLetters(name)));
  if (archived === true) conditions.push(sql`n.archived_at is not null`);
  if (archived === false) conditions.push(sql`n.archived_at is null`);
  return join(conditions, ' and ');
}

/** No list is no condition; an empty list matches nothing. */
function among(column: Sql, values: readonly string[] | null | undefined): Sql {
  if (!values) return sql`1 = 1`;
  return values.length === 0 ? sql`1 = 0` : sql`${column} in (${join([...values])})`;
}

/** The folded names of all languages hold the text; `%` and `_` in it stand for themselves. */
function contains(folded: string): Sql {
  const pattern = `%${folded.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`n.name_search like ${pattern} escape ${'\\'}`;
}
