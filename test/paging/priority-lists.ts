import { AreaOfAttention } from '../../src/implementation/priorities/area-of-attention.entity.js';
import { PrioritySetting } from '../../src/implementation/priorities/priority-setting.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** Connections about how urgent recommendations are. */
export function priorityLists(world: World, cast: Cast): PagedList[] {
  let versions = 0;
  let areas = 0;
  return [
    {
      field: 'Query.prioritySettings',
      by: cast.coordinator,
      orders: { '': ['-setAt'] },
      add: async (n) => {
        const setAt = oneOf(INSTANTS, n);
        const number = ++versions;
        const { id } = await insert(world, PrioritySetting, { setAt, number, supersededAt: setAt });
        return { id, setAt };
      },
      remove: ({ id }) => takeAway(world, 'priority_setting', id),
    },
    {
      field: 'Query.areasOfAttention',
      by: cast.coordinator,
      otherArgs: 'ended: true',
      orders: { '': ['-namedAt'] },
      add: async (n) => {
        const namedAt = oneOf(INSTANTS, n);
        const { id } = await insert(world, AreaOfAttention, { namedAt, themeCode: `theme-${++areas}` });
        return { id, namedAt };
      },
      remove: ({ id }) => takeAway(world, 'area_of_attention', id),
    },
  ];
}
