import { Cast, done, type Player } from '../harness/cast.js';
import { publish } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { drafting, refusal, submitting, updateOf, verb } from '../progress/reporting.js';
import { remind } from '../reminders/reminding.js';
import { act, at, brought, DOCUMENT, made, wholePlan, type Thing } from './planning.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

/** An adopted plan that runs to the end of February, with one objective and two milestones. */
async function adopted(
  more: object = {},
): Promise<{ plan: Thing; objective: Thing; milestones: [Thing, Thing] }> {
  const { plan, objective, activities } = await wholePlan(cast, [], {
    plan: { periodTo: '2026-02-28', ...more },
  });
  const due = (title: string): Promise<Thing> =>
    made(cast.coordinator, 'addMilestone', 'milestone', {
      activityId: activities[0]!.id,
      title,
      dueOn: '2026-01-31',
    });
  const milestones = [await due('The site is bought'), await due('The wing is open')] as [Thing, Thing];
  return { plan: await brought(cast, plan, 'ADOPTED'), objective, milestones };
}

const EVALUATION = 'evaluation { id verdict reason supersededAt recordedBy { id } }';
const judge = (by: Player, name: string, input: object) =>
  verb(by, name, EVALUATION, { verdict: 'MET', reason: 'The census shows it.', ...input });
const close = (plan: Thing, more: object = {}) =>
  act(cast.coordinator, 'closePlan', 'plan', {
    ...at(plan),
    takenOn: '2026-03-01',
    document: DOCUMENT,
    ...more,
  });
