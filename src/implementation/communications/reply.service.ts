import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { CommunicationKeeper } from './communication-keeper.js';
import { CommunicationReply } from './communication.entities.js';
import { communicationReplied, replyRetracted } from './communication.events.js';
import type { RecordReplyPayload } from './communication.payloads.js';
import { answerState, communicationWorkflow } from './communication.workflow.js';
import { ReplyRules } from './reply-rules.js';
import type { RecordReplyInput, RetractReplyInput } from './reply.inputs.js';

/** Records what the State answered, and takes back what was recorded by mistake. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly keeper: CommunicationKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly rules: ReplyRules,
    private readonly events: Events,
  ) {}

  async record(actor: Actor, input: RecordReplyInput): Promise<RecordReplyPayload> {
    const communication = await this.keeper.holdAt(actor, input);
    const { id: communicationId, countryCode } = communication;
    const { repliedOn, summary, fileId = null, url = null } = input;
    await this.rules.mustHold(communication, { repliedOn, fileId });
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
      retractedAt: null,
      retractionReason: null,
    });
    await this.writer.add(CommunicationReply, [reply]);
    this.events.publish(communicationReplied(communication, { repliedOn }));
    return { communication, reply };
  }

  /** One that was recorded by mistake: where no other stands, the letter waits for an answer again. */
  async retract(actor: Actor, input: RetractReplyInput): Promise<RecordReplyPayload> {
    const communication = await this.keeper.holdAt(actor, input);
    const path = ['input', 'replyId'];
    const reply = await this.writer.find(CommunicationReply, input.replyId);
    if (reply?.communicationId !== communication.id) throw notFound('reply to it', input.replyId, path);
    if (reply.retractedAt !== null)
      throw new UserError('CONFLICT', 'This reply was retracted already.', path);
    await this.writer.change(reply, { retractedAt: this.clock.now(), retractionReason: input.reason });
    const replyCount = communication.replyCount - 1;
    const state = communication.state === 'CLOSED' ? 'CLOSED' : answerState({ replyCount });
    await this.writer.change(communication, { replyCount, state });
    this.events.publish(replyRetracted(communication, { replyId: reply.id, reason: input.reason }));
    return { communication, reply };
  }
}
