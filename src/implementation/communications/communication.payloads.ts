import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Communication, CommunicationReply } from './communication.entities.js';

/** The communication as it is now. */
@ObjectType({ description: 'The communication as it is now, or why nothing was done.' })
export class CommunicationPayload extends Payload {
  @Field(() => Communication, {
    nullable: true,
    description: 'The communication; null where nothing was done.',
  })
  communication?: Communication | null;
}

/** The reply and its communication. */
@ObjectType({ description: 'The reply that was recorded or retracted, or why nothing was done.' })
export class RecordReplyPayload extends CommunicationPayload {
  @Field(() => CommunicationReply, { nullable: true, description: 'The reply; null where nothing was done.' })
  reply?: CommunicationReply | null;
}

/** How many links changed. */
@ObjectType({ description: 'How many links of the communication changed, or why nothing was done.' })
export class LinkCommunicationPayload extends CommunicationPayload {
  @Field(() => Int, { nullable: true, description: 'How many were linked or unlinked.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were as you want them before.' })
  unchangedCount?: number | null;
}
