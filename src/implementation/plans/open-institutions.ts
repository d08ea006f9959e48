import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';

/** An institution that somebody names, and where. */
export interface NamedInstitution {
  id: string | null | undefined;
  path: readonly string[];
}

/** Makes sure that institutions can be made responsible. */
@Injectable()
export class OpenInstitutions {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** Throws NOT_FOUND unless each is one of the country, CONFLICT where it is closed; held open meanwhile. */
  async mustBe(countryCode: string, named: readonly NamedInstitution[]): Promise<void> {
    const given = named.flatMap(({ id, path }) => (id == null ? [] : [{ id, path }]));
    if (given.length === 0) return;
    const rows = await this.writer.rows<{ id: string; archivedAt: string | null }>(
      sql`select n.id, n.archived_at as "archivedAt" from institution n
          where n.id in (${join(given.map(({ id }) => id))}) and n.country_code = ${countryCode}
          ${locked(this.reader.dialectName, 'SHARE')}`,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const { id, path } of given) {
      const institution = found.get(id);
      if (!institution) throw notFound('institution', id, path);
      if (institution.archivedAt !== null) {
        throw new UserError('CONFLICT', 'The institution is closed: nothing can be given to it.', path);
      }
    }
  }
}
