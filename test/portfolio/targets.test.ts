import { Actor } from '../../src/access/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import {
  TargetResolver,
  type RecommendationTargets,
  type Target,
} from '../../src/implementation/portfolio/recommendation-targets.js';
import { World } from '../harness/world.js';

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

const admin = new Actor({
  userId: 'u',
  membershipId: 'm',
  role: 'ADMIN',
  countryCode: null,
  institutionId: null,
});

function resolve(targets: RecommendationTargets, actor = admin): Promise<Target[]> {
  return world.app
    .get(UnitOfWork, { strict: false })
    .run({ requestId: 'test', userId: null, membershipId: null }, () =>
      world.app.get(TargetResolver, { strict: false }).resolve(actor, targets),
    );
}

const everyField = {
  countries: ['SVN'],
  mechanisms: ['UPR'],
  families: ['UPR' as const],
  documentSymbols: ['A/HRC/1/1'],
  kinds: ['RECOMMENDATION' as const],
  positions: ['NOTED' as const],
  cycles: [3],
  recommendingStates: ['FRA'],
  themes: ['x'],
  affectedGroups: ['x'],
  sdgs: ['16', '16.3'],
  clusters: ['clu_1'],
  institutions: ['ins_1'],
  institutionRole: 'LEAD' as const,
  statuses: ['NOT_ASSESSED' as const, 'IMPLEMENTED' as const],
  followUpDecisions: ['PURSUE' as const],
  followUpRequested: true,
  priorities: ['HIGH' as const],
  implementBy: { from: '2026-01-01', to: '2026-02-01' },
  overdue: true,
  unassigned: false,
  unclustered: false,
  noUpdateSince: '2026-01-01',
  issuedOn: { from: '2020-01-01' },
  languages: ['fr' as const],
  withdrawn: false,
};

it.each(Object.entries(everyField))('understands the filter by %s on this database', async (field, value) => {
  const filter = { [field]: value };
  for (const actor of [admin, Actor.anonymous])
    expect(await resolve({ filter, search: 'women "equal pay"', expectedCount: 0 }, actor)).toEqual([]);
});

it('understands all fields at once', async () => {
  expect(await resolve({ filter: everyField, expectedCount: 0 })).toEqual([]);
});

it('refuses another number than expected, a filter without a number, and both ways at once', async () => {
  await expect(resolve({ filter: {}, expectedCount: 5 })).rejects.toMatchObject({
    code: 'EXPECTED_COUNT_MISMATCH',
  });
  await expect(resolve({ filter: {} })).rejects.toMatchObject({ code: 'INVALID' });
  await expect(resolve({})).rejects.toMatchObject({ code: 'INVALID' });
  await expect(resolve({ ids: ['rec_1'], filter: {}, expectedCount: 0 })).rejects.toMatchObject({
    code: 'INVALID',
  });
});

it('answers for an unknown id that there is none', async () => {
  await expect(resolve({ ids: ['rec_unknown'] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    argument: ['input', 'targets', 'ids'],
  });
});

it('refuses more ids than a bulk verb reaches', async () => {
  const ids = Array.from({ length: 5_001 }, (_, index) => `rec_${index}`);
  await expect(resolve({ ids })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
});
