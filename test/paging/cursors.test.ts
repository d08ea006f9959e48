import { Cast } from '../harness/cast.js';
import { World, type Answer } from '../harness/world.js';
import { allLists } from './all-lists.js';
import { ask, connections, type Page } from './connections.js';
import type { PagedList } from './paged-list.js';

let world: World;
let lists: Map<string, PagedList>;
beforeAll(async () => {
  world = await World.open();
  lists = await allLists(world, await Cast.play(world));
  for (const list of lists.values()) for (let n = 0; n < 3; n += 1) await list.add(n);
}, 60_000);
afterAll(() => world.close());

const listOf = (field: string): PagedList => lists.get(field) as PagedList;

async function cursorOf(list: PagedList, page: Page = {}): Promise<string> {
  const { data, errors } = await ask(list, { ...page, first: 1 });
  if (!data?.pageInfo.endCursor) throw new Error(`${list.field} has no cursor: ${JSON.stringify(errors)}`);
  return data.pageInfo.endCursor;
}

/** The code of the only error, or `page` for an answer without one. */
function outcome({ data, errors }: Answer): string {
  if (errors?.length === 1) return errors[0]?.extensions.code as string;
  return errors ? JSON.stringify(errors) : data ? 'page' : 'nothing';
}

const GARBAGE = ['', ' ', 'x', 'null', 'W10', 'e30', 'bnVsbA', '\u0001', '💥', 'A'.repeat(5_000)];

/** Values of other kinds than the database compares with. */
const STRANGE = [null, 'x', '\u0000', 1.5, 1e300];

/** The cursor with one of its values replaced, as somebody does who reads what is in it. */
function forged(cursor: string): string[] {
  const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  const cursors = [values.slice(0, -1), [...values, 'x'], {}];
  for (let n = 0; n < values.length; n += 1)
    for (const strange of STRANGE) if (values[n] !== strange) cursors.push(values.with(n, strange));
  return cursors.map((read) => Buffer.from(JSON.stringify(read)).toString('base64url'));
}

describe.each(connections)('a cursor of $field', ({ field, orders, filtered }) => {
  it('goes on in its own list', async () => {
    for (const order of orders) {
      const after = await cursorOf(listOf(field), { order });
      expect([order, outcome(await ask(listOf(field), { order, after }))]).toEqual([order, 'page']);
    }
  });

  it('is BAD_CURSOR in every other list', async () => {
    // Nothing else is asked: lists that are asked alike are told apart.
    const after = await cursorOf(listOf(field), { args: '' });
    const outcomes = new Map<string, string>();
    for (const list of lists.values())
      if (list.field !== field) outcomes.set(list.field, outcome(await ask(list, { args: '', after })));
    expect([...outcomes].filter(([, code]) => code !== 'BAD_CURSOR')).toEqual([]);
  });

  it('is BAD_CURSOR in another order, under another filter, of another parent', async () => {
    const list = listOf(field);
    expect(list.otherArgs !== undefined).toBe(filtered);
    const others: Page[] = [];
    if (list.otherArgs) others.push({ args: list.otherArgs });
    if (list.parents) others.push({ parent: 1 });
    const after = await cursorOf(list);
    for (const page of others) expect(outcome(await ask(list, { ...page, after }))).toBe('BAD_CURSOR');
    // Each order's neighbours are the other direction and another field.
    const named = orders.filter((order) => order !== '');
    for (const [n, order] of named.entries()) {
      const mine = await cursorOf(list, { order });
      for (const another of [named.at(n - 1), named[(n + 1) % named.length]])
        expect(outcome(await ask(list, { order: another as string, after: mine }))).toBe('BAD_CURSOR');
    }
  });

  it('is BAD_CURSOR when it is garbage, or was changed', async () => {
    const list = listOf(field);
    const refused = async (after: string, order?: string): Promise<void> =>
      expect([order, after, outcome(await ask(list, { order, after }))]).toEqual([
        order,
        after,
        'BAD_CURSOR',
      ]);
    for (const after of GARBAGE) await refused(after);
    for (const order of orders)
      for (const after of forged(await cursorOf(list, { order }))) await refused(after, order);
  });
});

describe.each(connections)('a page of $field', ({ field }) => {
  it.each([-1, 101])('is refused for first: %i, with the word that is wrong', async (first) => {
    const answer = await ask(listOf(field), { first });
    expect(outcome(answer)).toBe('INVALID');
    expect(answer.errors?.[0]?.message).toContain('first');
  });

  it('may be empty: first: 0 only counts', async () => {
    const { data } = await ask(listOf(field), { first: 0 });
    expect(data).toEqual({
      totalCount: 3,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
