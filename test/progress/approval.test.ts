import { Cast, invite, type Player } from '../harness/cast.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import {
  alsoAs,
  approving,
  assign,
  assignedCluster,
  clearing,
  drafting,
  joinCluster,
  refusal,
  statusFor,
  submitted,
  submitting,
  updateOf,
  verb,
} from './reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

/** A new recommendation that ministry B leads on: it has no validator. */
async function led(institutionId = cast.ministryB): Promise<string> {
  const [id = ''] = await seedRecommendations(world, 1);
  await assign(cast, institutionId, [id]);
  return id;
}

describe('approving', () => {
  it('records the status that was proposed, of the end of the period', async () => {
    const recommendationId = await led();
    const update = await submitted(cast.otherFocalPoint, { recommendationId });
    expect(await statusFor(cast.coordinator, recommendationId)).toBe('NOT_ASSESSED');
    const answer = await approving(cast.coordinator, update);
    expect(updateOf(answer)).toMatchObject({
      state: 'APPROVED',
      approvedStatus: 'IN_PROGRESS',
      approvalReason: null,
      availableTransitions: [],
    });
    expect(answer.data.approveProgressUpdate.assessments).toMatchObject([
      { status: 'IN_PROGRESS', effectiveOn: '2025-12-31', source: 'UPDATE' },
    ]);
    expect(await statusFor(cast.coordinator, recommendationId)).toBe('IN_PROGRESS');
  });

  it('may record another status, with a reason that the institution reads', async () => {
    const recommendationId = await led();
    const update = await submitted(cast.otherFocalPoint, { recommendationId, proposedStatus: 'CONTINUOUS' });
    const silent = refusal(await approving(cast.coordinator, update, { status: 'NOT_STARTED' }));
    expect(silent).toMatchObject({ code: 'INVALID', path: ['input', 'reason'] });
    updateOf(await approving(cast.coordinator, update, { status: 'NOT_STARTED', reason: 'Only planned.' }));
    const { data } = await cast.otherFocalPoint.ask(
      'query($id: ID!) { node(id: $id) { ... on ProgressUpdate { proposedStatus approvedStatus approvalReason } } }',
      { id: update.id },
    );
    expect(data.node).toEqual({
      proposedStatus: 'CONTINUOUS',
      approvedStatus: 'NOT_STARTED',
      approvalReason: 'Only planned.',
    });
    expect(await statusFor(cast.coordinator, recommendationId)).toBe('NOT_STARTED');
  });

  it('waits for the validator where the institution has one', async () => {
    const update = await submitted(cast.focalPoint, { recommendationId: await led(cast.ministryA) });
    const early = refusal(await approving(cast.coordinator, update));
    expect(early).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('validator') });
    const cleared = updateOf(await clearing(cast.validator, update));
    expect(updateOf(await approving(cast.coordinator, cleared)).state).toBe('APPROVED');
  });

  it('is refused for a draft, and says where it stands', async () => {
    const draft = updateOf(await drafting(cast.otherFocalPoint, { recommendationId: await led() }));
    expect(refusal(await approving(cast.coordinator, draft))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('It is DRAFT'),
    });
  });

  it('refuses IMPLEMENTED without evidence, also where only the reviewer says so', async () => {
    const update = await submitted(cast.otherFocalPoint, { recommendationId: await led() });
    const answer = await approving(cast.coordinator, update, { status: 'IMPLEMENTED', reason: 'I know it.' });
    expect(refusal(answer)).toMatchObject({ code: 'INVALID', path: ['input', 'status'] });
  });

  it('speaks of a day that has come in the country', async () => {
    const update = await submitted(cast.otherFocalPoint, { recommendationId: await led() });
    const answer = await approving(cast.coordinator, update, { effectiveOn: '2026-12-31' });
    expect(refusal(answer)?.path).toEqual(['input', 'effectiveOn']);
  });

  it('of a contribution records no status', async () => {
    const recommendationId = await led(cast.ministryA);
    await assign(cast, cast.ministryB, [recommendationId], 'SUPPORTING');
    const update = await submitted(cast.otherFocalPoint, { recommendationId, proposedStatus: null });
    const withStatus = refusal(await approving(cast.coordinator, update, { status: 'IN_PROGRESS' }));
    expect(withStatus?.path).toEqual(['input', 'status']);
    const answer = await approving(cast.coordinator, update);
    expect(answer.data.approveProgressUpdate.assessments).toEqual([]);
    expect(updateOf(answer)).toMatchObject({ state: 'APPROVED', approvedStatus: null });
    expect(await statusFor(cast.coordinator, recommendationId)).toBe('NOT_ASSESSED');
  });

  it('is the coordinator’s alone', async () => {
    const update = await submitted(cast.otherFocalPoint, { recommendationId: await led() });
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      expect((await approving(person, update)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(refusal(await approving(cast.foreignCoordinator, update))?.code).toBe('NOT_FOUND');
  });
});

