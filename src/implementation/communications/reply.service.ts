import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { CountryToday } from '../status/country-today.js';
import { CommunicationKeeper } from './communication-keeper.js';
import { CommunicationReply, type Communication } from './communication.entities.js';
import { communicationReplied } from './communication.events.js';
import type { RecordReplyInput } from './communication.inputs.js';
import type { RecordReplyPayload } from './communication.payloads.js';
import { communicationWorkflow } from './communication.workflow.js';

/** Records what the State answered. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly keeper: CommunicationKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly days: CountryToday,
    private readonly events: Events,
  ) {}

  async record(actor: Actor, input: RecordReplyInput): Promise<RecordReplyPayload> {
    const communication = await this.keeper.holdAt(actor, input);
    const { id: communicationId, countryCode, sentOn } = communication;
    const { repliedOn, summary, fileId = null, url = null } = input;
    this.days.mustHaveCome(repliedOn, countryCode, ['input', 'repliedOn']);
    if (repliedOn < sentOn) {
      throw new UserError('INVALID', `It would answer on ${repliedOn} a letter of ${sentOn}.`, [
        'input',
        'repliedOn',
      ]);
    }
    if (fileId !== null) await this.mustBeCoordinators(fileId, communication);
    const state = communicationWorkflow.run('REPLY', communication, (permission) =>
      actor.can(permission, communication),
    );
    await this.writer.change(communication, { state, replyCount: communication.replyCount + 1 });
    const reply = Object.assign(new CommunicationReply(), {
      id: newId('cry'),
      countryCode,
      communicationId,
      repliedOn,
      summary,
      url,
      fileId,
      recordedAt: this.clock.now(),
      recordedById: actor.userId as string,
    });
    await this.writer.add(CommunicationReply, [reply]);
    this.events.publish(communicationReplied(communication, { repliedOn }));
    return { communication, reply };
  }

  /** A ministry's file is seen in the whole ministry, and evidence by who sees the update: neither is confidential. */
  private async mustBeCoordinators(fileId: string, { countryCode }: Communication): Promise<void> {
    const [file] = await this.writer.rows<{ institutionId: string | null; evidence: number }>(
      sql`select f.institution_id as "institutionId", (select count(*) from evidence e where e.file_id = f.id)
            + (select count(*) from plan_step s where s.file_id = f.id) as evidence
          from stored_file f where f.id = ${fileId} and f.country_code = ${countryCode}`,
    );
    const path = ['input', 'fileId'];
    if (!file) throw notFound('file', fileId, path);
    if (file.institutionId === null && file.evidence === 0) return;
    throw new UserError(
      'INVALID',
      'The file is seen by others too: upload the reply as a coordinator, as a file of its own.',
      path,
    );
  }
}
