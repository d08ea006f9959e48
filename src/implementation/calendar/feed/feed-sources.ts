import { Injectable } from '@nestjs/common';
import { FeedDatesQuery } from './feed-dates.query.js';
import { FeedDuties } from './feed-duties.js';
import { eventOfDate, eventOfDuty, eventOfTask } from './feed-events.js';
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
    private readonly duties: FeedDuties,
  ) {}

  /** As its reader may see it now, in the reader's language. */
  async eventsOf(feed: OpenFeed): Promise<FeedEvent[]> {
    const { actor, countryCode, language, createdAt } = feed;
    const words = feedWords(language);
    const [dates, tasks, duties] = await Promise.all([
      this.dates.of(actor, countryCode),
      this.tasks.of(actor, language),
      this.duties.of(feed),
    ]);
    return [
      ...dates.map((date) => eventOfDate(date, words, createdAt)),
      ...tasks.map((task) => eventOfTask(task, words)),
      ...duties.map((duty) => eventOfDuty(duty, language, createdAt)),
    ];
  }
}
