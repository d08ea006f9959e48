import { labelIn, type Language } from '../../../reference/languages/language.js';
import type { FeedDuty } from './feed-duties.js';
import type { FeedDate } from './feed-dates.query.js';
import type { FeedTask } from './feed-tasks.query.js';
import { feedWords, withNumber, type FeedWords } from './feed-words.js';
import type { FeedEvent } from './ical-feed.js';

/** So much of a recommendation's text is enough to know it again. */
const MOST_TEXT = 600;

/** A line of the calendar as an event. `since` is when it is said to have changed where nobody knows. */
export function eventOfDate(date: FeedDate, words: FeedWords, since: string): FeedEvent {
  const { startsOn, endsOn, lastNamedOn, title, kind, mechanismCode } = date;
  // One that was put off without a new day leaves the day on which programs have it.
  const firstDay = (startsOn ?? lastNamedOn) as string;
  const what = [words.kinds[kind], title].filter(Boolean).join(': ');
  return {
    uid: `${date.key}@rectrack`,
    firstDay,
    lastDay: endsOn ?? firstDay,
    summary: `${mechanismCode} · ${what}${remark(date, words)}`,
    description: linesOf(date, words).join('\n'),
    url: date.url,
    status: statusOf(date),
    sequence: (date.version ?? 1) - 1,
    changedAt: date.changedAt ?? since,
  };
}

/** Something that an institution is to do, as an event. */
export function eventOfTask(task: FeedTask, words: FeedWords): FeedEvent {
  const subject = task.clusterName ?? [task.symbol, task.reference].filter(Boolean).join(', ');
  return {
    uid: `${task.id}@rectrack`,
    firstDay: task.day,
    lastDay: task.day,
    summary: `${task.returned === 1 ? words.returned : words.implementBy}: ${subject}`,
    description: shortened(task.text ?? ''),
    url: null,
    status: 'CONFIRMED',
    sequence: task.version - 1,
    changedAt: task.changedAt,
  };
}

/** Something else that a person is to do. Of what is measured again and again each time is an event of its own. */
export function eventOfDuty(
  { kind, subjectId, title, dueOn }: FeedDuty,
  language: Language,
  since: string,
): FeedEvent {
  const labels = typeof title === 'string' ? { en: title } : title;
  const key = kind === 'MEASUREMENT' ? `${subjectId}/${dueOn}` : subjectId;
  return {
    uid: `${key}@rectrack`,
    firstDay: dueOn,
    lastDay: dueOn,
    summary: `${feedWords(language).duties[kind]}: ${labelIn(labels, language, subjectId)}`,
    description: '',
    url: null,
    status: 'CONFIRMED',
    sequence: 0,
    changedAt: since,
  };
}

function statusOf({ state, startsOn, certainty }: FeedDate): FeedEvent['status'] {
  if (state === 'CANCELLED' || startsOn === null) return 'CANCELLED';
  return state === 'DONE' || certainty === 'CONFIRMED' ? 'CONFIRMED' : 'TENTATIVE';
}

/** Many programs do not show what is tentative or cancelled: it is said in words too. */
function remark({ state, certainty }: FeedDate, words: FeedWords): string {
  if (state === 'DONE') return ` (${words.done})`;
  if (state === 'CANCELLED') return ` (${words.cancelled})`;
  if (certainty === 'CONFIRMED') return '';
  return ` (${certainty === 'ESTIMATED' ? words.estimated : words.postponed})`;
}

function linesOf(date: FeedDate, words: FeedWords): string[] {
  const { symbol, sourceTitle, url, uprSession, recommendationCount } = date;
  const source = [symbol, sourceTitle].filter(Boolean).join(', ');
  return [
    uprSession === null ? '' : withNumber(words.session, uprSession),
    recommendationCount === 0 ? '' : withNumber(words.recommendations, recommendationCount),
    source === '' ? '' : `${words.source}: ${source}`,
    url ?? '',
  ].filter((line) => line !== '');
}

function shortened(text: string): string {
  return text.length <= MOST_TEXT ? text : `${[...text].slice(0, MOST_TEXT).join('')} …`;
}
