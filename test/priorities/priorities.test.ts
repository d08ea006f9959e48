import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations, seedStatus } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { assignedCluster, refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const WEIGHTS = {
  repetitionWeight: 10,
  followUpRequestedWeight: 10,
  deadlineWeight: 50,
  attentionWeight: 20,
  positionWeight: 10,
  repetitionFull: 2,
  highFrom: 60,
  mediumFrom: 20,
};

const set = (ids: string[], priority: string | null, reason: string | null = null, by = cast.coordinator) =>
  verb(by, 'setPriority', 'changedCount unchangedCount', { targets: { ids }, priority, reason });

async function counts(answer: Promise<Answer>): Promise<number[]> {
  const { changedCount, unchangedCount } = done(await answer, 'setPriority');
  return [changedCount, unchangedCount];
}

async function read(id: string, by: Player | World = cast.coordinator): Promise<any> {
  const { data } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on Recommendation { priority
      priorityScore { score suggested weightsVersion factors { factor value weight points because } }
      priorityOverrides { priority suggested reason setAt endedAt setBy { id } endedBy { id } } } } }`,
    { id },
  );
  return data.node;
}

/** The points and words of the factors by name. */
async function factors(
  id: string,
): Promise<Record<string, { value: number; points: number; because: string }>> {
  const { priorityScore } = await read(id);
  const sum = priorityScore.factors.reduce((all: number, { points }: any) => all + points, 0);
  expect(sum).toBe(priorityScore.score);
  return Object.fromEntries(priorityScore.factors.map((factor: any) => [factor.factor, factor]));
}

const lead = async (id: string, implementBy: string): Promise<void> => {
  const input = { targets: { ids: [id] }, institutionId: cast.ministryA, role: 'LEAD', implementBy };
  done(
    await verb(cast.coordinator, 'assignRecommendations', 'assignments { id }', input),
    'assignRecommendations',
  );
};

describe('the score', () => {
  it('of a recommendation about which nothing is known rests on the position alone', async () => {
    for (const [position, points] of [
      ['SUPPORTED', 15],
      ['SUPPORTED_IN_PART', 8],
      ['PENDING', 8],
      ['NOTED', 0],
      [null, 15],
    ] as const) {
      const [id = ''] = await seedRecommendations(world, 1, { position });
      expect(await read(id)).toMatchObject({
        priority: 'LOW',
        priorityScore: { score: points, suggested: 'LOW', weightsVersion: 0 },
        priorityOverrides: [],
      });
      expect((await factors(id))['POSITION']?.because).toContain(position ?? 'CEDAW asks for no position');
    }
  });

  it('counts other documents that ask alike in its cluster, and names them', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    const others = [
      ...(await seedRecommendations(world, 3)),
      ...(await seedRecommendations(world, 1, { position: 'NOTED' })),
    ];
    await assignedCluster(cast, cast.ministryB, [id, ...others]);
    // Three of one document are one voice: two of four, so half of 30.
    const { REPETITION } = await factors(id);
    expect(REPETITION).toMatchObject({ value: 50, points: 15 });
    expect(REPETITION?.because).toMatch(/^2 other documents ask alike .*: A\/HRC\/\w+, A\/HRC\/\w+\.$/);
  });

  it('counts documents that it is linked to, where these are more, until the link ends', async () => {
    const [[id = ''], [again = ''], [other = ''], [later = '']] = [
      await seedRecommendations(world, 1),
      await seedRecommendations(world, 1),
      await seedRecommendations(world, 1, { position: 'SUPPORTED' }),
      await seedRecommendations(world, 1),
    ];
    await assignedCluster(cast, cast.ministryB, [id, again]);
    const { links } = done(
      await verb(cast.coordinator, 'linkRecommendations', 'links { id }', {
        links: [
          { fromId: id, toId: again, kind: 'REITERATES' },
          { fromId: other, toId: id, kind: 'RELATED' },
          { fromId: later, toId: id, kind: 'SUPERSEDES' },
        ],
      }),
      'linkRecommendations',
    );
    expect((await factors(id))['REPETITION']).toMatchObject({ value: 50, points: 15 });
    const unlinked = { linkIds: [links[1].id], reason: 'Not alike.' };
    done(
      await verb(cast.coordinator, 'unlinkRecommendations', 'changedCount', unlinked),
      'unlinkRecommendations',
    );
    expect((await factors(id))['REPETITION']).toMatchObject({ value: 25, points: 8 });
  });

  it('grows with the date by which the lead is to implement it, unless that is excused', async () => {
    for (const [implementBy, value] of [
      ['2026-02-28', 100],
      ['2026-06-01', 75],
      ['2026-06-02', 50],
      ['2027-03-01', 50],
      ['2027-03-02', 25],
    ] as const) {
      const [id = ''] = await seedRecommendations(world, 1);
      await lead(id, implementBy);
      const { DEADLINE } = await factors(id);
      expect([implementBy, DEADLINE?.value, DEADLINE?.points]).toEqual([implementBy, value, value / 5]);
      expect(DEADLINE?.because).toContain(implementBy);
      await seedStatus(world, id, 'IMPLEMENTED');
      expect((await factors(id))['DEADLINE']).toMatchObject({
        points: 0,
        because: expect.stringContaining('done'),
      });
    }
  });

  it('is the same for a page of one and of a hundred, in as many statements', async () => {
    const { data } = await cast.analyst.ask(
      '{ recommendations(first: 100, orderBy: { field: PRIORITY_SCORE, direction: DESC }) { nodes { id priority priorityScore { score suggested } } } }',
    );
    const { nodes } = data.recommendations;
    const scores: number[] = nodes.map(({ priorityScore }: any) => priorityScore.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { id, priority, priorityScore } of nodes.slice(0, 3)) {
      const alone = await read(id);
      expect([alone.priority, alone.priorityScore.score]).toEqual([priority, priorityScore.score]);
    }
  });
});

describe('areas of attention', () => {
  const name = (input: object, by = cast.coordinator): Promise<Answer> =>
    verb(
      by,
      'nameAreaOfAttention',
      'areaOfAttention { id version title theme { code } affectedGroup { code } sdgCode namedBy { id } }',
      {
        title: 'Conditions of detention',
        source: 'Letter of the High Commissioner',
        sourceOn: '2025-11-30',
        ...input,
      },
    );

  it('make what is tagged with them, or with what is under them, more urgent until they end', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    const tags = { recommendationIds: [id], sdgCodes: ['16.3'] };
    done(await verb(cast.coordinator, 'tagRecommendations', 'changedCount', tags), 'tagRecommendations');
    expect((await factors(id))['ATTENTION']).toMatchObject({ value: 0, points: 0 });
    const { areaOfAttention } = done(await name({ sdgCode: '16' }), 'nameAreaOfAttention');
    expect(areaOfAttention).toMatchObject({
      sdgCode: '16',
      theme: null,
      namedBy: { id: cast.coordinator.userId },
    });
    expect((await factors(id))['ATTENTION']).toMatchObject({
      points: 15,
      because: 'In an area of attention: Conditions of detention (Letter of the High Commissioner).',
    });
    expect(refusal(await name({ sdgCode: '16' }))).toMatchObject({ code: 'CONFLICT', path: ['input'] });
    const { version } = areaOfAttention;
    const ending = { id: areaOfAttention.id, version, reason: 'Done.' };
    done(
      await verb(cast.coordinator, 'endAreaOfAttention', 'areaOfAttention { endReason }', ending),
      'endAreaOfAttention',
    );
    expect((await factors(id))['ATTENTION']).toMatchObject({ points: 0 });
    const again = await verb(cast.coordinator, 'endAreaOfAttention', 'areaOfAttention { id }', {
      ...ending,
      version: version + 1,
    });
    expect(refusal(again)).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
  });

  it('may be groups of persons: what concerns them is more urgent', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    const tags = { recommendationIds: [id], affectedGroupCodes: ['media'] };
    done(await verb(cast.coordinator, 'tagRecommendations', 'changedCount', tags), 'tagRecommendations');
    const { areaOfAttention } = done(await name({ affectedGroupCode: 'media' }), 'nameAreaOfAttention');
    expect(areaOfAttention).toMatchObject({ affectedGroup: { code: 'media' }, theme: null, sdgCode: null });
    expect((await factors(id))['ATTENTION']).toMatchObject({ value: 100, points: 15 });
    expect(refusal(await name({ affectedGroupCode: 'media' }))?.code).toBe('CONFLICT');
    const together = await Promise.all(
      [cast.coordinator, cast.secondCoordinator].map((by) => name({ affectedGroupCode: 'children' }, by)),
    );
    expect(together.map((answer) => refusal(answer)?.code ?? 'NAMED').sort()).toEqual(['CONFLICT', 'NAMED']);
    const { id: area, version } = areaOfAttention;
    const ending = { id: area, version, reason: 'Done.' };
    done(
      await verb(cast.coordinator, 'endAreaOfAttention', 'areaOfAttention { id }', ending),
      'endAreaOfAttention',
    );
    expect((await factors(id))['ATTENTION']).toMatchObject({ points: 0 });
  });

  it('are the items of a letter of the High Commissioner too, while the letter is in use', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    const letter = { kind: 'HIGH_COMMISSIONER_LETTER', title: 'Letter of 2025' };
    const { framework } = done(
      await verb(cast.coordinator, 'createFramework', 'framework { id version }', letter),
      'createFramework',
    );
    const item = { frameworkId: framework.id, title: 'Detention' };
    const { frameworkItem } = done(
      await verb(cast.coordinator, 'addFrameworkItem', 'frameworkItem { id }', item),
      'addFrameworkItem',
    );
    const linking = { frameworkItemId: frameworkItem.id, itemIds: [id] };
    done(await verb(cast.coordinator, 'linkToFrameworkItem', 'changedCount', linking), 'linkToFrameworkItem');
    expect((await factors(id))['ATTENTION']).toMatchObject({
      points: 15,
      because: 'In an area of attention: Detention (Letter of 2025).',
    });
    done(await verb(cast.coordinator, 'closeFramework', 'framework { id }', framework), 'closeFramework');
    expect((await factors(id))['ATTENTION']).toMatchObject({ points: 0 });
  });

  it.each([
    ['neither theme nor goal', {}, ['input']],
    ['both', { themeCode: 'x', sdgCode: '1' }, ['input']],
    ['a theme that is none', { themeCode: 'no-such-theme' }, ['input', 'themeCode']],
    ['a group that is none', { affectedGroupCode: 'nobody' }, ['input', 'affectedGroupCode']],
    ['a group and a goal', { affectedGroupCode: 'media', sdgCode: '5' }, ['input']],
    ['a target that is none', { sdgCode: '16.99' }, ['input', 'sdgCode']],
    ['a blank source', { sdgCode: '1', source: ' ' }, ['input', 'source']],
  ])('are refused with %s', async (_, input, path) => {
    expect(refusal(await name(input))).toMatchObject({ code: 'INVALID', path });
  });
});

describe('a coordinator’s own word', () => {
  it('takes the place of the score, says who, when and why, and can be taken back', async () => {
    const ids = await seedRecommendations(world, 3);
    const [id = ''] = ids;
    expect(await counts(set(ids, 'HIGH', 'Parliament asks.'))).toEqual([3, 0]);
    expect(await counts(set(ids, 'HIGH', ' Parliament asks. '))).toEqual([0, 3]);
    const setAt = world.clock.now();
    const by = { id: cast.coordinator.userId };
    expect(await read(id)).toMatchObject({
      priority: 'HIGH',
      priorityScore: { suggested: 'LOW' },
      priorityOverrides: [
        { priority: 'HIGH', suggested: 'LOW', reason: 'Parliament asks.', setAt, endedAt: null, setBy: by },
      ],
    });
    world.clock.advance({ days: 1 });
    expect(await counts(set(ids, 'MEDIUM', 'It can wait.', cast.secondCoordinator))).toEqual([3, 0]);
    expect(await counts(set(ids, null))).toEqual([3, 0]);
    expect(await counts(set(ids, null))).toEqual([0, 3]);
    const { priority, priorityOverrides } = await read(id);
    expect(priority).toBe('LOW');
    const endedAt = world.clock.now();
    expect(priorityOverrides).toMatchObject([
      { priority: 'MEDIUM', endedAt, endedBy: by, setBy: { id: cast.secondCoordinator.userId } },
      { priority: 'HIGH', endedAt, endedBy: { id: cast.secondCoordinator.userId } },
    ]);
  });

  it('needs a reason where it differs from the score, and none to hold the score fast', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    expect(refusal(await set([id], 'HIGH'))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'reason'],
      message: expect.stringContaining(`${id}: LOW`),
    });
    expect((await read(id)).priorityOverrides).toEqual([]);
    expect(await counts(set([id], 'LOW'))).toEqual([1, 0]);
    expect((await read(id)).priorityOverrides).toMatchObject([{ priority: 'LOW', reason: null }]);
  });

  it('is given to thousands, and taken back, at once', async () => {
    const ids = await seedRecommendations(world, 1_200);
    expect(await counts(set(ids, 'HIGH', 'Urgent.'))).toEqual([1_200, 0]);
    expect(await counts(set(ids, null))).toEqual([1_200, 0]);
  });

  it('of two coordinators at once leaves one in force', async () => {
    const ids = await seedRecommendations(world, 10);
    await Promise.all([
      set(ids, 'HIGH', 'One.'),
      set([...ids].reverse(), 'MEDIUM', 'Other.', cast.secondCoordinator),
    ]);
    const all = await Promise.all(ids.map((id) => read(id)));
    expect(new Set(all.map(({ priority }) => priority)).size).toBe(1);
    for (const { priorityOverrides } of all)
      expect(priorityOverrides.filter(({ endedAt }: any) => endedAt === null)).toHaveLength(1);
  });
});

describe('the weights', () => {
  const weigh = (input: object, by = cast.coordinator): Promise<Answer> =>
    verb(by, 'weighPriorities', 'prioritySetting { version reason setBy { id } supersededAt }', {
      version: 0,
      ...WEIGHTS,
      reason: 'Deadlines first.',
      ...input,
    });

  it.each([
    ['weights that do not add up', { attentionWeight: 30 }, []],
    ['a negative weight', { attentionWeight: -10, positionWeight: 40 }, ['attentionWeight']],
    ['thresholds the wrong way round', { mediumFrom: 60 }, ['mediumFrom']],
    ['no repetition that is whole', { repetitionFull: 0 }, ['repetitionFull']],
    ['no reason', { reason: ' ' }, ['reason']],
    ['an old version', { version: 7 }, ['version']],
  ])('are refused with %s', async (_, input, path) => {
    expect(refusal(await weigh(input))?.path).toEqual(['input', ...path]);
    expect((await cast.coordinator.ask('{ prioritySetting { id version } }')).data.prioritySetting).toEqual({
      id: null,
      version: 0,
    });
  });

  it('are changed for the country from now on; figures of a past day go by the weights of that day', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    await lead(id, '2026-02-28');
    expect(await read(id)).toMatchObject({
      priority: 'MEDIUM',
      priorityScore: { score: 35, weightsVersion: 0 },
    });
    const before = world.clock.today('UTC');
    const asOf = async (day: string | null): Promise<Record<string, number>> => {
      const { data } = await cast.analyst.ask(
        `query($day: LocalDate) { progress(by: [PRIORITY], asOf: $day) { base { rows { keys { key } all { base } } } } }`,
        { day },
      );
      return Object.fromEntries(data.progress.base.rows.map(({ keys, all }: any) => [keys[0].key, all.base]));
    };
    const published = await asOf(null);
    world.clock.advance({ days: 2 });
    expect(done(await weigh({}), 'weighPriorities').prioritySetting).toMatchObject({
      version: 1,
      supersededAt: null,
      setBy: { id: cast.coordinator.userId },
    });
    expect(await read(id)).toMatchObject({
      priority: 'HIGH',
      priorityScore: { score: 60, weightsVersion: 1 },
    });
    expect(await asOf(before)).toEqual(published);
    expect(await asOf(null)).not.toEqual(published);
    const { data } = await cast.focalPoint.ask(
      '{ prioritySetting { version deadlineWeight } prioritySettings { totalCount nodes { version } } }',
    );
    expect(data).toEqual({
      prioritySetting: { version: 1, deadlineWeight: 50 },
      prioritySettings: { totalCount: 1, nodes: [{ version: 1 }] },
    });
    const abroad = await cast.foreignCoordinator.ask('{ prioritySetting { version } }');
    expect(abroad.data.prioritySetting.version).toBe(0);
  });
});

describe('who may', () => {
  it('read: the country’s own people, and nobody outside, whatever is published', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    done(await set([id], 'HIGH', 'Urgent.'), 'setPriority');
    for (const by of [cast.focalPoint, cast.validator, cast.analyst, cast.admin])
      expect(await read(id, by)).toMatchObject({
        priority: 'HIGH',
        priorityOverrides: [{ reason: 'Urgent.' }],
      });
    await publish(cast.coordinator, 'UPDATES');
    for (const by of [world, cast.stakeholder]) {
      expect(await read(id, by)).toEqual({ priority: null, priorityScore: null, priorityOverrides: [] });
      const { data } = await by.ask(
        '{ recommendations(filter: { priorities: [HIGH, MEDIUM, LOW] }) { totalCount } recommendationFacets { priorities { key } } }',
      );
      expect(data).toEqual({ recommendations: { totalCount: 0 }, recommendationFacets: { priorities: [] } });
      const { errors } = await by.ask('{ prioritySetting { version } }');
      expect(errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
    expect(await read(id, cast.foreignCoordinator)).toBeNull();
  });

  it('decide: coordinators of the country, and nobody else', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    for (const by of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      expect((await set([id], 'HIGH', 'Mine.', by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const weighed = await verb(by, 'weighPriorities', 'prioritySetting { version }', {
        version: 1,
        ...WEIGHTS,
        reason: 'Mine.',
      });
      expect(weighed.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const absent = refusal(await set(['rec_nowhere'], 'HIGH', 'Mine.', cast.foreignCoordinator));
    const foreign = refusal(await set([id], 'HIGH', 'Mine.', cast.foreignCoordinator));
    expect(absent?.code).toBe('NOT_FOUND');
    expect(foreign).toEqual({ ...absent, message: absent?.message.replace('rec_nowhere', id) });
  });
});
