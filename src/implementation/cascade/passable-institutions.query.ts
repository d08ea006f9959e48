import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { forbidden } from '../../access/access-error.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { Institution } from '../../people/institutions/institution.entity.js';
import {
  institutionColumns,
  institutionOf,
  type InstitutionRow,
} from '../../people/institutions/institution.row.js';
import { passableFrom } from './passable.sql.js';

/** Whom the actor's institution may pass tasks to, by name. */
@Injectable()
export class PassableInstitutionsQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(actor: Actor, page: PageArgs, counted: boolean): Promise<ConnectionOf<Institution>> {
    const { institutionId, countryCode } = actor;
    if (institutionId === null) throw forbidden('passing tasks: it is no membership of an institution');
    const byName = { by: sql`n.name_sort`, direction: 'ASC', required: true } as const;
    const keyset = new Keyset(page, [byName], sql`n.id`, ['passableInstitutions', institutionId]);
    const matching = sql`from institution n where n.id in (${passableFrom(institutionId)})
      and n.country_code = ${countryCode} and n.archived_at is null`;
    const rows = await this.reader.rows<InstitutionRow>(
      sql`select ${institutionColumns}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, institutionOf, total?.count ?? 0);
  }
}
