import {
  Communication,
  CommunicationLink,
} from '../../src/implementation/communications/communication.entities.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** The register of communications; `documentId` is of a document in which recommendations stand. */
export async function communicationLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const letter = (given: Partial<Communication> = {}): Promise<Communication> =>
    insert(world, Communication, { kind: 'URGENT_APPEAL', ...given });
  const pair = [await letter(), await letter()] as const;
  return [
    {
      field: 'Query.communications',
      by: cast.coordinator,
      args: 'filter: { kinds: [OTHER_LETTER] }',
      otherArgs: 'filter: { kinds: [URGENT_APPEAL] }',
      orders: { '': ['-receivedOn'] },
      add: async (n) => {
        const receivedOn = oneOf(DAYS, n);
        const { id } = await letter({ kind: 'OTHER_LETTER', receivedOn });
        return { id, receivedOn };
      },
      remove: ({ id }) => takeAway(world, 'communication', id),
    },
    {
      field: 'Communication.items',
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
        await insert(world, CommunicationLink, { communicationId: pair[0].id, itemId: id, linkedAt });
        return { id, linkedAt };
      },
      remove: ({ id }) => takeAway(world, 'communication_link', id, 'item_id'),
    },
  ];
}
