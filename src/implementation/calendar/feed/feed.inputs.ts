import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { IdField, WordsField } from '../../../platform/graphql/input-fields.js';
import { Payload } from '../../../platform/graphql/payload.js';
import { LanguageEnum, type Language } from '../../../reference/languages/language.js';
import { CalendarFeed, FeedScopeEnum, type FeedScope } from './calendar-feed.entity.js';

/** A new feed. */
@InputType({ description: 'A feed of your own, or, from the coordinator, one of the country.' })
export class CreateCalendarFeedInput {
  @Field(() => FeedScopeEnum, { description: 'What it shows.' })
  @IsIn(Object.keys(FeedScopeEnum))
  scope: FeedScope;

  @WordsField('So that you know it again: “My phone”.', 100, 'write a word by which you will know it again')
  label: string;

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'Language of a country’s feed, English unless told; a personal one follows your profile.',
  })
  @IsOptional()
  @IsIn(Object.values(LanguageEnum))
  language?: Language | null;
}

/** A feed whose address shall open nothing any more. */
@InputType({ description: 'A feed whose address shall open nothing any more, at once and for ever.' })
export class RevokeCalendarFeedInput {
  @IdField('The feed.')
  feedId: string;
}

/** The feed as it is now. */
@ObjectType({ description: 'The feed as it is now, or why nothing was done.' })
export class CalendarFeedPayload extends Payload {
  @Field(() => CalendarFeed, { nullable: true, description: 'The feed; null where nothing was done.' })
  feed?: CalendarFeed | null;
}

/** The feed and, this once, its address. */
@ObjectType({ description: 'The new feed and, this once, its address; or why nothing was done.' })
export class CreateCalendarFeedPayload extends CalendarFeedPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The secret address for a calendar program. It is shown this once: whoever knows it reads the feed. Null where nothing was done.',
  })
  address?: string | null;
}