const read = async (by: Player | World, { id }: Thing, type: string, fields: string): Promise<any> =>
  (await by.ask(`query($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id })).data.node;

describe('the end of a plan', () => {
  it('is judged by objective and milestone, again where somebody was wrong', async () => {
    const { plan, objective, milestones } = await adopted();
    const count = async () =>
      (await read(cast.analyst, plan, 'ImplementationPlan', 'unevaluatedCount')).unevaluatedCount;
    expect(await count()).toBe(3);
    for (const verdict of ['MET', 'PARTLY_MET']) {
      const answer = await judge(cast.coordinator, 'evaluateObjective', {
        objectiveId: objective.id,
        verdict,
      });
      expect(done(answer, 'evaluateObjective').evaluation).toMatchObject({
        verdict,
        reason: 'The census shows it.',
        supersededAt: null,
        recordedBy: { id: cast.coordinator.userId },
      });
      world.clock.advance({ minutes: 1 });
    }
    done(
      await judge(cast.coordinator, 'evaluateMilestone', { milestoneId: milestones[0].id }),
      'evaluateMilestone',
    );
    expect(await count()).toBe(1);
    expect(
      await read(
        cast.analyst,
        objective,
        'PlanObjective',
        'evaluation { verdict } evaluations { verdict supersededAt }',
      ),
    ).toEqual({
      evaluation: { verdict: 'PARTLY_MET' },
      evaluations: [
        { verdict: 'PARTLY_MET', supersededAt: null },
        { verdict: 'MET', supersededAt: expect.any(String) },
      ],
    });
  });

  it('comes once all is judged; what lacks it is named', async () => {
    const { plan, objective, milestones } = await adopted();
    const early = refusal(await close(plan));
    expect(early).toMatchObject({ code: 'CONFLICT', path: ['input', 'evaluations'] });
    expect(early?.message).toBe(
      'Not evaluated yet: the objective "Prisons that respect dignity", the milestone "The site is bought", the milestone "The wing is open".',
    );
    const words = { verdict: 'NOT_MET', reason: 'The money did not come.' };
    const all = [
      { objectiveId: objective.id, ...words },
      ...milestones.map(({ id }) => ({ milestoneId: id, ...words })),
    ];
    expect(refusal(await close(plan, { evaluations: all.slice(0, 2) }))?.message).toContain(
      'The wing is open',
    );
    // Nothing of it was kept.
    expect(await read(cast.coordinator, plan, 'ImplementationPlan', 'state unevaluatedCount')).toEqual({
      state: 'ADOPTED',
      unevaluatedCount: 3,
    });
    const closed = done(await close(plan, { evaluations: all }), 'closePlan').plan;
    expect(closed).toMatchObject({ state: 'CLOSED', availableTransitions: [], viewerCanChange: false });
    expect(await read(cast.focalPoint, milestones[1], 'Milestone', 'evaluation { verdict reason }')).toEqual({
      evaluation: words,
    });
    const late = await judge(cast.coordinator, 'evaluateObjective', { objectiveId: objective.id });
    expect(refusal(late)).toMatchObject({ code: 'CONFLICT', path: ['input', 'objectiveId'] });
    const change = await act(cast.coordinator, 'changeObjective', 'objective', {
      ...at(objective),
      title: 'New',
    });
    expect(refusal(change)?.code).toBe('CONFLICT');
    const report = await act(cast.focalPoint, 'reportMilestone', 'milestone', {
      ...at(milestones[0]),
      reachedOn: '2026-02-01',
    });
    expect(refusal(report)?.code).toBe('CONFLICT');
  });

  it('may come early, judged in the same act, not before', async () => {
    const { plan, objective, milestones } = await adopted({ periodTo: '2027-12-31' });
    for (const [name, input] of [
      ['evaluateObjective', { objectiveId: objective.id }],
      ['evaluateMilestone', { milestoneId: milestones[0].id }],
    ] as const) {
      const { code, message } = refusal(await judge(cast.coordinator, name, input)) ?? {};
      expect([code, message]).toEqual(['CONFLICT', expect.stringContaining('2027-12-31')]);
    }
    const words = { verdict: 'MET', reason: 'Two years early.' };
    const evaluations = [
      { objectiveId: objective.id, ...words },
      ...milestones.map(({ id }) => ({ milestoneId: id, ...words })),
    ];
    expect(done(await close(plan, { evaluations }), 'closePlan').plan.state).toBe('CLOSED');
  });

  it.each([
    ['neither objective nor milestone', {}, ['input', 'evaluations', '0']],
    ['an objective of another plan', { objectiveId: 'OTHER' }, ['input', 'evaluations', '0', 'objectiveId']],
    [
      'an objective for a milestone',
      { milestoneId: 'OBJECTIVE' },
      ['input', 'evaluations', '0', 'milestoneId'],
    ],
    ['no reason', { objectiveId: 'OBJECTIVE', reason: ' ' }, ['input', 'evaluations', '0', 'reason']],
  ])('is refused with %s', async (_, named, path) => {
    const { plan, objective } = await adopted();
    const other = await adopted();
    const ids: Record<string, string> = { OTHER: other.objective.id, OBJECTIVE: objective.id };
    const judged = Object.fromEntries(
      Object.entries(named).map(([field, name]) => [field, ids[name] ?? name]),
    );
    const evaluations = [{ verdict: 'MET', reason: 'Done.', ...judged }];
    expect(refusal(await close(plan, { evaluations }))?.path).toEqual(path);
  });

  it('is the coordinator’s to judge', async () => {
    const { objective, milestones } = await adopted();
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      const answer = await judge(person, 'evaluateObjective', { objectiveId: objective.id });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const abroad = await judge(cast.foreignCoordinator, 'evaluateMilestone', {
      milestoneId: milestones[0].id,
    });
    expect(refusal(abroad)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'milestoneId'] });
  });

  it('of two who judge at once leaves one judgement that holds', async () => {
    const { objective } = await adopted();
    const verdicts = ['MET', 'NOT_MET'];
    const answers = await Promise.all(
      [cast.coordinator, cast.secondCoordinator].map((by, n) =>
        judge(by, 'evaluateObjective', { objectiveId: objective.id, verdict: verdicts[n] }),
      ),
    );
    expect(answers.map((answer) => refusal(answer))).toEqual([null, null]);
    const { evaluations } = await read(
      cast.analyst,
      objective,
      'PlanObjective',
      'evaluations { supersededAt }',
    );
    expect(evaluations.filter(({ supersededAt }: Thing) => supersededAt === null)).toHaveLength(1);
    expect(evaluations).toHaveLength(2);
  });

  it('is published with the closed plan, not before', async () => {
    await publish(cast.coordinator, 'STATUS');
    const { plan, objective, milestones } = await adopted();
    done(
      await judge(cast.coordinator, 'evaluateObjective', { objectiveId: objective.id }),
      'evaluateObjective',
    );
    const seen = () =>
      read(
        world,
        objective,
        'PlanObjective',
        'title evaluation { verdict recordedBy { id } } evaluations { verdict } plan { unevaluatedCount }',
      );
    expect(await seen()).toEqual({
      title: objective.title,
      evaluation: null,
      evaluations: [],
      plan: { unevaluatedCount: null },
    });
    const evaluations = milestones.map(({ id }) => ({ milestoneId: id, verdict: 'MET', reason: 'Open.' }));
    done(await close(plan, { evaluations }), 'closePlan');
    expect(await seen()).toMatchObject({
      evaluation: { verdict: 'MET', recordedBy: null },
      evaluations: [{ verdict: 'MET' }],
    });
    await publish(cast.coordinator, 'NONE');
  });
});

it('what is due in a plan in force is told by mail to those who carry it out', async () => {
  const { milestones } = await adopted();
  const activityId = (await read(cast.analyst, milestones[0], 'Milestone', 'activity { id }')).activity.id;
  const due = (title: string): Promise<Thing> =>
    made(cast.coordinator, 'addMilestone', 'milestone', { activityId, title, dueOn: '2026-02-20' });
  await due('The roof is sealed');
  const reached = await due('The windows are in');
  await made(cast.focalPoint, 'reportMilestone', 'milestone', { ...at(reached), reachedOn: '2026-02-19' });
  const report = { activityId, proposedStatus: null, activityState: 'UNDER_WAY' };
  updateOf(await submitting(cast.focalPoint, updateOf(await drafting(cast.focalPoint, report))));
  const mails = await remind(world, '2026-03-02');
  const text = mails.get(cast.focalPoint.email)?.text;
  expect(text).toContain('The roof is sealed (Renovate the old wing)');
  expect(text).not.toContain('The windows are in');
  expect(mails.get(cast.otherFocalPoint.email)).toBeUndefined();
  expect(mails.get(cast.validator.email)?.text).toContain('Renovate the old wing');
});
