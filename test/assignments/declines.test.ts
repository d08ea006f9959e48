import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { addTo, assign, assignCluster, createCluster, standing } from './verbs.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const DECLINE = `decline { id version state reason decidedAt decisionNote suggestedInstitution { id } declinedBy { id } decidedBy { id } assignment { id endedAt endCause endReason } } userErrors { code message path }`;

const decline = (by: Player, assignmentId: string, more: object = {}): Promise<Answer> =>
  by.ask(`mutation($input: DeclineAssignmentInput!) { declineAssignment(input: $input) { ${DECLINE} } }`, {
    input: { assignmentId, reason: 'Prisons are not ours.', ...more },
  });

const decide = (by: Player, input: object): Promise<Answer> =>
  by.ask(
    `mutation($input: DecideDeclineInput!) { decideDecline(input: $input) { ${DECLINE} reassigned { id role implementBy instruction institution { id } } } }`,
    { input },
  );

const terms = { role: 'LEAD', implementBy: '2027-03-31', instruction: 'By law.' };

/** An assignment of ministry A, and its recommendation. */
async function given(): Promise<{ id: string; recommendationId: string }> {
  const [recommendationId] = (await seedRecommendations(world, 1)) as [string];
  const answer = await assign(cast.coordinator, [recommendationId], {
    institutionId: cast.ministryA,
    ...terms,
  });
  return { id: done(answer, 'assignRecommendations').assignments[0].id, recommendationId };
}

/** A decline of ministry A that is open. */
async function declined(): Promise<{
  id: string;
  version: number;
  recommendationId: string;
  assignmentId: string;
}> {
  const { id, recommendationId } = await given();
  const answer = done(await decline(cast.focalPoint, id), 'declineAssignment').decline;
  return { id: answer.id, version: answer.version, recommendationId, assignmentId: id };
}

