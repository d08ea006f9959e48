import { Cast } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { call, type Outcome } from './calling.js';
import { madeUpArguments } from './made-up.js';
import { rootFields, schemaOf, type RootField } from './root-fields.js';

const ROLES = [
  'ANONYMOUS',
  'STAKEHOLDER',
  'ANALYST',
  'FOCAL_POINT',
  'VALIDATOR',
  'COORDINATOR',
  'ADMIN',
] as const;
type Role = (typeof ROLES)[number];

/** How a root field meets a role: lets it in, asks who it is, or refuses it. */
type Meeting = 'yes' | 'sign in' | '-';

let world: World;
let tokens: Record<Role, () => string | undefined>;
beforeAll(async () => {
  world = await World.open();
  const cast = await Cast.play(world);
  tokens = {
    ANONYMOUS: () => undefined,
    STAKEHOLDER: () => cast.stakeholder.token,
    ANALYST: () => cast.analyst.token,
    FOCAL_POINT: () => cast.focalPoint.token,
    VALIDATOR: () => cast.validator.token,
    COORDINATOR: () => cast.coordinator.token,
    ADMIN: () => cast.admin.token,
  };
}, 60_000);
afterAll(() => world.close());

it('lets each role into the root fields that are its own', async () => {
  const roots = rootFields(await schemaOf(world)).sort(
    // Whoever has signed out everywhere calls nothing any more.
    (a, b) => Number(a.name === 'signOutEverywhere') - Number(b.name === 'signOutEverywhere'),
  );
  const rows = new Map<string, Meeting[]>();
  for (const root of roots) {
    const row: Meeting[] = [];
    for (const role of ROLES) row.push(await meeting(root, role));
    rows.set(`${root.kind} ${root.name}`, row);
  }
  for (const [name, row] of rows)
    expect({ name, somebodyMay: row.includes('yes') }).toEqual({ name, somebodyMay: true });
  expect(table(rows)).toMatchSnapshot();
}, 180_000);

async function meeting(root: RootField, role: Role): Promise<Meeting> {
  const outcome = await call(world, root, madeUpArguments(root), tokens[role]());
  const code = refusalOf(outcome);
  if (code === 'UNAUTHENTICATED') return 'sign in';
  if (code === 'FORBIDDEN') return '-';
  // A document that never reached the guard, or a server that stumbled, says nothing about the role.
  if (code && !['INVALID', 'NOT_FOUND', 'CONFLICT', 'LIMIT_EXCEEDED'].includes(code))
    throw new Error(`${root.name} answered ${role}: ${JSON.stringify(outcome)}`);
  return 'yes';
}

function refusalOf({ errors }: Outcome): string | null {
  const [error] = errors ?? [];
  if (!error) return null;
  if (/no access rule/.test(error.message)) throw new Error(error.message);
  return String(error.extensions?.['code']);
}

/** The matrix to be read by people: a line a root field, a column a role. */
function table(rows: Map<string, Meeting[]>): string {
  const width = Math.max(...[...rows.keys()].map((name) => name.length));
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((cell, index) => cell.padEnd((ROLES[index] as string).length))]
      .join('  ')
      .trimEnd();
  return [line('', ROLES), ...[...rows].sort(byKind).map(([name, row]) => line(name, row))].join('\n');
}

function byKind([a]: [string, unknown], [b]: [string, unknown]): number {
  const order = ['query', 'mutation', 'subscription'];
  const kindOf = (name: string): number => order.indexOf(name.split(' ')[0] as string);
  return kindOf(a) - kindOf(b) || (a < b ? -1 : 1);
}
