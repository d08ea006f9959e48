import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations, seedStatus } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { refusal, statusFor, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  // The waiver of four eyes does not reach this status.
  world = await World.open({ RECTRACK_WAIVE_FOUR_EYES: 'true' });
  cast = await Cast.play(world);
});
afterAll(() => world.close());

interface Proposal {
  id: string;
  version: number;
}

const propose = (ids: string[], more: object = {}): Promise<Answer> =>
  verb(
    cast.coordinator,
    'assessStatus',
    'changedCount unchangedCount assessments { id } proposals { id version }',
    {
      targets: { ids },
      status: 'NO_LONGER_APPLICABLE',
      notApplicableReason: 'DATE_PASSED',
      effectiveOn: '2026-02-28',
      sourceNote: 'Census office.',
      reason: 'The census was held in 2021.',
      ...more,
    },
  );
const confirm = (by: Player, { id, version }: Proposal): Promise<Answer> =>
  verb(
    by,
    'confirmNotApplicable',
    'proposal { state decidedBy { id } } assessment { status reason sourceNote }',
    {
      proposalId: id,
      version,
    },
  );
const reject = (by: Player, { id, version }: Proposal): Promise<Answer> =>
  verb(by, 'rejectNotApplicable', 'proposal { state decisionNote }', {
    proposalId: id,
    version,
    note: 'The next one is in 2031.',
  });

async function proposed(): Promise<{ id: string; proposal: Proposal }> {
  const [id = ''] = await seedRecommendations(world, 1);
  await seedStatus(world, id, 'IN_PROGRESS');
  const { proposals } = done(await propose([id]), 'assessStatus');
  return { id, proposal: proposals[0] };
}

describe('"no longer applicable"', () => {
  it('is proposed, and counts nowhere yet', async () => {
    const { id, proposal } = await proposed();
    expect(await statusFor(cast.coordinator, id)).toBe('IN_PROGRESS');
    const { data } = await cast.coordinator.ask(
      'query { notApplicableProposals(state: OPEN, first: 100) { totalCount nodes { id recommendation { id } proposedBy { id } } } }',
    );
    expect(data.notApplicableProposals.nodes).toContainEqual({
      id: proposal.id,
      recommendation: { id },
      proposedBy: { id: cast.coordinator.userId },
    });
  });

  it('is confirmed by a second coordinator, never by the one who proposed it', async () => {
    const { id, proposal } = await proposed();
    expect(refusal(await confirm(cast.coordinator, proposal))?.code).toBe('CONFLICT');
    expect(done(await confirm(cast.secondCoordinator, proposal), 'confirmNotApplicable')).toMatchObject({
      proposal: { state: 'CONFIRMED', decidedBy: { id: cast.secondCoordinator.userId } },
      assessment: {
        status: 'NO_LONGER_APPLICABLE',
        reason: 'The census was held in 2021.',
        sourceNote: 'Census office.',
      },
    });
    expect(await statusFor(cast.coordinator, id)).toBe('NO_LONGER_APPLICABLE');
    expect(done(await propose([id]), 'assessStatus')).toMatchObject({ changedCount: 0, unchangedCount: 1 });
  });

  it('is rejected by any coordinator, and the status stays as it was', async () => {
    const { id, proposal } = await proposed();
    expect(done(await reject(cast.coordinator, proposal), 'rejectNotApplicable').proposal).toEqual({
      state: 'REJECTED',
      decisionNote: 'The next one is in 2031.',
    });
    expect(await statusFor(cast.coordinator, id)).toBe('IN_PROGRESS');
    expect(refusal(await confirm(cast.secondCoordinator, { ...proposal, version: 2 }))?.code).toBe(
      'CONFLICT',
    );
  });

  it('is decided once: of two at the same moment one gets CONFLICT', async () => {
    const { proposal } = await proposed();
    const answers = await Promise.all([
      confirm(cast.secondCoordinator, proposal),
      reject(cast.coordinator, proposal),
    ]);
    expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
  });

  it('proposed again says the same and changes nothing; with another reason it is a conflict', async () => {
    const { id, proposal } = await proposed();
    const again = done(await propose([id]), 'assessStatus');
    expect(again).toMatchObject({ changedCount: 0, unchangedCount: 1, proposals: [{ id: proposal.id }] });
    expect(refusal(await propose([id], { notApplicableReason: 'SUPERSEDED' }))?.code).toBe('CONFLICT');
  });

  it('is the coordinators’ affair: others read, outsiders learn nothing', async () => {
    await publish(cast.coordinator, 'UPDATES');
    const { proposal } = await proposed();
    const read = 'query($id: ID!) { node(id: $id) { id } }';
    for (const person of [cast.focalPoint, cast.analyst, cast.admin]) {
      expect((await person.ask(read, { id: proposal.id })).data.node).toEqual({ id: proposal.id });
      expect((await confirm(person, proposal)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const person of [cast.stakeholder, cast.foreignCoordinator]) {
      expect((await person.ask(read, { id: proposal.id })).data.node).toBeNull();
    }
    expect((await world.ask(read, { id: proposal.id })).data.node).toBeNull();
    expect(refusal(await confirm(cast.foreignCoordinator, proposal))?.code).toBe('NOT_FOUND');
    const list = 'query { notApplicableProposals { totalCount nodes { id } } }';
    expect((await cast.foreignCoordinator.ask(list)).data.notApplicableProposals).toEqual({
      totalCount: 0,
      nodes: [],
    });
    expect((await world.ask(list)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
