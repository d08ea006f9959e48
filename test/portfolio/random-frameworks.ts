import type { Cluster, ClusterMembership } from '../../src/implementation/clusters/cluster.entity.js';
import {
  Framework,
  FrameworkItem,
  FrameworkItemCover,
  FrameworkLink,
} from '../../src/implementation/frameworks/framework.entities.js';
import { newId } from '../../src/platform/ids/id.js';
import type { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import type { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { ABROAD, HOME } from '../harness/cast.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import type { Dice } from './dice.js';

/** Frameworks as they were put into the tables. */
export interface FrameworkRows {
  frameworks: Framework[];
  items: FrameworkItem[];
  links: FrameworkLink[];
}

interface Linked {
  parts: readonly RecommendationPart[];
  recommendations: readonly Recommendation[];
  clusters: readonly Cluster[];
  memberships: readonly ClusterMembership[];
}

/** Two frameworks of three levels in each country, linked to some of its recommendations, parts and clusters. */
export async function playRandomFrameworks(
  world: World,
  dice: Dice,
  { recommendations, clusters, parts }: Linked,
): Promise<FrameworkRows> {
  const rows: FrameworkRows = { frameworks: [], items: [], links: [] };
  for (const countryCode of [HOME, ABROAD]) {
    const own = <T extends { countryCode: string | null }>(list: readonly T[]): T[] =>
      list.filter((one) => one.countryCode === countryCode);
    for (const kind of ['NATIONAL_STRATEGY', 'UN_COOPERATION_FRAMEWORK'] as const) {
      const at = { countryCode, createdAt: dice.instant(), version: 1 };
      const framework = { id: newId('frw'), kind, title: kind, ...at } as Framework;
      rows.frameworks.push(framework);
      const item = (parentId: string | null, ordinal: number): FrameworkItem => {
        const made = { id: newId('fri'), frameworkId: framework.id, parentId, ordinal, title: 'Item', ...at };
        rows.items.push(made as FrameworkItem);
        return made as FrameworkItem;
      };
      const top = [item(null, 1), item(null, 2)];
      const middle = top.map(({ id }) => item(id, 1));
      const places = [...top, ...middle, item((middle[0] as FrameworkItem).id, 1)];
      const things = [
        ...dice.some(own(recommendations), 20, 10),
        ...dice.some(own(clusters), 1, 1),
        ...dice.some(own(parts), 4),
      ];
      for (const { id: itemId } of things)
        for (const { id: frameworkItemId } of dice.some(places, 2, 1))
          rows.links.push({
            itemId,
            frameworkItemId,
            frameworkId: framework.id,
            countryCode,
            linkedAt: dice.instant(),
            linkedById: 'usr_seed',
          });
    }
  }
  await write(world, async (writer) => {
    await writer.addUnaudited(Framework, rows.frameworks);
    await writer.addUnaudited(FrameworkItem, rows.items);
    await writer.addUnaudited(
      FrameworkItemCover,
      rows.items.flatMap(({ id, countryCode }) =>
        coverOf(rows, id).map((coveredById) => ({ itemId: id, coveredById, countryCode })),
      ),
    );
    await writer.addUnaudited(FrameworkLink, rows.links);
  });
  return rows;
}

/** An item and those over it. */
export function coverOf({ items }: FrameworkRows, id: string | null): string[] {
  const item = items.find((one) => one.id === id);
  return item ? [item.id, ...coverOf({ items } as FrameworkRows, item.parentId)] : [];
}
