import { Cast, done, institution } from '../harness/cast.js';
import { publish, seedRecommendations, seedStatus } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { addTo, assign, assignCluster, createCluster, standing } from './verbs.js';

let world: World;
let cast: Cast;
let ministryC: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  ministryC = await institution(cast.coordinator, 'Ministry of Education');
});
afterAll(() => world.close());

const one = async (): Promise<string> => (await seedRecommendations(world, 1))[0] as string;

describe('a cluster in an institution’s hands', () => {
  it('is in force for its members as long as they have nothing of their own in that role', async () => {
    const [own, shared] = (await seedRecommendations(world, 2)) as [string, string];
    const cluster = await createCluster(cast.coordinator, 'In hand');
    await addTo(cast.coordinator, cluster, [own, shared]);
    await assignCluster(cast.coordinator, cluster, {
      institutionId: cast.ministryA,
      role: 'LEAD',
      implementBy: '2027-01-31',
    });
    await assignCluster(cast.coordinator, cluster, { institutionId: ministryC, role: 'SUPPORTING' });
    await assign(cast.coordinator, [own], {
      institutionId: cast.ministryB,
      role: 'LEAD',
      implementBy: '2026-09-30',
    });
    expect(await standing(cast.coordinator, shared)).toMatchObject({
      lead: { id: cast.ministryA },
      implementBy: '2027-01-31',
      assignments: [
        { via: 'CLUSTER', role: 'LEAD', cluster: { id: cluster } },
        { via: 'CLUSTER', role: 'SUPPORTING', institution: { id: ministryC } },
      ],
    });
    expect(await standing(cast.coordinator, own)).toMatchObject({
      lead: { id: cast.ministryB },
      implementBy: '2026-09-30',
      assignments: [
        { via: 'RECOMMENDATION', role: 'LEAD', institution: { id: cast.ministryB } },
        { via: 'CLUSTER', role: 'SUPPORTING', institution: { id: ministryC } },
      ],
    });
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { cluster(id: $id) { lead { id } implementBy assignments { role institution { id } } } }',
      { id: cluster },
    );
    expect(data.cluster).toEqual({
      lead: { id: cast.ministryA },
      implementBy: '2027-01-31',
      assignments: [
        { role: 'LEAD', institution: { id: cast.ministryA } },
        { role: 'SUPPORTING', institution: { id: ministryC } },
      ],
    });
  });
});

describe('overdue', () => {
  const overdue = async (id: string) => (await standing(cast.coordinator, id)).overdue;

  it('goes by the day in the country, and not by what is done or not pursued', async () => {
    const [open, done_, noted] = (await seedRecommendations(world, 3, { position: 'NOTED' })) as [
      string,
      string,
      string,
    ];
    world.clock.moveTo('2026-05-01');
    await assign(cast.coordinator, [open, done_, noted], {
      institutionId: cast.ministryA,
      role: 'LEAD',
      implementBy: '2026-05-10',
    });
    world.clock.moveTo('2026-05-10T12:00:00.000Z');
    expect(await overdue(open)).toBe(false);
    world.clock.moveTo('2026-05-11T12:00:00.000Z');
    expect(await overdue(open)).toBe(true);
    await seedStatus(world, done_, 'CONTINUOUS');
    expect(await overdue(done_)).toBe(false);
    done(
      await cast.coordinator.ask(
        'mutation($input: DecideFollowUpInput!) { decideFollowUp(input: $input) { changedCount userErrors { code } } }',
        {
          input: { targets: { ids: [noted] }, decision: 'NOT_PURSUED', reason: 'Against the constitution.' },
        },
      ),
      'decideFollowUp',
    );
    expect(await overdue(noted)).toBe(false);
  });
});

describe('who may see what', () => {
  it('instructions are for the country’s own people; the rest is published with the status', async () => {
    const id = await one();
    await assign(cast.coordinator, [id], {
      institutionId: cast.ministryA,
      role: 'LEAD',
      implementBy: '2020-01-01',
      instruction: 'Between us.',
    });
    for (const by of [cast.coordinator, cast.focalPoint, cast.otherFocalPoint, cast.analyst, cast.admin]) {
      expect((await standing(by, id)).assignments[0].instruction).toBe('Between us.');
    }
    expect(await standing(cast.foreignFocalPoint, id)).toBeNull();
    expect(await standing(world, id)).toBeNull();
    await publish(cast.coordinator, 'SOURCE');
    expect(await standing(world, id)).toEqual({
      lead: null,
      implementBy: null,
      overdue: null,
      assignments: [],
      assignmentHistory: [],
    });
    await publish(cast.coordinator, 'STATUS');
    for (const by of [world, cast.stakeholder]) {
      expect(await standing(by, id)).toMatchObject({
        lead: { id: cast.ministryA },
        implementBy: '2020-01-01',
        overdue: true,
        assignments: [{ instruction: null, institution: { id: cast.ministryA } }],
      });
    }
    await publish(cast.coordinator, 'NONE');
  });

  it.each(['focalPoint', 'validator', 'analyst', 'stakeholder', 'admin'] as const)(
    'a %s assigns nothing',
    async (who) => {
      const answer = await assign(cast[who], [await one()], {
        institutionId: cast.ministryA,
        role: 'LEAD',
      });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );
});
