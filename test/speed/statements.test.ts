import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLObjectType } from 'graphql';
import {
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
} from '../../src/recommendations/tags/tag.entities.js';
import { Cast } from '../harness/cast.js';
import { insertAll } from '../harness/rows.js';
import { schema } from '../harness/schema.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World } from '../harness/world.js';
import { allLists } from '../paging/all-lists.js';
import { ask, connections, idIn } from '../paging/connections.js';
import type { PagedList } from '../paging/paged-list.js';

const ROWS = 50;

let world: World;
let cast: Cast;
let lists: Map<string, PagedList>;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  lists = await allLists(world, cast);
}, 60_000);
afterAll(() => world.close());

/** All plain fields of a type, and those of the things it holds; a list under it is asked for its first rows. */
function everythingOf(type: GraphQLObjectType, depth = 1): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return fields
    .map((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return field.name;
      if (!isObjectType(named) || depth === 0) return '';
      const page = named.name.endsWith('Connection') ? '(first: 2) { nodes { __typename } }' : '';
      return `${field.name} ${page || `{ __typename ${everythingOf(named, depth - 1)} }`}`;
    })
    .join(' ');
}

function nodeTypeOf(connection: string): GraphQLObjectType {
  const [type = '', field = ''] = connection.split('.');
  const paged = getNamedType((schema.getType(type) as GraphQLObjectType).getFields()[field]!.type);
  return getNamedType((paged as GraphQLObjectType).getFields()['nodes']!.type) as GraphQLObjectType;
}

describe.each(connections)('a page of $field', ({ field }) => {
  it('takes as many statements for fifty rows as for two, with everything that stands on them', async () => {
    const list = lists.get(field) as PagedList;
    for (let n = 0; n < ROWS; n += 1) await list.add(n);
    const everything = { ...list, node: everythingOf(nodeTypeOf(field)) };
    await expectNoGrowth(
      world,
      async (first) => {
        const { data, errors } = await ask(everything, { first });
        expect(errors).toBeUndefined();
        expect(data.nodes).toHaveLength(first);
      },
      2,
      ROWS,
    );
  });
});

it('a page of 20 recommendations with themes, targets, assignments and status takes at most 8 statements', async () => {
  const list = lists.get('Query.recommendations') as PagedList;
  const { data } = await ask(list, { first: 20 });
  const tags = data.nodes
    .map(idIn)
    .map((recommendationId: string) => ({ recommendationId, origin: 'SOURCE' }));
  const withCode = (code: object): object[] => tags.map((tag: object) => ({ ...tag, ...code }));
  await insertAll(world, RecommendationTheme, withCode({ themeCode: 'right-to-education', suspect: false }));
  await insertAll(world, RecommendationSdg, withCode({ sdgCode: '16.3', goalCode: '16' }));
  await insertAll(world, RecommendationGroup, withCode({ groupCode: 'children' }));
  const page = `{ recommendations(first: 20, filter: { mechanisms: ["CAT"] }) { nodes {
    reference issuedOn text { text } themes { theme { label } } sdgs { target { label } }
    assignments { role implementBy institution { name } } status } } }`;
  const read = async (): Promise<any[]> => (await cast.coordinator.ask(page)).data.recommendations.nodes;
  const nodes = await read();
  expect(nodes).toHaveLength(20);
  for (const { themes, sdgs, text } of nodes) expect([themes, sdgs, text].every(Boolean)).toBe(true);
  expect(nodes.some(({ assignments }) => assignments.length > 0)).toBe(true);
  expect(await world.countStatements(read)).toBeLessThanOrEqual(8);
});
