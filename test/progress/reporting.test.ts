import { Cast, invite, type Player } from '../harness/cast.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import {
  alsoAs,
  assign,
  assignedCluster,
  clearing,
  discarding,
  drafting,
  editing,
  refusal,
  returning,
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

/** A new recommendation that ministry A leads on. */
async function led(): Promise<string> {
  const [id = ''] = await seedRecommendations(world, 1);
  await assign(cast, cast.ministryA, [id]);
  return id;
}

describe('a draft', () => {
  it('is begun by a focal point of an institution that has it assigned', async () => {
    const recommendationId = await led();
    expect(updateOf(await drafting(cast.focalPoint, { recommendationId }))).toMatchObject({
      state: 'DRAFT',
      role: 'LEAD',
      proposedStatus: 'IN_PROGRESS',
      submittedAt: null,
      availableTransitions: ['SUBMIT', 'DISCARD'],
      viewerCanEdit: true,
    });
  });

  it('is discarded by the institution before it is handed in: it leaves lists and tasks, and stays under its id', async () => {
    const recommendationId = await led();
    const draft = updateOf(await drafting(cast.focalPoint, { recommendationId }));
    const { id, version } = draft;
    const discard = (by: Player, at = version) => discarding(by, { id, version: at });
    for (const by of [cast.validator, cast.coordinator, cast.analyst, cast.stakeholder])
      expect((await discard(by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(refusal(await discard(cast.otherFocalPoint))?.code).toBe('NOT_FOUND');
    expect(refusal(await discard(cast.focalPoint, version + 1))?.code).toBe('CONFLICT');
    const listed = async (filter: string) => {
      const { data } = await cast.focalPoint.ask(
        `query($id: ID!, $upd: ID!) { progressUpdates(filter: { recommendationId: $id ${filter} }) { totalCount }
          about: node(id: $id) { ... on Recommendation { progressUpdates { totalCount } } }
          itself: node(id: $upd) { ... on ProgressUpdate { state narrative } }
          myTasks(first: 100) { nodes { states assignment { recommendation { id } } } } }`,
        { id: recommendationId, upd: id },
      );
      const task = data.myTasks.nodes.find(
        (one: any) => one.assignment.recommendation?.id === recommendationId,
      );
      const { totalCount } = data.progressUpdates;
      return [
        totalCount,
        data.about.progressUpdates.totalCount,
        data.itself.state,
        task.states.includes('DRAFT'),
      ];
    };
    expect(await listed('')).toEqual([1, 1, 'DRAFT', true]);
    expect(updateOf(await discard(cast.focalPoint))).toMatchObject({
      state: 'DISCARDED',
      version: version + 1,
      availableTransitions: [],
      viewerCanEdit: false,
    });
    expect(await listed('')).toEqual([0, 0, 'DISCARDED', false]);
    expect(await listed('states: [DISCARDED]')).toEqual([1, 0, 'DISCARDED', false]);
    expect(refusal(await submitting(cast.focalPoint, { ...draft, version: version + 1 }))?.code).toBe(
      'CONFLICT',
    );
    const { data } = await cast.otherFocalPoint.ask('query($id: ID!) { node(id: $id) { id } }', { id });
    expect(data.node).toBeNull();
    const { data: audit } = await cast.coordinator.ask(
      'query($id: ID!) { auditLog(filter: { subjectId: $id }, first: 1) { nodes { eventName } } }',
      { id },
    );
    expect(audit.auditLog.nodes[0].eventName).toBe('ProgressUpdateDiscarded');
  });

  it('that was handed in is not discarded', async () => {
    const { id, version } = await submitted(cast.focalPoint, { recommendationId: await led() });
    expect(refusal(await discarding(cast.focalPoint, { id, version }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused where the institution has no assignment in force', async () => {
    const recommendationId = await led();
    expect(refusal(await drafting(cast.otherFocalPoint, { recommendationId }))?.code).toBe('CONFLICT');
  });

  it('is allowed through the cluster of a recommendation, unless the recommendation has a lead of its own', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    await assignedCluster(cast, cast.ministryB, [id]);
    expect(updateOf(await drafting(cast.otherFocalPoint, { recommendationId: id })).role).toBe('LEAD');
    await assign(cast, cast.ministryA, [id]);
    expect(refusal(await drafting(cast.otherFocalPoint, { recommendationId: id }))?.code).toBe('CONFLICT');
  });

  it.each([
    ['about nothing', {}, ['input']],
    ['about both', { recommendationId: 'rec_x', clusterId: 'clu_x' }, ['input']],
    ['about what does not exist', { recommendationId: 'rec_x' }, ['input', 'recommendationId']],
    ['about a cluster that does not exist', { clusterId: 'clu_x' }, ['input', 'clusterId']],
  ])('%s is refused', async (_, input, path) => {
    expect(refusal(await drafting(cast.focalPoint, input))?.path).toEqual(path);
  });

  it('speaks of a period that ends after it begins, and proposes a status that can be recorded', async () => {
    const recommendationId = await led();
    const wrong = { periodFrom: '2026-01-02', periodTo: '2026-01-01' };
    expect(refusal(await drafting(cast.focalPoint, { recommendationId, ...wrong }))?.path).toEqual([
      'input',
      'periodTo',
    ]);
    expect(
      refusal(await drafting(cast.focalPoint, { recommendationId, proposedStatus: 'NOT_ASSESSED' }))?.path,
    ).toEqual(['input', 'proposedStatus']);
  });

  it('is edited by any focal point of the institution, and by one at a time', async () => {
    const colleague = await invite(world, cast.coordinator, 'Alternate of A', {
      role: 'FOCAL_POINT',
      institutionId: cast.ministryA,
      standing: 'ALTERNATE',
    });
    const { id, version } = updateOf(await drafting(cast.focalPoint, { recommendationId: await led() }));
    const edited = updateOf(
      await editing(colleague, { id, version, narrative: 'A draft law is in parliament.' }),
    );
    expect(edited).toMatchObject({
      narrative: 'A draft law is in parliament.',
      proposedStatus: 'IN_PROGRESS',
      version: version + 1,
    });
    const late = refusal(await editing(cast.focalPoint, { id, version, narrative: 'Something else.' }));
    expect(late).toMatchObject({ code: 'CONFLICT', path: ['input', 'version'] });
  });

  it('does not exist for another ministry, nor for an analyst; the coordinator sees it', async () => {
    const { id, version } = updateOf(await drafting(cast.focalPoint, { recommendationId: await led() }));
    const read = 'query($id: ID!) { node(id: $id) { id } }';
    for (const person of [cast.otherFocalPoint, cast.analyst, cast.stakeholder, cast.foreignCoordinator]) {
      expect((await person.ask(read, { id })).data.node).toBeNull();
    }
    for (const person of [cast.focalPoint, cast.validator, cast.coordinator, cast.admin]) {
      expect((await person.ask(read, { id })).data.node).toEqual({ id });
    }
    expect(refusal(await editing(cast.otherFocalPoint, { id, version, narrative: 'x' }))?.code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('a focal point', () => {
  it('cannot submit for another ministry', async () => {
    const update = updateOf(await drafting(cast.focalPoint, { recommendationId: await led() }));
    const guess = { ...update, id: update.id.slice(0, -4) + '0000' };
    const unseen = refusal(await submitting(cast.otherFocalPoint, update));
    const nothing = refusal(await submitting(cast.otherFocalPoint, guess));
    expect(unseen?.message.replace(update.id, guess.id)).toBe(nothing?.message);
    const handedIn = updateOf(await submitting(cast.focalPoint, update));
    const seen = await submitting(cast.otherFocalPoint, handedIn);
    expect(seen.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('of another country gets for every id the answer of one that does not exist', async () => {
    const recommendationId = await led();
    const update = await submitted(cast.focalPoint, { recommendationId });
    const guessed = { id: 'upd_01jzzzzzzzzzzzzzzzzzzzzzzz', version: update.version };
    for (const [real, made, answer] of [
      [update.id, guessed.id, (id: string) => submitting(cast.foreignFocalPoint, { ...update, id })],
      [update.id, guessed.id, (id: string) => editing(cast.foreignFocalPoint, { id, version: 1 })],
      [
        update.id,
        guessed.id,
        (id: string) =>
          verb(cast.foreignFocalPoint, 'attachEvidence', 'evidence { id }', {
            updateId: id,
            title: 't',
            url: 'https://example.org',
          }),
      ],
      [
        recommendationId,
        'rec_01jzzzzzzzzzzzzzzzzzzzzzzz',
        (id: string) => drafting(cast.foreignFocalPoint, { recommendationId: id }),
      ],
    ] as const) {
      expect(JSON.stringify(await answer(real)).replaceAll(real, made)).toBe(
        JSON.stringify(await answer(made)),
      );
    }
  });
});

describe('submitting', () => {
  it('needs a narrative, a proposed status and a period that is over', async () => {
    const recommendationId = await led();
    const blank = updateOf(await drafting(cast.focalPoint, { recommendationId, narrative: ' ' }));
    expect(refusal(await submitting(cast.focalPoint, blank))?.path).toEqual(['input', 'narrative']);
    const undecided = updateOf(await drafting(cast.focalPoint, { recommendationId, proposedStatus: null }));
    expect(refusal(await submitting(cast.focalPoint, undecided))?.path).toEqual(['input', 'proposedStatus']);
    const early = updateOf(await drafting(cast.focalPoint, { recommendationId, periodTo: '2026-03-31' }));
    expect(refusal(await submitting(cast.focalPoint, early))?.path).toEqual(['input', 'periodTo']);
  });

  it('refuses IMPLEMENTED without evidence', async () => {
    const draft = updateOf(
      await drafting(cast.focalPoint, { recommendationId: await led(), proposedStatus: 'IMPLEMENTED' }),
    );
    expect(refusal(await submitting(cast.focalPoint, draft))?.message).toContain('evidence');
    await verb(cast.focalPoint, 'attachEvidence', 'evidence { id }', {
      updateId: draft.id,
      title: 'Official Gazette',
      url: 'https://gazette.example.org/2026/12',
    });
    expect(updateOf(await submitting(cast.focalPoint, draft)).state).toBe('SUBMITTED');
  });

  it('keeps each text as it was handed in: it is never edited', async () => {
    const update = await submitted(cast.focalPoint, {
      recommendationId: await led(),
      narrative: 'First words.',
    });
    const edit = refusal(
      await editing(cast.focalPoint, { id: update.id, version: update.version, narrative: 'x' }),
    );
    expect(edit).toMatchObject({ code: 'CONFLICT' });
    const returned = updateOf(await returning(cast.coordinator, update, { dueOn: '2026-03-15' }));
    expect(returned).toMatchObject({ state: 'RETURNED', returnDueOn: '2026-03-15' });
    const better = updateOf(
      await editing(cast.focalPoint, {
        id: update.id,
        version: returned.version,
        narrative: 'Better words.',
      }),
    );
    updateOf(await submitting(cast.focalPoint, better));
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on ProgressUpdate { narrative returnDueOn submissions { number narrative returnReason submittedBy { id } } } } }',
      { id: update.id },
    );
    expect(data.node).toEqual({
      narrative: 'Better words.',
      returnDueOn: null,
      submissions: [
        {
          number: 1,
          narrative: 'First words.',
          returnReason: 'Which law, and since when?',
          submittedBy: { id: cast.focalPoint.userId },
        },
        {
          number: 2,
          narrative: 'Better words.',
          returnReason: null,
          submittedBy: { id: cast.focalPoint.userId },
        },
      ],
    });
  });

  it('goes by the assignment that is in force now', async () => {
    const recommendationId = await led();
    const draft = updateOf(await drafting(cast.focalPoint, { recommendationId }));
    await assign(cast, cast.ministryB, [recommendationId]);
    expect(refusal(await submitting(cast.focalPoint, draft))?.code).toBe('CONFLICT');
  });
});

describe('a supporting institution', () => {
  it('cannot propose a status, and contributes without one', async () => {
    const recommendationId = await led();
    await assign(cast, cast.ministryB, [recommendationId], 'SUPPORTING');
    const proposed = refusal(await drafting(cast.otherFocalPoint, { recommendationId }));
    expect(proposed).toMatchObject({ code: 'INVALID', path: ['input', 'proposedStatus'] });
    const contribution = await submitted(cast.otherFocalPoint, { recommendationId, proposedStatus: null });
    expect(contribution).toMatchObject({ role: 'SUPPORTING', state: 'SUBMITTED', proposedStatus: null });
  });
});

describe('a validator', () => {
  it('clears what the own institution submitted', async () => {
    const update = await submitted(cast.focalPoint, { recommendationId: await led() });
    expect(updateOf(await clearing(cast.validator, update))).toMatchObject({
      state: 'CLEARED',
      clearedAt: world.clock.now(),
    });
  });

  it('may return a submitted one, but not what has left the institution', async () => {
    const update = await submitted(cast.focalPoint, { recommendationId: await led() });
    const cleared = updateOf(await clearing(cast.validator, update));
    const back = refusal(await returning(cast.validator, cleared));
    expect(back).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('It is CLEARED') });
    const other = await submitted(cast.focalPoint, { recommendationId: await led() });
    expect(updateOf(await returning(cast.validator, other)).state).toBe('RETURNED');
  });

  it('has no say over another institution', async () => {
    const [recommendationId = ''] = await seedRecommendations(world, 1);
    await assign(cast, cast.ministryB, [recommendationId]);
    const update = await submitted(cast.otherFocalPoint, { recommendationId });
    const answer = await clearing(cast.validator, update);
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('does not clear what they submitted as a focal point', async () => {
    const both = await invite(world, cast.coordinator, 'Both', {
      role: 'FOCAL_POINT',
      institutionId: cast.ministryA,
    });
    const update = await submitted(both, { recommendationId: await led() });
    const asValidator = await alsoAs(world, cast, both, {
      role: 'VALIDATOR',
      institutionId: cast.ministryA,
    });
    expect(refusal(await clearing(asValidator, update))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('yourself'),
    });
  });
});
