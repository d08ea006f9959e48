import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { progressVisibleTo } from './progress.visibility.js';
import { WRITABLE } from './progress.workflow.js';
import { ProgressUpdate } from './progress-update.entity.js';

/** Finds the update that somebody wants to act on, and holds it for the unit of work. */
@Injectable()
export class ProgressKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The update, held: of two who act at once, the second sees what the first did. NOT_FOUND where the actor sees none. */
  async hold(actor: Actor, id: string, path: readonly string[] = ['input', 'id']): Promise<ProgressUpdate> {
    const seen = await this.writer.rows(
      sql`select u.id from progress_update u where u.id = ${id} and ${progressVisibleTo(actor, sql`u`)} ${locked(this.reader.dialectName)}`,
    );
    const update = seen.length > 0 ? await this.writer.find(ProgressUpdate, id) : null;
    if (!update) throw notFound('progress update', id, path);
    return update;
  }

  /** As `hold`, for those who write it. FORBIDDEN for others; CONFLICT once it is handed in. */
  async holdToWrite(
    actor: Actor,
    id: string,
    path: readonly string[] = ['input', 'id'],
  ): Promise<ProgressUpdate> {
    const update = await this.hold(actor, id, path);
    actor.must('progress:draft', update);
    if (WRITABLE.includes(update.state)) return update;
    throw new UserError(
      'CONFLICT',
      `It is ${update.state}: what was handed in is not changed. Only a returned update can be written again.`,
      path,
    );
  }

  async hasEvidence(update: ProgressUpdate): Promise<boolean> {
    const rows = await this.writer.rows(
      sql`select id from evidence where update_id = ${update.id} and detached_at is null limit 1`,
    );
    return rows.length > 0;
  }
}
