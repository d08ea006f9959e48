import type { Fact } from '../../../platform/events/fact.js';
import type { CalendarFeed } from './calendar-feed.entity.js';

const about = ({ id, countryCode, scope }: CalendarFeed, name: string): Fact => ({
  name,
  countryCode,
  subjectId: id,
  data: { scope },
});

export const calendarFeedCreated = (feed: CalendarFeed): Fact => about(feed, 'CalendarFeedCreated');
export const calendarFeedRevoked = (feed: CalendarFeed): Fact => about(feed, 'CalendarFeedRevoked');
