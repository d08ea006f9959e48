import { Cast, done, institution, type Player } from '../harness/cast.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { assign, RESULT, standing } from './verbs.js';

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

describe('assigning recommendations', () => {
  it('gives many to an institution, and doing it again changes nothing', async () => {
    const ids = await seedRecommendations(world, 3);
    const terms = { institutionId: cast.ministryA, role: 'LEAD', implementBy: '2026-12-31' };
    const first = done(await assign(cast.coordinator, ids, terms), 'assignRecommendations');
    expect(first).toMatchObject({ changedCount: 3, unchangedCount: 0, unseated: [] });
    expect(first.assignments).toHaveLength(3);
    const again = done(await assign(cast.coordinator, ids, terms), 'assignRecommendations');
    expect(again).toMatchObject({ changedCount: 0, unchangedCount: 3, assignments: [] });
    expect(await standing(cast.coordinator, ids[0]!)).toMatchObject({
      lead: { id: cast.ministryA },
      implementBy: '2026-12-31',
      overdue: false,
      assignments: [{ via: 'RECOMMENDATION', role: 'LEAD', institution: { id: cast.ministryA } }],
    });
  });

  it('leaves exactly one lead: a new one takes the place of the one before, which is said', async () => {
    const id = await one();
    done(
      await assign(cast.coordinator, [id], { institutionId: cast.ministryA, role: 'LEAD' }),
      'assignRecommendations',
    );
    world.clock.advance({ days: 1 });
    const answer = await assign(cast.coordinator, [id], { institutionId: cast.ministryB, role: 'LEAD' });
    expect(done(answer, 'assignRecommendations')).toMatchObject({
      changedCount: 1,
      unseated: [{ institution: { id: cast.ministryA }, count: 1 }],
    });
    const now = await standing(cast.coordinator, id);
    expect(now.lead.id).toBe(cast.ministryB);
    expect(now.assignments).toHaveLength(1);
    expect(now.assignmentHistory).toMatchObject([
      { institution: { id: cast.ministryB }, endedAt: null, endCause: null },
      { institution: { id: cast.ministryA }, endedAt: world.clock.now(), endCause: 'REASSIGNED' },
    ]);
  });

  it('keeps the past when the same institution gets another date, instruction or role', async () => {
    const id = await one();
    const terms = { institutionId: cast.ministryA, role: 'SUPPORTING', implementBy: '2026-06-30' };
    await assign(cast.coordinator, [id], terms);
    world.clock.advance({ days: 1 });
    await assign(cast.coordinator, [id], { ...terms, instruction: 'Ask the courts.' });
    world.clock.advance({ days: 1 });
    await assign(cast.coordinator, [id], { ...terms, role: 'LEAD' });
    const { assignments, assignmentHistory } = await standing(cast.coordinator, id);
    expect(assignments).toMatchObject([{ role: 'LEAD', institution: { id: cast.ministryA } }]);
    expect(assignmentHistory).toMatchObject([
      { role: 'LEAD', instruction: null, endCause: null },
      { role: 'SUPPORTING', instruction: 'Ask the courts.', endCause: 'CHANGED' },
      { role: 'SUPPORTING', instruction: null, endCause: 'CHANGED' },
    ]);
  });

  it('lists the lead before those who support', async () => {
    const id = await one();
    await assign(cast.coordinator, [id], { institutionId: cast.ministryB, role: 'SUPPORTING' });
    await assign(cast.coordinator, [id], { institutionId: cast.ministryA, role: 'LEAD' });
    await assign(cast.coordinator, [id], { institutionId: ministryC, role: 'SUPPORTING' });
    const { assignments } = await standing(cast.coordinator, id);
    expect(assignments.map((row: any) => [row.role, row.institution.id])).toEqual([
      ['LEAD', cast.ministryA],
      ['SUPPORTING', cast.ministryB],
      ['SUPPORTING', ministryC],
    ]);
  });

  it('refuses an institution abroad like one that does not exist, and a closed one', async () => {
    const id = await one();
    const refusal = async (institutionId: string) =>
      (await assign(cast.coordinator, [id], { institutionId, role: 'LEAD' })).data.assignRecommendations
        .userErrors[0];
    const absent = await refusal('ins_nowhere');
    expect(absent.code).toBe('NOT_FOUND');
    expect(await refusal(cast.foreignMinistry)).toEqual({
      ...absent,
      message: absent.message.replace('ins_nowhere', cast.foreignMinistry),
    });
    const closed = await institution(cast.coordinator, 'Closed agency');
    done(
      await cast.coordinator.ask(
        'mutation($input: InstitutionIdInput!) { archiveInstitution(input: $input) { userErrors { code message } } }',
        { input: { institutionId: closed } },
      ),
      'archiveInstitution',
    );
    expect(await refusal(closed)).toMatchObject({ code: 'CONFLICT', path: ['input', 'institutionId'] });
  });

  it('keeps an institution open while it has something in hand', async () => {
    const busy = await institution(cast.coordinator, 'Busy agency');
    await assign(cast.coordinator, [await one()], { institutionId: busy, role: 'LEAD' });
    const { data } = await cast.coordinator.ask(
      'mutation($input: InstitutionIdInput!) { archiveInstitution(input: $input) { userErrors { code message } } }',
      { input: { institutionId: busy } },
    );
    expect(data.archiveInstitution.userErrors).toEqual([
      { code: 'CONFLICT', message: expect.stringContaining('1 assignments in force') },
    ]);
  });

  it.each(['2026-13-01', 'tomorrow', '2026-02-30'])('refuses %s as a date', async (implementBy) => {
    const answer = await assign(cast.coordinator, [await one()], {
      institutionId: cast.ministryA,
      role: 'LEAD',
      implementBy,
    });
    expect(answer.errors?.length ?? answer.data.assignRecommendations.userErrors.length).toBeGreaterThan(0);
  });
});

