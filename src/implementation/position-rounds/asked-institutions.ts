import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { CountryToday } from '../status/country-today.js';
import type { PositionItem } from './position-item.entity.js';
import { PositionRequest } from './position-request.entity.js';
import type { PositionRound } from './position-round.entity.js';

/** Who can be asked, until when, and what they were asked. */
@Injectable()
export class AskedInstitutions {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly days: CountryToday,
  ) {}

  /** Each once, held open meanwhile. NOT_FOUND names one that is not of the country, CONFLICT one that is closed. */
  async mustBe(actor: Actor, given: readonly string[]): Promise<string[]> {
    const path = ['input', 'institutionIds'];
    const ids = [...new Set(given)];
    const found = await this.writer.rows<{ id: string; archivedAt: string | null }>(
      sql`select n.id, n.archived_at as "archivedAt" from institution n
          where n.id in (${join(ids)}) and n.country_code = ${actor.ownCountry}
          order by n.id ${locked(this.reader.dialectName, 'SHARE')}`,
    );
    const known = new Set(found.map(({ id }) => id));
    const missing = ids.find((id) => !known.has(id));
    if (missing !== undefined) throw notFound('institution', missing, path);
    const closed = found.find(({ archivedAt }) => archivedAt !== null);
    if (closed)
      throw new UserError('CONFLICT', `The institution ${closed.id} is closed: it cannot be asked.`, path);
    return ids;
  }

  /** INVALID for a day that is over in the country. */
  mustBeAhead(dueOn: string, { countryCode }: PositionRound): void {
    const today = this.days.today(countryCode);
    if (dueOn >= today) return;
    throw new UserError('INVALID', `${dueOn} has passed: today is ${today}.`, ['input', 'dueOn']);
  }

  /** What these institutions were asked about these items, taken back or not. */
  async asked(
    { id }: PositionRound,
    items: readonly PositionItem[],
    institutionIds: readonly string[],
  ): Promise<PositionRequest[]> {
    if (items.length === 0) return [];
    const rows = await this.writer.rows<{ id: string }>(
      sql`select q.id from position_request q where q.round_id = ${id}
          and q.institution_id in (${join([...institutionIds])}) and q.item_id in (${join(items.map((item) => item.id))})
          order by q.id ${locked(this.reader.dialectName)}`,
    );
    return this.writer.findMany(
      PositionRequest,
      rows.map((row) => row.id),
    );
  }
}
