import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { cameUp } from '../cascade/answer-files.sql.js';
import { ProgressKeeper } from '../progress/progress-keeper.js';
import { progressVisibleTo } from '../progress/progress.visibility.js';
import { Evidence } from './evidence.entities.js';
import type { AttachEvidenceInput, DetachEvidenceInput } from './evidence.inputs.js';
import type { EvidencePayload } from './evidence.payload.js';
import { ownFile } from './file.visibility.js';
import { evidenceAttached, evidenceDetached } from './files.events.js';

/** Attaches evidence to what an institution is writing, and takes it away again. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly keeper: ProgressKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async attach(actor: Actor, input: AttachEvidenceInput): Promise<EvidencePayload> {
    const { updateId, title, url, fileId } = input;
    const progressUpdate = await this.keeper.holdToWrite(actor, updateId, ['input', 'updateId']);
    if ((url == null) === (fileId == null))
      throw new UserError('INVALID', 'Give either url or fileId.', ['input']);
    if (fileId != null) await this.mustBeOwn(actor, fileId);
    const evidence = Object.assign(new Evidence(), {
      id: newId('evi'),
      countryCode: progressUpdate.countryCode,
      updateId,
      kind: fileId != null ? ('FILE' as const) : ('LINK' as const),
      title: title.trim(),
      url: url ?? null,
      fileId: fileId ?? null,
      attachedAt: this.clock.now(),
      detachedAt: null,
      version: 1,
    });
    await this.writer.add(Evidence, [evidence]);
    this.events.publish(evidenceAttached(evidence));
    return { evidence, progressUpdate };
  }

  async detach(actor: Actor, { evidenceId }: DetachEvidenceInput): Promise<EvidencePayload> {
    const path = ['input', 'evidenceId'];
    const [seen] = await this.writer.rows<{ updateId: string }>(
      sql`select e.update_id as "updateId" from evidence e join progress_update u on u.id = e.update_id
          where e.id = ${evidenceId} and e.detached_at is null and ${progressVisibleTo(actor, sql`u`)}`,
    );
    if (!seen) throw notFound('evidence', evidenceId, path);
    const progressUpdate = await this.keeper.holdToWrite(actor, seen.updateId, path);
    const evidence = await this.writer.find(Evidence, evidenceId);
    if (!evidence || evidence.detachedAt !== null) throw notFound('evidence', evidenceId, path);
    await this.writer.change(evidence, { detachedAt: this.clock.now() });
    this.events.publish(evidenceDetached(evidence));
    return { evidence, progressUpdate };
  }

  private async mustBeOwn(actor: Actor, fileId: string): Promise<void> {
    const f = sql`f`;
    const rows = await this.writer.rows(
      sql`select f.id from stored_file f where f.id = ${fileId} and (${ownFile(actor, f)} or ${cameUp(actor, f)})`,
    );
    if (rows.length === 0) throw notFound('file', fileId, ['input', 'fileId']);
  }
}