describe('ending and moving dates', () => {
  const END = `mutation($input: EndAssignmentsInput!) { endAssignments(input: $input) { ${RESULT} } }`;
  const MOVE = `mutation($input: ChangeImplementByInput!) { changeImplementBy(input: $input) { ${RESULT} } }`;
  const given = async (by: Player = cast.coordinator): Promise<string[]> => {
    const ids = await seedRecommendations(world, 2);
    const terms = { institutionId: cast.ministryA, role: 'LEAD', instruction: 'Report each half-year.' };
    return done(await assign(by, ids, terms), 'assignRecommendations').assignments.map((row: any) => row.id);
  };

  it('ends several at once; those that have ended stay as they are', async () => {
    const assignmentIds = await given();
    const end = () =>
      cast.coordinator.ask(END, { input: { assignmentIds, reason: 'The law was repealed.' } });
    expect(done(await end(), 'endAssignments')).toMatchObject({ changedCount: 2, unchangedCount: 0 });
    expect(done(await end(), 'endAssignments')).toMatchObject({ changedCount: 0, unchangedCount: 2 });
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Assignment { endCause endReason recommendation { lead { id } } } } }',
      { id: assignmentIds[0] },
    );
    expect(data.node).toEqual({
      endCause: 'ENDED',
      endReason: 'The law was repealed.',
      recommendation: { lead: null },
    });
  });

  it('ends all or none', async () => {
    const assignmentIds = await given();
    const answer = await cast.coordinator.ask(END, {
      input: { assignmentIds: [...assignmentIds, 'asg_nowhere'], reason: 'Why not.' },
    });
    expect(answer.data.endAssignments.userErrors[0]).toMatchObject({ code: 'NOT_FOUND' });
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Assignment { endedAt } } }',
      { id: assignmentIds[0] },
    );
    expect(data.node.endedAt).toBeNull();
  });

  it('moves the date of many, each with all else as it was, and not of one that has ended', async () => {
    const assignmentIds = await given();
    const move = (implementBy: string) =>
      cast.coordinator.ask(MOVE, { input: { assignmentIds, implementBy, reason: 'Parliament is late.' } });
    const moved = done(await move('2027-06-30'), 'changeImplementBy');
    expect(moved).toMatchObject({
      changedCount: 2,
      assignments: [
        { implementBy: '2027-06-30', instruction: 'Report each half-year.', role: 'LEAD' },
        { implementBy: '2027-06-30' },
      ],
    });
    expect((await move('2027-07-31')).data.changeImplementBy.userErrors[0].code).toBe('CONFLICT');
  });

  it('cannot reach assignments abroad: the answer is that of an id that does not exist', async () => {
    const assignmentIds = await given();
    for (const [mutation, field] of [
      [END, 'endAssignments'],
      [MOVE, 'changeImplementBy'],
    ] as const) {
      const refusal = async (ids: string[]) =>
        (await cast.foreignCoordinator.ask(mutation, { input: { assignmentIds: ids, reason: 'Mine.' } }))
          .data[field].userErrors[0];
      const absent = await refusal(['asg_nowhere']);
      const foreign = await refusal(assignmentIds.slice(0, 1));
      expect(foreign.code).toBe('NOT_FOUND');
      expect(foreign.message).toBe(absent.message.replace('asg_nowhere', assignmentIds[0]));
    }
  });
});
