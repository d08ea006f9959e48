import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { forbidden } from '../../access/access-error.js';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { betweenOwn } from './between-institutions.sql.js';
import { DataRequest } from './data-request.entity.js';
import { dataRequestWorkflow, holdsOver, PERMISSION, type DataRequestAct } from './data-request.workflow.js';

/** What closing a request changes of it, whatever the act. */
type Closing = Pick<DataRequest, 'state' | 'closedAt' | 'closedById'>;

/** Finds the data request that somebody wants to act on, and holds it for the unit of work. */
@Injectable()
export class DataRequestKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Lets somebody at a request: seen, theirs to act on, possible from where it stands, not changed meanwhile. */
  async step(
    actor: Actor,
    act: DataRequestAct,
    { dataRequestId, version }: { dataRequestId: string; version: number },
  ): Promise<{ request: DataRequest; closing: Closing }> {
    const request = await this.hold(actor, dataRequestId);
    if (!holdsOver(actor, PERMISSION[act], request)) throw forbidden(PERMISSION[act]);
    const state = dataRequestWorkflow.run(act, request, (permission) =>
      holdsOver(actor, permission, request),
    );
    mustStandAt(request, version);
    return { request, closing: { state, closedAt: this.clock.now(), closedById: actor.userId } };
  }

  private async hold(actor: Actor, id: string): Promise<DataRequest> {
    const seen = await this.writer.rows(
      sql`select q.id from data_request q where q.id = ${id} and ${betweenOwn(actor, sql`q`)} ${locked(this.reader.dialectName)}`,
    );
    const request = seen.length > 0 ? await this.writer.find(DataRequest, id) : null;
    if (!request) throw notFound('data request', id, ['input', 'dataRequestId']);
    return request;
  }
}
