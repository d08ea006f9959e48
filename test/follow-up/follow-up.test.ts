import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const DONE = 'changedCount unchangedCount userErrors { code message path }';

const decide = (ids: string[], decision: string, reason: string, by = cast.coordinator): Promise<Answer> =>
  by.ask(`mutation($input: DecideFollowUpInput!) { decideFollowUp(input: $input) { ${DONE} } }`, {
    input: { targets: { ids }, decision, reason },
  });

async function read(id: string, by: Player | World = cast.coordinator): Promise<any> {
  const { data } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on Recommendation {
      followUpDecision { decision isDefault reason recordedAt }
      followUpDecisions { decision reason recordedAt supersededAt recordedBy { id } }
    } } }`,
    { id },
  );
  return data.node;
}

describe('the default decision', () => {
  it.each([
    ['SUPPORTED', 'PURSUE'],
    ['NOTED', 'UNDECIDED'],
    ['SUPPORTED_IN_PART', 'UNDECIDED'],
    ['PENDING', 'UNDECIDED'],
    [null, 'PURSUE'],
  ] as const)('with the position %s is %s', async (position, decision) => {
    const [id] = (await seedRecommendations(world, 1, { position })) as [string];
    expect(await read(id)).toEqual({
      followUpDecision: { decision, isDefault: true, reason: null, recordedAt: null },
      followUpDecisions: [],
    });
  });
});

describe('deciding', () => {
  it('is a dated series; the same words again change nothing', async () => {
    const ids = await seedRecommendations(world, 2, { position: 'SUPPORTED' });
    const id = ids[0] as string;
    expect(done(await decide(ids, 'MONITOR', 'A new law is awaited.'), 'decideFollowUp')).toMatchObject({
      changedCount: 2,
      unchangedCount: 0,
    });
    const first = world.clock.now();
    world.clock.advance({ days: 30 });
    expect(done(await decide(ids, 'MONITOR', 'A new law is awaited.'), 'decideFollowUp')).toMatchObject({
      changedCount: 0,
      unchangedCount: 2,
    });
    done(await decide([id], 'PURSUE', 'The law is there.'), 'decideFollowUp');
    const recordedBy = { id: cast.coordinator.userId };
    expect(await read(id)).toMatchObject({
      followUpDecision: {
        decision: 'PURSUE',
        isDefault: false,
        reason: 'The law is there.',
        recordedAt: world.clock.now(),
      },
      followUpDecisions: [
        { decision: 'PURSUE', supersededAt: null, recordedBy },
        { decision: 'MONITOR', recordedAt: first, supersededAt: world.clock.now(), recordedBy },
      ],
    });
  });

  it('not to pursue is open only where the position is noted or in part; the others are named', async () => {
    const noted = await seedRecommendations(world, 1, { position: 'NOTED' });
    const inPart = await seedRecommendations(world, 1, { position: 'SUPPORTED_IN_PART' });
    const supported = await seedRecommendations(world, 2, { position: 'SUPPORTED' });
    const committee = await seedRecommendations(world, 1);
    const refused = [...supported, ...committee];
    const answer = await decide([...noted, ...inPart, ...refused], 'NOT_PURSUED', 'Not our way.');
    const { changedCount, userErrors } = answer.data.decideFollowUp;
    expect(changedCount).toBeNull();
    expect(userErrors.map(({ code, path }: any) => [code, path.at(-1)]).sort()).toEqual(
      refused.map((id) => ['INVALID', id]).sort(),
    );
    expect((await read(noted[0] as string)).followUpDecision.isDefault).toBe(true);
    expect(
      done(await decide([...noted, ...inPart], 'NOT_PURSUED', 'Not our way.'), 'decideFollowUp').changedCount,
    ).toBe(2);
    expect((await read(inPart[0] as string)).followUpDecision.decision).toBe('NOT_PURSUED');
  });

  it('by two coordinators at once leaves one current decision', async () => {
    const ids = await seedRecommendations(world, 10, { position: 'NOTED' });
    const answers = await Promise.all([
      decide(ids, 'MONITOR', 'One.'),
      decide([...ids].reverse(), 'PURSUE', 'Other.', cast.secondCoordinator),
    ]);
    for (const { data } of answers) {
      const { changedCount, userErrors } = data.decideFollowUp;
      expect(changedCount === 10 || userErrors[0]?.code === 'CONFLICT').toBe(true);
    }
    const decided = await Promise.all(ids.map((id) => read(id)));
    expect(new Set(decided.map(({ followUpDecision }) => followUpDecision.decision)).size).toBe(1);
    for (const { followUpDecisions } of decided) {
      expect(followUpDecisions.filter((row: any) => row.supersededAt === null)).toHaveLength(1);
    }
  });

  it('needs a reason', async () => {
    const ids = await seedRecommendations(world, 1);
    expect((await decide(ids, 'MONITOR', ' ')).data.decideFollowUp.userErrors).toMatchObject([
      { code: 'INVALID', path: ['input', 'reason'] },
    ]);
  });
});

describe('who may', () => {
  it('read: decisions with the status', async () => {
    const ids = await seedRecommendations(world, 1, { position: 'NOTED' });
    const id = ids[0] as string;
    done(await decide(ids, 'MONITOR', 'Being studied.'), 'decideFollowUp');
    for (const by of [cast.focalPoint, cast.validator, cast.analyst, cast.admin]) {
      expect(await read(id, by)).toMatchObject({ followUpDecision: { decision: 'MONITOR' } });
    }
    expect(await read(id, world)).toBeNull();
    await publish(cast.coordinator, 'SOURCE');
    const unseen = { followUpDecision: null, followUpDecisions: [] };
    expect(await read(id, world)).toEqual(unseen);
    await publish(cast.coordinator, 'UPDATES');
    for (const by of [world, cast.stakeholder]) {
      expect(await read(id, by)).toMatchObject({
        followUpDecision: { decision: 'MONITOR', reason: 'Being studied.' },
        followUpDecisions: [{ recordedBy: null }],
      });
    }
    expect(await read(id, cast.foreignCoordinator)).toBeNull();
  });

  it('decide: coordinators of the country, and nobody else', async () => {
    const ids = await seedRecommendations(world, 1);
    for (const by of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      expect((await decide(ids, 'MONITOR', 'Mine.', by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const [id] = ids as [string];
    const refused = async (given: string): Promise<any> =>
      (await decide([given], 'MONITOR', 'Mine.', cast.foreignCoordinator)).data.decideFollowUp.userErrors[0];
    const [absent, foreign] = [await refused('rec_nowhere'), await refused(id)];
    expect(absent.code).toBe('NOT_FOUND');
    expect(foreign).toEqual({ ...absent, message: absent.message.replace('rec_nowhere', id) });
  });
});
