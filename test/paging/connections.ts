import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';
import { schema } from '../harness/schema.js';
import type { Answer } from '../harness/world.js';
import type { PagedList } from './paged-list.js';

/** A field of the schema that is paged. */
export interface Connection {
  /** `Query.clusters`, `Cluster.members` */
  field: string;
  /** Names of its orders: '' for the default, `NAME DESC`, `NEWEST`. */
  orders: string[];
  /** It takes more than a page and an order. */
  filtered: boolean;
}

/** Every field of every type whose type is a connection. */
export const connections: readonly Connection[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => ({
        field: `${type.name}.${field.name}`,
        orders: ordersOf(field),
        filtered: field.args.some(({ name }) => !['first', 'after', 'orderBy'].includes(name)),
      })),
  );

function ordersOf({ args }: GraphQLField<unknown, unknown>): string[] {
  const orderBy = args.find(({ name }) => name === 'orderBy');
  return orderBy ? ['', ...ordersAsked(orderBy)] : [''];
}

function ordersAsked({ type }: GraphQLArgument): string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  if (!isInputObjectType(named)) throw new Error(`what order is ${named.name}?`);
  const field = getNamedType(named.getFields()['field']!.type);
  if (!isEnumType(field)) throw new Error(`what field is ${field.name}?`);
  return field.getValues().flatMap(({ name }) => [`${name} ASC`, `${name} DESC`]);
}

/** Which page is asked for. */
export interface Page {
  order?: string;
  first?: number;
  after?: string | null;
  args?: string;
  /** Of which parent: 0 or 1. */
  parent?: number;
}

/** Asks for one page; the answer's data is the connection itself. */
export async function ask(list: PagedList, page: Page = {}): Promise<Answer> {
  const { order = '', first, after, parent = 0 } = page;
  const [type, name] = list.field.split('.') as [string, string];
  const own = typeof list.args === 'function' ? list.args(order) : list.args;
  const args = [page.args ?? own, 'first: $first, after: $after', order && `orderBy: ${orderAs(order)}`];
  const field = `paged: ${name}(${args.filter(Boolean).join(', ')}) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { ${list.node ?? 'id'} } edges { cursor node { ${list.node ?? 'id'} } } }`;
  const query = list.parents ? `node(id: "${list.parents[parent]}") { ... on ${type} { ${field} } }` : field;
  const answer = await list.by.ask(`query($first: Int, $after: String) { ${query} }`, { first, after });
  const data = list.parents ? answer.data?.node : answer.data;
  return { ...answer, data: data?.paged };
}

/** `NAME DESC` → `{ field: NAME, direction: DESC }`; a word by itself stays. */
function orderAs(order: string): string {
  const [field, direction] = order.split(' ');
  return direction ? `{ field: ${field}, direction: ${direction} }` : order;
}

/** The id in a node, however deep. */
export function idIn(node: unknown): string {
  return typeof node === 'string' ? node : idIn(Object.values(node as object)[0]);
}

/** Ids of all pages, each checked for what a page says of itself. `between` happens between two pages. */
export async function walk(
  list: PagedList,
  order: string,
  first: number,
  between: () => Promise<void> = async () => {},
): Promise<{ ids: string[]; totals: number[] }> {
  const ids: string[] = [];
  const totals: number[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await ask(list, { order, first, after });
    if (errors || !data) throw new Error(`${list.field} ${order}: ${JSON.stringify(errors ?? data)}`);
    const { nodes, edges, pageInfo, totalCount } = data;
    const problems = [
      JSON.stringify(edges.map(({ node }: any) => node)) !== JSON.stringify(nodes) && 'edges are not nodes',
      pageInfo.hasPreviousPage !== (after !== null) && 'hasPreviousPage is wrong',
      pageInfo.startCursor !== (edges[0]?.cursor ?? null) && 'startCursor is wrong',
      pageInfo.endCursor !== (edges.at(-1)?.cursor ?? null) && 'endCursor is wrong',
      pageInfo.hasNextPage && nodes.length !== first && 'a page before the last is not full',
    ].filter(Boolean);
    if (problems.length > 0) throw new Error(`${list.field} ${order}: ${problems.join(', ')}`);
    ids.push(...nodes.map(idIn));
    totals.push(totalCount);
    if (!pageInfo.hasNextPage) return { ids, totals };
    after = pageInfo.endCursor;
    await between();
  }
}
