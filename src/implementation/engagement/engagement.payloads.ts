import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Engagement } from './engagement.entities.js';

/** The event as it is now. */
@ObjectType({ description: 'The event as it is now, or why nothing was done.' })
export class EngagementPayload extends Payload {
  @Field(() => Engagement, { nullable: true, description: 'The event; null where nothing was done.' })
  engagement?: Engagement | null;
}

/** The event, and how many links changed. */
@ObjectType({ description: 'The event, and how many of the things named were linked or unlinked.' })
export class EngagementItemsPayload extends EngagementPayload {
  @Field(() => Int, { nullable: true, description: 'How many links changed.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were as wanted before.' })
  unchangedCount?: number | null;
}
