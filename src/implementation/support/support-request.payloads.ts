import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { SupportRequest } from './support-request.entities.js';

/** The request as it is now. */
@ObjectType({ description: 'The request as it is now, or why nothing was done.' })
export class SupportRequestPayload extends Payload {
  @Field(() => SupportRequest, { nullable: true, description: 'The request; null where nothing was done.' })
  supportRequest?: SupportRequest | null;
}

/** What became of links. */
@ObjectType({ description: 'What became of what a request was to be for, or no longer.' })
export class SupportRequestLinksPayload extends SupportRequestPayload {
  @Field(() => Int, { nullable: true, description: 'How many were linked, or unlinked, now.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were as wanted already.' })
  unchangedCount?: number | null;
}
