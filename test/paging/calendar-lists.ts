import { CalendarEntry, CalendarLink } from '../../src/implementation/calendar/calendar.entities.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** What mechanisms set for the country; `documentId` is of a document in which recommendations stand. */
export async function calendarLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const entry = (given: Partial<CalendarEntry> = {}): Promise<CalendarEntry> =>
    insert(world, CalendarEntry, { mechanismCode: 'CEDAW', kind: 'OTHER_EVENT', ...given });
  const pair = [await entry(), await entry()] as const;
  return [
    {
      field: 'Query.calendar',
      by: cast.coordinator,
      node: 'key',
      args: 'filter: { kinds: [DIALOGUE] }',
      otherArgs: 'filter: { kinds: [PERIODIC_REPORT] }',
      orders: { '': ['startsOn'] },
      add: async (n) => {
        const startsOn = oneOf([...DAYS.slice(0, 2), null], n);
        const { id } = await entry({ kind: 'DIALOGUE', startsOn });
        return { id, startsOn };
      },
      remove: ({ id }) => takeAway(world, 'calendar_entry', id),
    },
    {
      field: 'CalendarEntry.items',
      by: cast.coordinator,
      parents: [pair[0].id, pair[1].id],
      orders: { '': ['linkedAt'] },
      add: async (n) => {
        const linkedAt = oneOf(INSTANTS, n);
        const { id } = await insert(world, Recommendation, {
          documentId,
          mechanismCode: 'CEDAW',
          kind: 'OTHER',
        });
        await insert(world, CalendarLink, { entryId: pair[0].id, itemId: id, linkedAt });
        return { id, linkedAt };
      },
      remove: ({ id }) => takeAway(world, 'calendar_link', id, 'item_id'),
    },
  ];
}
