import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';

/** Knows whether something can be given to an institution. */
@Injectable()
export class AssignableInstitutions {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** Throws NOT_FOUND unless it is one of the actor's country, CONFLICT where it is closed; held open meanwhile. */
  async mustBe(actor: Actor, id: string, path: readonly string[]): Promise<void> {
    const [found] = await this.writer.rows<{ archivedAt: string | null }>(
      sql`select i.archived_at as "archivedAt" from institution i
        where i.id = ${id} and i.country_code = ${actor.ownCountry} ${locked(this.reader.dialectName, 'SHARE')}`,
    );
    if (!found) throw notFound('institution', id, path);
    if (found.archivedAt)
      throw new UserError('CONFLICT', 'The institution is closed: nothing can be assigned to it.', path);
  }
}
