import { Injectable } from '@nestjs/common';
import { FeedDatesQuery } from './feed-dates.query.js';
import { eventOfDate, eventOfTask } from './feed-events.js';
import type { OpenFeed } from './feed-keys.js';
import { FeedTasksQuery } from './feed-tasks.query.js';
import { feedWords } from './feed-words.js';
import type { FeedEvent } from './ical-feed.js';

/** Everything that a feed shows. */
@Injectable()
export class FeedSources {
  constructor(
    private readonly dates: FeedDatesQuery,
    private readonly tasks: FeedTasksQuery,
  ) {}

  /** As its reader may see it now, in the reader's language. */
  async eventsOf({ actor, countryCode, language, createdAt }: OpenFeed): Promise<FeedEvent[]> {
    const words = feedWords(language);
    const [dates, tasks] = await Promise.all([
      this.dates.of(actor, countryCode),
      this.tasks.of(actor, language),
    ]);
    return [
      ...dates.map((date) => eventOfDate(date, words, createdAt)),
      ...tasks.map((task) => eventOfTask(task, words)),
    ];
  }
}