describe('two reviewers', () => {
  it('who approve at once cannot both win: one gets CONFLICT', async () => {
    for (let round = 0; round < 5; round++) {
      const recommendationId = await led();
      const update = await submitted(cast.otherFocalPoint, { recommendationId });
      const answers = await Promise.all([
        approving(cast.coordinator, update),
        approving(cast.secondCoordinator, update, { status: 'NOT_STARTED', reason: 'Nothing is done.' }),
      ]);
      expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
      const { data } = await cast.coordinator.ask(
        'query($id: ID!) { node(id: $id) { ... on Recommendation { statusHistory { totalCount } } } }',
        { id: recommendationId },
      );
      expect(data.node.statusHistory.totalCount).toBe(1);
    }
  });

  it('of whom one returns while the other approves cannot both win either', async () => {
    const update = await submitted(cast.otherFocalPoint, { recommendationId: await led() });
    const answers = await Promise.all([
      approving(cast.coordinator, update),
      verb(cast.secondCoordinator, 'returnProgressUpdate', 'progressUpdate { id }', {
        id: update.id,
        version: update.version,
        reason: 'More, please.',
      }),
    ]);
    expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
  });

  it('act on the version they read', async () => {
    const update = await submitted(cast.otherFocalPoint, { recommendationId: await led() });
    const answer = await approving(cast.coordinator, { ...update, version: update.version - 1 });
    expect(refusal(answer)).toMatchObject({ code: 'CONFLICT', path: ['input', 'version'] });
  });
});

describe('an update on a cluster', () => {
  it('gives its status to every present member that is not noted', async () => {
    const [first = '', second = ''] = await seedRecommendations(world, 2, { position: 'SUPPORTED' });
    const [noted = ''] = await seedRecommendations(world, 1, { position: 'NOTED' });
    const clusterId = await assignedCluster(cast, cast.ministryB, [first, second, noted]);
    const update = await submitted(cast.otherFocalPoint, { clusterId });
    const answer = await approving(cast.coordinator, update);
    expect(answer.data.approveProgressUpdate.assessments).toHaveLength(2);
    const [late = ''] = await seedRecommendations(world, 1);
    await joinCluster(cast.coordinator, clusterId, [late]);
    expect(await statuses([first, second, noted, late])).toEqual([
      'IN_PROGRESS',
      'IN_PROGRESS',
      'NOT_ASSESSED',
      'NOT_ASSESSED',
    ]);
  });

  it('gives its status to those whom the reviewer ticks, noted ones too, and to nobody else', async () => {
    const [left = '', ticked = ''] = await seedRecommendations(world, 2);
    const [noted = ''] = await seedRecommendations(world, 1, { position: 'NOTED' });
    const [stranger = ''] = await seedRecommendations(world, 1);
    const clusterId = await assignedCluster(cast, cast.ministryB, [left, ticked, noted]);
    const update = await submitted(cast.otherFocalPoint, { clusterId });
    const wrong = refusal(await approving(cast.coordinator, update, { memberIds: [ticked, stranger] }));
    expect(wrong).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'memberIds'] });
    updateOf(await approving(cast.coordinator, update, { memberIds: [ticked, noted] }));
    expect(await statuses([left, ticked, noted, stranger])).toEqual([
      'NOT_ASSESSED',
      'IN_PROGRESS',
      'IN_PROGRESS',
      'NOT_ASSESSED',
    ]);
  });

  it('is told by its members from the time they belonged', async () => {
    const [before = '', after = ''] = await seedRecommendations(world, 2);
    const clusterId = await assignedCluster(cast, cast.ministryB, [before]);
    const update = await submitted(cast.otherFocalPoint, { clusterId });
    world.clock.advance({ minutes: 1 });
    await joinCluster(cast.coordinator, clusterId, [after]);
    const read =
      'query($id: ID!) { node(id: $id) { ... on Recommendation { progressUpdates { totalCount nodes { id cluster { id } } } } } }';
    expect((await cast.coordinator.ask(read, { id: before })).data.node.progressUpdates).toEqual({
      totalCount: 1,
      nodes: [{ id: update.id, cluster: { id: clusterId } }],
    });
    expect((await cast.coordinator.ask(read, { id: after })).data.node.progressUpdates.totalCount).toBe(0);
  });

  const statuses = (ids: string[]) => Promise.all(ids.map((id) => statusFor(cast.coordinator, id)));
});

