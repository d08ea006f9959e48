import { Briefing } from '../../src/exchange/briefings/briefing.entity.js';
import { done, type Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** Pages that were kept. */
export async function briefingLists(
  world: World,
  { coordinator, foreignCoordinator }: Cast,
): Promise<PagedList[]> {
  const answer = await coordinator.ask(
    'mutation { keepBriefing(input: { label: "To copy", since: "2024-01-01" }) { briefing { id } userErrors { message } } }',
  );
  const { id: kept } = done(answer, 'keepBriefing').briefing;
  const { id: _, ...copy } = (await write(world, (writer) => writer.find(Briefing, kept))) as Briefing;
  await takeAway(world, 'briefing', kept);
  return [
    {
      field: 'Query.briefings',
      by: foreignCoordinator,
      orders: { '': ['-keptAt'] },
      add: async (n) => {
        const keptAt = oneOf(INSTANTS, n);
        const { id } = await insert(world, Briefing, { ...copy, countryCode: 'SVN', keptAt });
        return { id, keptAt };
      },
      remove: ({ id }) => takeAway(world, 'briefing', id),
    },
  ];
}
