import { ReminderDigest } from '../../src/implementation/reminders/digest.entities.js';
import { User } from '../../src/people/users/user.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, oneOf, type PagedList } from './paged-list.js';

/** What was sent to whom. */
export async function reminderLists(world: World, cast: Cast): Promise<PagedList[]> {
  return [
    {
      field: 'Query.reminderLog',
      by: cast.coordinator,
      args: 'filter: { states: [SENT] }',
      otherArgs: 'filter: { states: [FAILED] }',
      orders: { '': ['-day'] },
      add: async (n) => {
        const day = oneOf(DAYS, n);
        // A person has one mail a day.
        const { id: userId } = await insert(world, User, {});
        const { id } = await insert(world, ReminderDigest, { userId, day, state: 'SENT' });
        return { id, day };
      },
      remove: ({ id }) => takeAway(world, 'reminder_digest', id),
    },
  ];
}
