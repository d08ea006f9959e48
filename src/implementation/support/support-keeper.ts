import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { AreasOfRequests } from './areas-of-requests.js';
import { SupportRequest } from './support-request.entities.js';
import { supportVisibleTo } from './support-request.sql.js';

/** Finds the request that somebody wants to write to, and holds it for the unit of work, and keeps its areas. */
@Injectable()
export class SupportKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly areas: AreasOfRequests,
  ) {}

  /** The request, held. NOT_FOUND where the actor sees none. */
  async hold(actor: Actor, id: string, path: readonly string[]): Promise<SupportRequest> {
    const seen = await this.writer.rows(
      sql`select s.id from support_request s where s.id = ${id} and ${supportVisibleTo(actor, sql`s`)} ${locked(this.reader.dialectName)}`,
    );
    const request = seen.length > 0 ? await this.writer.find(SupportRequest, id) : null;
    if (!request) throw notFound('request for assistance', id, path);
    return request;
  }

  /** Gives a request these areas and no others, as `AreasOfRequests.put`. */
  putAreas(request: SupportRequest, areas: readonly string[] | null | undefined): Promise<void> {
    return this.areas.put(request, areas);
  }

  /** The last step of a request, or null while it is a draft. */
  async lastStep(requestId: string): Promise<{ number: number; takenOn: string } | null> {
    const [step] = await this.writer.rows<{ number: number; takenOn: string }>(
      sql`select number, taken_on as "takenOn" from support_request_step
        where request_id = ${requestId} order by number desc limit 1`,
    );
    return step ?? null;
  }
}
