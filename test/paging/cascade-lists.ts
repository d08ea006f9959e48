import { Assignment } from '../../src/implementation/assignments/assignment.entity.js';
import { DataRequest } from '../../src/implementation/cascade/data-request.entity.js';
import { PassedTask } from '../../src/implementation/cascade/passed-task.entity.js';
import { Institution } from '../../src/people/institutions/institution.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import { seedRecommendations } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import { DAYS, oneOf, type PagedList } from './paged-list.js';

/** What institutions pass on, and ask each other for. */
export async function cascadeLists(world: World, cast: Cast): Promise<PagedList[]> {
  const [recommendationId = ''] = await seedRecommendations(world, 1);
  const ended = { endedAt: '2024-01-01T00:00:00.000Z', institutionId: cast.ministryA };
  const { id: assignmentId } = await insert(world, Assignment, { recommendationId, ...ended });
  const between = { fromInstitutionId: cast.ministryA, toInstitutionId: cast.ministryB };
  return [
    {
      field: 'Query.passedTasks',
      by: cast.focalPoint,
      args: 'filter: { states: [ACCEPTED] }',
      otherArgs: 'filter: { states: [SENT] }',
      orders: { '': ['dueOn'] },
      add: async (n) => {
        const dueOn = oneOf(DAYS, n);
        const terms = { assignmentId, ...between, state: 'ACCEPTED' as const, portion: 'Some' };
        const { id } = await insert(world, PassedTask, { ...terms, dueOn });
        return { id, dueOn };
      },
      remove: ({ id }) => takeAway(world, 'passed_task', id),
    },
    {
      field: 'Query.dataRequests',
      by: cast.coordinator,
      args: 'filter: { states: [WITHDRAWN] }',
      otherArgs: 'filter: { states: [SENT] }',
      orders: { '': ['dueOn'] },
      add: async (n) => {
        const dueOn = oneOf(DAYS, n);
        const { id } = await insert(world, DataRequest, { ...between, state: 'WITHDRAWN', dueOn });
        return { id, dueOn };
      },
      remove: ({ id }) => takeAway(world, 'data_request', id),
    },
    {
      field: 'Query.passableInstitutions',
      by: cast.focalPoint,
      orders: { '': ['name'] },
      add: async (n) => {
        const name = oneOf(['body b', 'body a', 'body c'], n);
        const { id } = await insert(world, Institution, {
          names: { en: name },
          nameSort: name,
          level: 'NATIONAL',
          parentId: cast.ministryA,
        });
        return { id, name };
      },
      remove: ({ id }) => takeAway(world, 'institution', id),
    },
  ];
}
