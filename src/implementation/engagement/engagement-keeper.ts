import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { Engagement } from './engagement.entities.js';
import { engagementVisibleTo } from './engagement.visibility.js';

/** Finds the event that somebody wants to write to, and holds it for the unit of work. */
@Injectable()
export class EngagementKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** NOT_FOUND where the actor sees none; FORBIDDEN where it is not theirs to write. */
  async hold(actor: Actor, id: string, path: readonly string[] = ['input', 'id']): Promise<Engagement> {
    const seen = await this.writer.rows(
      sql`select e.id from engagement e where e.id = ${id} and ${engagementVisibleTo(actor, sql`e`)} ${locked(this.reader.dialectName)}`,
    );
    const engagement = seen.length > 0 ? await this.writer.find(Engagement, id) : null;
    if (!engagement) throw notFound('event', id, path);
    actor.must('engagements:write', engagement);
    return engagement;
  }
}