describe('"no longer applicable" on an update', () => {
  it('counts nowhere until another coordinator confirms it', async () => {
    const recommendationId = await led();
    const update = await submitted(cast.otherFocalPoint, { recommendationId });
    const verdict = {
      status: 'NO_LONGER_APPLICABLE',
      reason: 'The census was held in 2021.',
      notApplicableReason: 'DATE_PASSED',
    };
    const answer = await approving(cast.coordinator, update, verdict);
    expect(updateOf(answer)).toMatchObject({ state: 'APPROVED', approvedStatus: null });
    const [proposal] = answer.data.approveProgressUpdate.proposals;
    expect(proposal.state).toBe('OPEN');
    expect(await statusFor(cast.coordinator, recommendationId)).toBe('NOT_ASSESSED');
    const confirm = (by: Player) =>
      verb(
        by,
        'confirmNotApplicable',
        'proposal { state } assessment { status confirmedBy { id } update { id } }',
        {
          proposalId: proposal.id,
          version: proposal.version,
        },
      );
    expect(refusal(await confirm(cast.coordinator))?.code).toBe('CONFLICT');
    expect((await confirm(cast.secondCoordinator)).data.confirmNotApplicable).toEqual({
      proposal: { state: 'CONFIRMED' },
      assessment: {
        status: 'NO_LONGER_APPLICABLE',
        confirmedBy: { id: cast.secondCoordinator.userId },
        update: { id: update.id },
      },
      userErrors: [],
    });
    expect(await statusFor(cast.coordinator, recommendationId)).toBe('NO_LONGER_APPLICABLE');
    const { data } = await cast.otherFocalPoint.ask(
      'query($id: ID!) { node(id: $id) { ... on ProgressUpdate { approvedStatus approvalReason } } }',
      { id: update.id },
    );
    expect(data.node).toEqual({
      approvedStatus: 'NO_LONGER_APPLICABLE',
      approvalReason: 'The census was held in 2021.',
    });
  });
});

describe('four eyes', () => {
  /** Somebody who is focal point and coordinator, and what they submitted. */
  async function own(place: World, people: Cast) {
    const [recommendationId = ''] = await seedRecommendations(place, 1);
    await assign(people, people.ministryB, [recommendationId]);
    const focalPoint = await invite(place, people.coordinator, 'Of two minds', {
      role: 'FOCAL_POINT',
      institutionId: people.ministryB,
    });
    const asCoordinator = await alsoAs(place, people, focalPoint, { role: 'COORDINATOR' });
    const draft = updateOf(await drafting(focalPoint, { recommendationId }));
    return { update: updateOf(await submitting(focalPoint, draft)), asCoordinator };
  }

  it('let nobody approve what they themselves submitted', async () => {
    const { update, asCoordinator } = await own(world, cast);
    expect(refusal(await approving(asCoordinator, update))?.code).toBe('CONFLICT');
    const { data } = await asCoordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on ProgressUpdate { availableTransitions } } }',
      { id: update.id },
    );
    expect(data.node.availableTransitions).toEqual(['RETURN']);
  });

  it('are waived where the installation says so, and that is recorded', async () => {
    const small = await World.open({ RECTRACK_WAIVE_FOUR_EYES: 'true' });
    try {
      const { update, asCoordinator } = await own(small, await Cast.play(small));
      expect(updateOf(await approving(asCoordinator, update))).toMatchObject({
        state: 'APPROVED',
        waivedById: asCoordinator.userId,
      });
    } finally {
      await small.close();
    }
  });
});