describe('"not ours"', () => {
  it('is said with a reason and a suggestion, and the assignment stands until the decision', async () => {
    const { id, recommendationId } = await given();
    const said = await decline(cast.focalPoint, id, { suggestedInstitutionId: cast.ministryB });
    expect(done(said, 'declineAssignment').decline).toMatchObject({
      state: 'OPEN',
      reason: 'Prisons are not ours.',
      suggestedInstitution: { id: cast.ministryB },
      declinedBy: { id: cast.focalPoint.userId },
      decidedBy: null,
      assignment: { id, endedAt: null },
    });
    expect((await standing(cast.focalPoint, recommendationId)).lead.id).toBe(cast.ministryA);
  });

  it('is said once; two at once leave one', async () => {
    const { id } = await given();
    const answers = await Promise.all([decline(cast.focalPoint, id), decline(cast.focalPoint, id)]);
    const codes = answers.map(({ data }) => data.declineAssignment.userErrors[0]?.code ?? 'DONE');
    expect(codes.sort()).toEqual(['CONFLICT', 'DONE']);
  });

  it('is refused of what has ended, without a reason, and with one’s own institution as suggestion', async () => {
    const { id } = await given();
    const code = async (more: object) =>
      (await decline(cast.focalPoint, id, more)).data.declineAssignment.userErrors[0];
    expect(await code({ reason: ' ' })).toMatchObject({ code: 'INVALID', path: ['input', 'reason'] });
    expect(await code({ suggestedInstitutionId: cast.ministryA })).toMatchObject({ code: 'INVALID' });
    expect(await code({ suggestedInstitutionId: cast.foreignMinistry })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'suggestedInstitutionId'],
    });
    await cast.coordinator.ask(
      'mutation($input: EndAssignmentsInput!) { endAssignments(input: $input) { changedCount } }',
      { input: { assignmentIds: [id], reason: 'Done with.' } },
    );
    expect(await code({})).toMatchObject({ code: 'CONFLICT' });
  });

  it('is for a focal point of that institution only', async () => {
    const { id } = await given();
    for (const by of [
      cast.otherFocalPoint,
      cast.validator,
      cast.coordinator,
      cast.analyst,
      cast.stakeholder,
    ]) {
      expect((await decline(by, id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const [foreign, absent] = [
      (await decline(cast.foreignFocalPoint, id)).data.declineAssignment.userErrors[0],
      (await decline(cast.foreignFocalPoint, 'asg_nowhere')).data.declineAssignment.userErrors[0],
    ];
    expect(foreign).toEqual({ ...absent, message: absent.message.replace('asg_nowhere', id) });
  });
});

describe('the coordinator’s decision', () => {
  it('accepts: the assignment ends, and the institution named gets it on the same terms', async () => {
    const { id, version, recommendationId } = await declined();
    const answer = await decide(cast.coordinator, {
      declineId: id,
      version,
      decision: 'ACCEPT',
      note: 'Right.',
      reassignTo: cast.ministryB,
    });
    expect(done(answer, 'decideDecline')).toMatchObject({
      decline: {
        state: 'ACCEPTED',
        decisionNote: 'Right.',
        decidedBy: { id: cast.coordinator.userId },
        assignment: { endedAt: world.clock.now(), endCause: 'DECLINED', endReason: 'Right.' },
      },
      reassigned: { ...terms, institution: { id: cast.ministryB } },
    });
    expect((await standing(cast.coordinator, recommendationId)).lead.id).toBe(cast.ministryB);
  });

  it('accepts a cluster’s, without a successor', async () => {
    const [recommendationId] = (await seedRecommendations(world, 1)) as [string];
    const cluster = await createCluster(cast.coordinator, 'Prisons');
    await addTo(cast.coordinator, cluster, [recommendationId]);
    const assigned = await assignCluster(cast.coordinator, cluster, {
      institutionId: cast.ministryA,
      ...terms,
    });
    const said = await decline(cast.focalPoint, assigned.assignments[0].id);
    const { id, version } = done(said, 'declineAssignment').decline;
    const answer = await decide(cast.coordinator, { declineId: id, version, decision: 'ACCEPT' });
    expect(done(answer, 'decideDecline').reassigned).toBeNull();
    expect((await standing(cast.coordinator, recommendationId)).lead).toBeNull();
  });

  it('rejects: the assignment stands, and the institution may decline it again', async () => {
    const { id, version, recommendationId, assignmentId } = await declined();
    const refused = await decide(cast.coordinator, {
      declineId: id,
      version,
      decision: 'REJECT',
      reassignTo: cast.ministryB,
    });
    expect(refused.data.decideDecline.userErrors[0]).toMatchObject({
      code: 'INVALID',
      path: ['input', 'reassignTo'],
    });
    const answer = await decide(cast.coordinator, {
      declineId: id,
      version,
      decision: 'REJECT',
      note: 'It is in your law.',
    });
    expect(done(answer, 'decideDecline').decline).toMatchObject({ state: 'REJECTED' });
    expect((await standing(cast.coordinator, recommendationId)).lead.id).toBe(cast.ministryA);
    done(await decline(cast.focalPoint, assignmentId), 'declineAssignment');
  });

  it('falls once: of two at once one is CONFLICT', async () => {
    const { id, version } = await declined();
    const answers = await Promise.all([
      decide(cast.coordinator, { declineId: id, version, decision: 'ACCEPT' }),
      decide(cast.secondCoordinator, { declineId: id, version, decision: 'REJECT' }),
    ]);
    const codes = answers.map(({ data }) => data.decideDecline.userErrors[0]?.code ?? 'DONE');
    expect(codes.sort()).toEqual(['CONFLICT', 'DONE']);
  });

  it('is overtaken when the assignment is taken away, or given again on other terms', async () => {
    const taken = await declined();
    await assign(cast.coordinator, [taken.recommendationId], {
      institutionId: cast.ministryB,
      role: 'LEAD',
    });
    const renewed = await declined();
    await assign(cast.coordinator, [renewed.recommendationId], {
      institutionId: cast.ministryA,
      ...terms,
      implementBy: '2028-01-01',
    });
    const state = async (id: string) =>
      (
        await cast.coordinator.ask(
          'query($id: ID!) { node(id: $id) { ... on AssignmentDecline { state decidedBy { id } } } }',
          { id },
        )
      ).data.node;
    const decidedBy = { id: cast.coordinator.userId };
    expect(await state(taken.id)).toEqual({ state: 'ACCEPTED', decidedBy });
    expect(await state(renewed.id)).toEqual({ state: 'REJECTED', decidedBy });
  });
});

describe('the list of declines', () => {
  const LIST =
    'query($states: [DeclineState!], $after: String) { declines(states: $states, first: 2, after: $after) { nodes { id state } totalCount pageInfo { hasNextPage endCursor } } }';

  it('is paged to its end, each once', async () => {
    const seen: string[] = [];
    const totals = new Set<number>();
    for (let after: string | null = null; ;) {
      const { data }: Answer = await cast.coordinator.ask(LIST, { after });
      totals.add(data.declines.totalCount);
      seen.push(...data.declines.nodes.map((node: { id: string }) => node.id));
      if (!data.declines.pageInfo.hasNextPage) break;
      after = data.declines.pageInfo.endCursor;
    }
    const [total = 0] = totals;
    expect(totals.size).toBe(1);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(total).toBeGreaterThan(4);
  });

  it('is narrowed by what became of them', async () => {
    const { data } = await cast.coordinator.ask(LIST, { states: ['OPEN'] });
    expect(data.declines.totalCount).toBeGreaterThan(0);
    for (const { state } of data.declines.nodes) expect(state).toBe('OPEN');
  });

  it('is the country’s own, and never published', async () => {
    await publish(cast.coordinator, 'UPDATES');
    const { id } = await declined();
    expect((await cast.foreignCoordinator.ask(LIST)).data.declines.totalCount).toBe(0);
    expect((await cast.stakeholder.ask(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.ask(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const by of [world, cast.stakeholder, cast.foreignFocalPoint]) {
      expect((await by.ask('query($id: ID!) { node(id: $id) { id } }', { id })).data.node).toBeNull();
    }
    await publish(cast.coordinator, 'NONE');
  });

  it('answers a foreign decline like one that does not exist', async () => {
    const { id, version } = await declined();
    const refusal = async (declineId: string) =>
      (await decide(cast.foreignCoordinator, { declineId, version, decision: 'ACCEPT' })).data.decideDecline
        .userErrors[0];
    const absent = await refusal('dec_nowhere');
    expect(absent.code).toBe('NOT_FOUND');
    expect(await refusal(id)).toEqual({ ...absent, message: absent.message.replace('dec_nowhere', id) });
  });
});
