import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { CalendarEntry } from './calendar.entities.js';

/** The entry as it is now. */
@ObjectType({ description: 'The entry of the calendar as it is now, or why nothing was done.' })
export class CalendarEntryPayload extends Payload {
  @Field(() => CalendarEntry, { nullable: true, description: 'The entry; null where nothing was done.' })
  entry?: CalendarEntry | null;
}

/** How many links changed. */
@ObjectType({ description: 'How many links of the entry changed, or why nothing was done.' })
export class LinkDatePayload extends CalendarEntryPayload {
  @Field(() => Int, { nullable: true, description: 'How many were linked or unlinked.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were as you want them before.' })
  unchangedCount?: number | null;
}
