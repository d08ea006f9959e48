import { Institution } from '../../src/people/institutions/institution.entity.js';
import { Invitation } from '../../src/people/users/invitation.entity.js';
import { User } from '../../src/people/users/user.entity.js';
import { Event } from '../../src/platform/events/event.entity.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { bothWays, INSTANTS, oneOf, type PagedList } from './paged-list.js';
import { insert, takeAway } from '../harness/rows.js';

const NAMES = ['paged b', 'paged a', 'paged c'];

/** Institutions, people, invitations, the audit log. */
export async function peopleLists(world: World, cast: Cast): Promise<PagedList[]> {
  let entries = 0;
  return [
    {
      field: 'Query.institutions',
      by: cast.coordinator,
      args: 'filter: { levels: [LOCAL] }',
      otherArgs: 'filter: { levels: [REGIONAL] }',
      orders: bothWays({ NAME: ['name'], CREATED: ['id'] }, ['NAME', 'ASC']),
      add: async (n) => {
        const name = oneOf(NAMES, n);
        const { id } = await insert(world, Institution, { nameSort: name, level: 'LOCAL' });
        return { id, name };
      },
      remove: ({ id }) => takeAway(world, 'institution', id),
    },
    {
      field: 'Query.users',
      by: cast.admin,
      args: 'filter: { text: "paged" }',
      otherArgs: 'filter: { deactivated: false }',
      orders: { '': ['name'] },
      add: async (n) => {
        const name = oneOf(NAMES, n);
        const { id } = await insert(world, User, { nameSort: name });
        return { id, name };
      },
      remove: ({ id }) => takeAway(world, 'user', id),
    },
    {
      field: 'Query.invitations',
      by: cast.foreignCoordinator,
      args: 'open: true',
      otherArgs: 'open: false',
      orders: { '': ['-at'] },
      add: async (n) => {
        const at = oneOf(INSTANTS, n);
        const { id } = await insert(world, Invitation, {
          countryCode: 'SVN',
          role: 'ANALYST',
          invitedAt: at,
          expiresAt: '2999-01-01T00:00:00.000Z',
        });
        return { id, at };
      },
      remove: ({ id }) => takeAway(world, 'invitation', id),
    },
    {
      field: 'Query.auditLog',
      by: cast.coordinator,
      args: 'filter: { eventName: "Paged" }',
      otherArgs: 'filter: { eventName: "Unpaged" }',
      orders: { '': ['-sequence'] },
      add: async () => {
        const { id } = await insert(world, Event, { id: newId('evt'), name: 'Paged' });
        return { id, sequence: ++entries };
      },
      remove: ({ id }) => takeAway(world, 'event', id),
    },
  ];
}
