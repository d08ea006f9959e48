import { Cast } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { allLists } from './all-lists.js';
import { connections, walk } from './connections.js';
import { inOrder, type PagedList, type Row } from './paged-list.js';

let lists: Map<string, PagedList>;
let world: World;
beforeAll(async () => {
  world = await World.open();
  lists = await allLists(world, await Cast.play(world));
}, 60_000);
afterAll(() => world.close());

/** How many rows a list ever had: the next one's number. */
const made = new Map<string, number>();

async function add(list: PagedList, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let n = made.get(list.field) ?? 0; rows.length < count; n += 1) {
    rows.push(await list.add(n));
    made.set(list.field, n + 1);
  }
  return rows;
}

it('tries no list that the schema does not have', () => {
  expect([...lists.keys()].sort()).toEqual(connections.map(({ field }) => field).sort());
});

describe.each(connections)('$field', ({ field, orders }) => {
  let list: PagedList;
  let rows: Row[];
  beforeAll(async () => {
    const known = lists.get(field);
    if (!known) throw new Error(`say in test/paging how rows of ${field} come about`);
    list = known;
    rows = await add(list, 9);
  });

  it('is tried in each of its orders', () => {
    expect(Object.keys(list.orders).sort()).toEqual([...orders].sort());
  });

  it.each(orders)('gives each row once, in its order, nulls last: %s', async (order) => {
    for (const first of [1, 4]) {
      const { ids, totals } = await walk(list, order, first);
      expect(ids).toEqual(inOrder(rows, list.orders[order] as string[]));
      expect(new Set(totals)).toEqual(new Set([rows.length]));
    }
  });

  it.each(orders)('gives each row that stays once while others come and go: %s', async (order) => {
    const passing = await add(list, 3);
    const { ids } = await walk(list, order, 2, async () => {
      await list.remove(passing.shift() as Row);
      passing.push(...(await add(list, 1)));
    });
    const staying = new Set(rows.map(({ id }) => id));
    expect(ids.filter((id) => staying.has(id))).toEqual(inOrder(rows, list.orders[order] as string[]));
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
    for (const row of passing) await list.remove(row);
  });
});
