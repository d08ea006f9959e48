import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import {
  approving,
  clearing,
  drafting,
  editing,
  refusal,
  returning,
  statusFor,
  submitting,
  updateOf,
  verb,
} from '../progress/reporting.js';
import { act, at, brought, made, wholePlan, type Thing } from './planning.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const ask = async (by: Player | World, id: string, type: string, fields: string): Promise<any> =>
  (await by.ask(`query($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id })).data.node;
const activityOf = async (more: object = {}): Promise<Thing> =>
  (await wholePlan(cast, [], { activities: [more] })).activities[0] as Thing;
const changing = (activity: Thing, more: object) =>
  act(cast.coordinator, 'changeActivity', 'activity', { ...at(activity), ...more });

it.each([
  [
    'ends before it starts',
    { startsOn: '2027-03-01' },
    { periodTo: '2026-12-31' },
    'periodTo',
    'starts on 2027-03-01',
  ],
  [
    'begins after it ends',
    { endsOn: '2026-05-31' },
    { periodFrom: '2026-06-01' },
    'periodFrom',
    'ends on 2026-05-31',
  ],
])('keeps its plan from a period that %s', async (_, days, period, field, when) => {
  const { plan } = await wholePlan(cast, [], { activities: [{ title: 'Train judges', ...days }] });
  const answer = await act(cast.coordinator, 'changeImplementationPlan', 'plan', { ...at(plan), ...period });
  expect(refusal(answer)).toEqual({
    code: 'CONFLICT',
    message: `The activity "Train judges" ${when}, outside this period: move it first.`,
    path: ['input', field],
  });
});

describe('the money of an activity', () => {
  it.each([
    ['EUR', '1250.5', '1000', { cost: '1250.50', secured: '1000.00', gap: '250.50', surplus: '0.00' }],
    ['EUR', '1000', '1000.01', { gap: '0.00', surplus: '0.01' }],
    ['JPY', '1200000', '0', { cost: '1200000', secured: '0', gap: '1200000', surplus: '0' }],
    ['BHD', '10.125', '10', { cost: '10.125', secured: '10.000', gap: '0.125' }],
    // Beyond what a float holds.
    ['EUR', '9007199254740993.03', '9007199254740993.01', { cost: '9007199254740993.03', gap: '0.02' }],
    ['EUR', '500', null, { cost: '500.00', secured: null, gap: null, surplus: null }],
    ['EUR', null, '500', { cost: null, secured: '500.00', gap: null, surplus: null }],
  ])('in %s of %s with %s secured', async (currency, cost, secured, money) => {
    expect(await activityOf({ currency, cost, secured, fundingSource: 'State budget' })).toMatchObject({
      currency,
      fundingSource: 'State budget',
      ...money,
    });
  });

  it.each([
    ['no currency', { currency: null, cost: '5' }, 'currency'],
    ['a currency that is none', { currency: 'QQQ', cost: '5' }, 'currency'],
    ['a currency without an amount', { currency: 'EUR' }, 'currency'],
    ['a start after the plan’s end', { startsOn: '2028-01-01' }, 'startsOn'],
    ['an end before the plan’s start', { startsOn: '2020-01-01', endsOn: '2025-12-31' }, 'endsOn'],
    ['a currency in small letters', { currency: 'eur', cost: '5' }, 'currency'],
    ['more decimals than the currency has', { currency: 'JPY', cost: '5.5' }, 'cost'],
    ['a comma', { currency: 'EUR', cost: '5,50' }, 'cost'],
    ['a negative amount', { currency: 'EUR', secured: '-1' }, 'secured'],
    ['an end before its start', { startsOn: '2026-06-01', endsOn: '2026-05-31' }, 'endsOn'],
    ['a day that is none', { startsOn: '2026-02-30' }, 'startsOn'],
    ['an institution abroad', { institutionId: 'FOREIGN' }, 'institutionId'],
  ])('is refused with %s', async (_, more, field) => {
    const { measure } = await wholePlan(cast, [], { activities: [] });
    const institution = 'institutionId' in more ? { institutionId: cast.foreignMinistry } : {};
    const input = { measureId: measure.id, title: 'Renovate', ...more, ...institution };
    const answer = await act(cast.coordinator, 'addActivity', 'activity', input);
    // A day that is none is no value of the type: the document itself is wrong.
    if (answer.errors) expect(JSON.stringify(answer.errors)).toContain(`input.${field}`);
    else expect(refusal(answer)?.path).toEqual(['input', field]);
    expect(
      (await ask(cast.coordinator, measure.id, 'Measure', 'activities { totalCount }')).activities.totalCount,
    ).toBe(0);
  });

  it('is given anew in another currency, and taken away by null', async () => {
    const activity = await activityOf({ currency: 'EUR', cost: '100', secured: '40' });
    expect(refusal(await changing(activity, { currency: 'USD', cost: '120' }))?.path).toEqual([
      'input',
      'secured',
    ]);
    const changed = await made(cast.coordinator, 'changeActivity', 'activity', {
      ...at(activity),
      currency: 'USD',
      cost: '120',
      secured: null,
    });
    expect(changed).toMatchObject({ currency: 'USD', cost: '120.00', secured: null, gap: null });
    const none = await made(cast.coordinator, 'changeActivity', 'activity', { ...at(changed), cost: null });
    expect(none).toMatchObject({ currency: null, cost: null });
  });

  it('adds up by currency, exactly, never across', async () => {
    const { plan, objective, measure } = await wholePlan(cast, [], {
      activities: [
        { currency: 'EUR', cost: '9007199254740993.01', secured: '0.01' },
        { currency: 'EUR', cost: '0.02', secured: '5' },
        { currency: 'EUR', cost: '7' },
        { currency: 'JPY', cost: '300', secured: '300' },
        { currency: 'USD', secured: '12.50' },
        {},
      ],
    });
    const second = await made(cast.coordinator, 'addMeasure', 'measure', {
      objectiveId: objective.id,
      title: 'Second',
    });
    await made(cast.coordinator, 'addActivity', 'activity', {
      measureId: second.id,
      title: 'More',
      currency: 'JPY',
      cost: '50',
      secured: '20',
    });
    const BUDGET =
      'budget { activityCount withoutCostCount droppedCount totals { currency cost secured gap surplus activityCount gapUnknownCount } }';
    const eur = {
      currency: 'EUR',
      cost: '9007199254741000.03',
      secured: '5.01',
      gap: '9007199254740993.00',
      surplus: '4.98',
      activityCount: 3,
      gapUnknownCount: 1,
    };
    const usd = {
      currency: 'USD',
      cost: null,
      secured: '12.50',
      gap: null,
      surplus: null,
      activityCount: 1,
      gapUnknownCount: 1,
    };
    const yen = (cost: string, secured: string, gap: string, activityCount: number) => ({
      currency: 'JPY',
      cost,
      secured,
      gap,
      surplus: '0',
      activityCount,
      gapUnknownCount: 0,
    });
    expect((await ask(cast.analyst, measure.id, 'Measure', BUDGET)).budget).toEqual({
      activityCount: 6,
      withoutCostCount: 2,
      droppedCount: 0,
      totals: [eur, yen('300', '300', '0', 1), usd],
    });
    for (const [type, id] of [
      ['ImplementationPlan', plan.id],
      ['PlanObjective', objective.id],
    ])
      expect((await ask(cast.analyst, id!, type!, BUDGET)).budget).toEqual({
        activityCount: 7,
        withoutCostCount: 2,
        droppedCount: 0,
        totals: [eur, yen('350', '320', '30', 2), usd],
      });
    expect(
      (
        await ask(
          cast.analyst,
          (await wholePlan(cast, [], { activities: [] })).plan.id,
          'ImplementationPlan',
          BUDGET,
        )
      ).budget,
    ).toEqual({
      activityCount: 0,
      withoutCostCount: 0,
      droppedCount: 0,
      totals: [],
    });
  });
});

/** An activity of an adopted plan, in the hands of ministry A, with two milestones. */
async function inForce(
  recommendationIds: string[] = [],
): Promise<{ activity: Thing; milestones: [Thing, Thing] }> {
  const { plan, activities } = await wholePlan(cast, recommendationIds, {
    activities: [{ currency: 'EUR', cost: '100', secured: '60', endsOn: '2026-12-31' }],
  });
  const due = (title: string, dueOn: string) =>
    made(cast.coordinator, 'addMilestone', 'milestone', { activityId: activities[0]!.id, title, dueOn });
  const milestones = [
    await due('The site is bought', '2026-02-15'),
    await due('The wing is open', '2026-11-30'),
  ] as [Thing, Thing];
  await brought(cast, plan, 'ADOPTED');
  return { activity: activities[0]!, milestones };
}

describe('a milestone', () => {
  it.each([
    ['before plan and activity begin', '2025-12-31'],
    ['after both end', '2028-03-01'],
  ])('is not due %s', async (_, dueOn) => {
    const { plan, activities } = await wholePlan(cast, [], {
      activities: [{ startsOn: '2026-02-01', endsOn: '2028-02-29' }],
    });
    const adding = (day: string) =>
      act(cast.coordinator, 'addMilestone', 'milestone', {
        activityId: activities[0]!.id,
        title: 'Half',
        dueOn: day,
      });
    expect(refusal(await adding(dueOn))).toEqual({
      code: 'INVALID',
      path: ['input', 'dueOn'],
      message: `${dueOn} is outside plan and activity: name a day from ${plan['periodFrom']} to 2028-02-29.`,
    });
    const { milestone } = done(await adding('2028-02-29'), 'addMilestone');
    const moved = await act(cast.coordinator, 'changeMilestone', 'milestone', { ...at(milestone), dueOn });
    expect(refusal(moved)?.path).toEqual(['input', 'dueOn']);
  });

  it('is reported by the institution in whose hands the activity is, or by the coordinator', async () => {
    const {
      activity,
      milestones: [bought, open],
    } = await inForce();
    expect(bought).toMatchObject({ overdue: true, reachedOn: null });
    const report = (by: Player, milestone: Thing, more: object) =>
      act(by, 'reportMilestone', 'milestone', { ...at(milestone), ...more });
    for (const person of [cast.otherFocalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await report(person, bought, { reachedOn: '2026-02-10' })).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    expect(refusal(await report(cast.foreignFocalPoint, bought, {}))?.code).toBe('NOT_FOUND');
    expect(refusal(await report(cast.focalPoint, bought, { reachedOn: '2026-03-02' }))?.path).toEqual([
      'input',
      'reachedOn',
    ]);
    const reached = done(
      await report(cast.focalPoint, bought, { reachedOn: '2026-02-20', note: 'Five days late.' }),
      'reportMilestone',
    ).milestone;
    expect(reached).toMatchObject({
      reachedOn: '2026-02-20',
      note: 'Five days late.',
      overdue: false,
      reportedBy: { id: cast.focalPoint.userId },
    });
    const counts = 'milestoneCount milestonesReached nextDueOn milestones { nodes { id } }';
    expect(await ask(cast.analyst, activity.id, 'Activity', counts)).toEqual({
      milestoneCount: 2,
      milestonesReached: 1,
      nextDueOn: '2026-11-30',
      milestones: { nodes: [{ id: bought.id }, { id: open.id }] },
    });
    const undone = done(
      await report(cast.coordinator, reached, { note: 'The deed is not signed.' }),
      'reportMilestone',
    ).milestone;
    expect(undone).toMatchObject({ reachedOn: null, overdue: true });
  });

  it('of a plan that is not in force is not reported', async () => {
    const { activities } = await wholePlan(cast, []);
    const milestone = await made(cast.coordinator, 'addMilestone', 'milestone', {
      activityId: activities[0]!.id,
      title: 'Half',
      dueOn: '2026-05-01',
    });
    expect(refusal(await act(cast.focalPoint, 'reportMilestone', 'milestone', at(milestone)))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'id'],
    });
  });
});

describe('a report on an activity', () => {
  const REPORT = { proposedStatus: null, activityState: 'UNDER_WAY', percentDone: 40 };
  const STATE = 'state percentDone stateAsOf version';
  const report = (activityId: string, more: object = {}, by = cast.focalPoint) =>
    drafting(by, { activityId, ...REPORT, ...more });

  it('goes through the same review, and sets the activity’s own state, no status', async () => {
    const [rec = ''] = await seedRecommendations(world, 1);
    const { activity } = await inForce([rec]);
    const may = (by: Player) => ask(by, activity.id, 'Activity', 'viewerCanReport viewerCanReportMilestones');
    expect(await may(cast.focalPoint)).toEqual({ viewerCanReport: true, viewerCanReportMilestones: true });
    expect(await may(cast.coordinator)).toEqual({ viewerCanReport: false, viewerCanReportMilestones: true });
    expect(await may(cast.otherFocalPoint)).toEqual({
      viewerCanReport: false,
      viewerCanReportMilestones: false,
    });
    let update = updateOf(await report(activity.id));
    update = updateOf(await submitting(cast.focalPoint, update));
    expect(refusal(await approving(cast.coordinator, update))?.code).toBe('CONFLICT');
    update = updateOf(await clearing(cast.validator, update));
    update = updateOf(await returning(cast.coordinator, update));
    update = updateOf(
      await editing(cast.focalPoint, {
        id: update.id,
        version: update.version,
        activityState: 'DELAYED',
        percentDone: null,
      }),
    );
    update = updateOf(await submitting(cast.focalPoint, update));
    update = updateOf(await clearing(cast.validator, update));
    expect(await ask(cast.analyst, activity.id, 'Activity', STATE)).toMatchObject({
      state: 'NOT_STARTED',
      stateAsOf: null,
    });
    const approved = done(
      await approving(cast.coordinator, update, { percentDone: 35 }),
      'approveProgressUpdate',
    );
    expect(approved).toMatchObject({
      assessments: [],
      proposals: [],
      progressUpdate: { state: 'APPROVED', approvedStatus: null },
    });
    expect(await ask(cast.analyst, activity.id, 'Activity', STATE)).toMatchObject({
      state: 'DELAYED',
      percentDone: 35,
      stateAsOf: '2025-12-31',
    });
    expect(await statusFor(cast.analyst, rec)).toBe('NOT_ASSESSED');
    const told = await ask(
      cast.analyst,
      update.id,
      'ProgressUpdate',
      'proposedActivityState proposedPercentDone approvedActivityState approvedPercentDone activity { id } recommendation { id } submissions { proposedActivityState proposedPercentDone }',
    );
    expect(told).toEqual({
      proposedActivityState: 'DELAYED',
      proposedPercentDone: null,
      approvedActivityState: 'DELAYED',
      approvedPercentDone: 35,
      activity: { id: activity.id },
      recommendation: null,
      submissions: [
        { proposedActivityState: 'UNDER_WAY', proposedPercentDone: 40 },
        { proposedActivityState: 'DELAYED', proposedPercentDone: null },
      ],
    });
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { progressUpdates(filter: { activityId: $id }) { totalCount } node(id: $id) { ... on Activity { progressUpdates { nodes { id } } } } }',
      { id: activity.id },
    );
    expect(data).toEqual({
      progressUpdates: { totalCount: 1 },
      node: { progressUpdates: { nodes: [{ id: update.id }] } },
    });
  });

  it.each([
    ['a status', { proposedStatus: 'IN_PROGRESS' }, ['input', 'proposedStatus']],
    ['a share without a state', { activityState: null }, ['input', 'activityState']],
    ['a contradiction', { activityState: 'DONE' }, ['input', 'percentDone']],
    ['a share above all', { percentDone: 101 }, ['input', 'percentDone']],
    ['a recommendation beside it', { recommendationId: 'rec_x' }, ['input']],
    ['an activity that does not exist', { activityId: 'act_x' }, ['input', 'activityId']],
  ])('is refused with %s', async (_, more, path) => {
    const { activity } = await inForce();
    expect(refusal(await report(activity.id, more))?.path).toEqual(path);
  });

  it('says how far the activity is before it is handed in', async () => {
    const { activity } = await inForce();
    const draft = updateOf(await report(activity.id, { activityState: null, percentDone: null }));
    expect(refusal(await submitting(cast.focalPoint, draft))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'activityState'],
    });
    const [rec = ''] = await seedRecommendations(world, 1);
    done(
      await verb(cast.coordinator, 'assignRecommendations', 'changedCount', {
        institutionId: cast.ministryA,
        role: 'LEAD',
        targets: { ids: [rec] },
      }),
      'assignRecommendations',
    );
    const wrong = await drafting(cast.focalPoint, { recommendationId: rec, activityState: 'DONE' });
    expect(refusal(wrong)?.path).toEqual(['input', 'activityState']);
  });

  it('is made by who carries it out, while the plan is in force', async () => {
    const { activity } = await inForce();
    expect(refusal(await report(activity.id, {}, cast.otherFocalPoint))?.code).toBe('CONFLICT');
    expect((await report(activity.id, {}, cast.coordinator)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(refusal(await report(activity.id, {}, cast.foreignFocalPoint))?.code).toBe('NOT_FOUND');
    expect(refusal(await report((await activityOf()).id))?.message).toContain('ADOPTED');
  });

  it('that another verdict meets needs its reason; of two at once one is told CONFLICT', async () => {
    const { activity } = await inForce();
    let update = updateOf(await submitting(cast.focalPoint, updateOf(await report(activity.id))));
    update = updateOf(await clearing(cast.validator, update));
    expect(refusal(await approving(cast.coordinator, update, { activityState: 'DELAYED' }))?.path).toEqual([
      'input',
      'reason',
    ]);
    expect(refusal(await approving(cast.coordinator, update, { status: 'IMPLEMENTED' }))?.path).toEqual([
      'input',
      'status',
    ]);
    const answers = await Promise.all([
      approving(cast.coordinator, update, { activityState: 'DROPPED', reason: 'The site was sold.' }),
      approving(cast.secondCoordinator, update),
    ]);
    expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
  });

  it('keeps the activity in the plan while it waits; a dropped one needs no money', async () => {
    const { activity } = await inForce();
    let update = updateOf(await submitting(cast.focalPoint, updateOf(await report(activity.id))));
    expect(
      refusal(await act(cast.coordinator, 'archiveActivity', 'activity', at(activity)))?.message,
    ).toContain(update.id);
    update = updateOf(await clearing(cast.validator, update));
    done(
      await approving(cast.coordinator, update, { activityState: 'DROPPED', reason: 'Sold.' }),
      'approveProgressUpdate',
    );
    const { measure } = await ask(
      cast.analyst,
      activity.id,
      'Activity',
      'measure { budget { activityCount droppedCount totals { currency } } }',
    );
    expect(measure.budget).toEqual({ activityCount: 0, droppedCount: 1, totals: [] });
    const { version } = await ask(cast.analyst, activity.id, 'Activity', 'version');
    const gone = await made(cast.coordinator, 'archiveActivity', 'activity', { id: activity.id, version });
    expect(gone.archivedAt).not.toBeNull();
  });
});

describe('an institution’s activities', () => {
  it('are those in force, what is due first first', async () => {
    const { activity: first } = await inForce();
    const { activity: finished } = await inForce();
    await wholePlan(cast, []);
    const mine = async (by: Player, args = '') =>
      (await by.ask(`{ myActivities(first: 100 ${args}) { totalCount nodes { id nextDueOn } } }`)).data
        ?.myActivities;
    const { nodes, totalCount } = await mine(cast.focalPoint);
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ nextDueOn }: Thing) => nextDueOn)).toEqual(
      nodes.map(({ nextDueOn }: Thing) => nextDueOn).sort(),
    );
    expect(nodes).toEqual(
      expect.arrayContaining([
        { id: first.id, nextDueOn: '2026-02-15' },
        { id: finished.id, nextDueOn: '2026-02-15' },
      ]),
    );
    let update = updateOf(
      await submitting(
        cast.focalPoint,
        updateOf(
          await drafting(cast.focalPoint, {
            activityId: finished.id,
            proposedStatus: null,
            activityState: 'DONE',
          }),
        ),
      ),
    );
    update = updateOf(await clearing(cast.validator, update));
    done(await approving(cast.coordinator, update), 'approveProgressUpdate');
    expect((await mine(cast.focalPoint)).nodes.map(({ id }: Thing) => id)).not.toContain(finished.id);
    expect((await mine(cast.focalPoint, ', states: [DONE]')).nodes.map(({ id }: Thing) => id)).toEqual([
      finished.id,
    ]);
    expect((await mine(cast.focalPoint, ', dueBefore: "2026-02-15"')).nodes).toEqual([]);
    expect((await mine(cast.otherFocalPoint)).totalCount).toBe(0);
    expect((await cast.analyst.ask('{ myActivities { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('keep it from being closed', async () => {
    const answer = await verb(cast.coordinator, 'createInstitution', 'institution { id }', {
      names: [{ language: 'EN', text: 'Office for plans' }],
    });
    const { id } = done(answer, 'createInstitution').institution;
    const { plan, measure } = await wholePlan(cast, [], {
      measure: { institutionId: id },
      activities: [{ institutionId: id }],
    });
    const closing = () =>
      verb(cast.coordinator, 'archiveInstitution', 'institution { archivedAt }', {
        institutionId: id,
      });
    expect(refusal(await closing())?.message).toMatch(/activities in hand.*measures of plans/);
    expect(measure.institution).toEqual({ id });
    await made(cast.coordinator, 'archiveImplementationPlan', 'plan', at(plan));
    expect(done(await closing(), 'archiveInstitution').institution.archivedAt).not.toBeNull();
  });
});

describe('figures by funding gap', () => {
  const GAPS = ['NO_ACTIVITY', 'GAP', 'COST_UNKNOWN', 'FUNDED'];

  it('say the first that holds, of adopted plans only, the same to everybody who sees them', async () => {
    const recs = await seedRecommendations(world, 5);
    const [none, gap, unknown, funded, draft] = recs as [string, string, string, string, string];
    const adopt = async (rec: string, activities: object[]) =>
      brought(cast, (await wholePlan(cast, [rec], { activities })).plan, 'ADOPTED');
    await adopt(none, []);
    await adopt(gap, [
      { currency: 'EUR', cost: '100', secured: '99.99' },
      {},
      { currency: 'JPY', cost: '1', secured: '9' },
    ]);
    await adopt(unknown, [
      { currency: 'EUR', cost: '100' },
      { currency: 'EUR', cost: '5', secured: '5' },
    ]);
    await adopt(funded, [
      { currency: 'EUR', cost: '100', secured: '100' },
      { currency: 'USD', cost: '0', secured: '7' },
    ]);
    await wholePlan(cast, [draft], { activities: [{ currency: 'EUR', cost: '100', secured: '0' }] });
    await publish(cast.coordinator, 'STATUS');
    const words: Record<string, string> = {
      [none]: 'NO_ACTIVITY',
      [gap]: 'GAP',
      [unknown]: 'COST_UNKNOWN',
      [funded]: 'FUNDED',
      [draft]: 'NO_ACTIVITY',
    };
    for (const by of [cast.analyst, cast.stakeholder, world]) {
      for (const word of GAPS) {
        const { data } = await by.ask(
          `{ recommendations(first: 100, filter: { fundingGap: [${word}] }) { nodes { id } } }`,
        );
        const found = data.recommendations.nodes
          .map(({ id }: Thing) => id)
          .filter((id: string) => recs.includes(id));
        expect([word, found.sort()]).toEqual([word, recs.filter((id) => words[id] === word)]);
      }
      const { data } = await by.ask(
        '{ progress(by: [FUNDING_GAP], asOf: "2026-02-28") { notes base { rowsOverlap all { base } rows { keys { key } all { base } } } } recommendationFacets { fundingGaps { key count } } }',
      );
      const { rows, all, rowsOverlap } = data.progress.base;
      expect(rowsOverlap).toBe(false);
      expect(data.progress.notes).toContain('PLANS_ARE_TODAYS');
      expect(rows.map(({ keys }: any) => keys[0].key)).toEqual(
        GAPS.filter((word) => rows.some(({ keys }: any) => keys[0].key === word)),
      );
      expect(rows.reduce((sum: number, row: any) => sum + row.all.base, 0)).toBe(all.base);
      expect(data.recommendationFacets.fundingGaps.map(({ key }: Thing) => key)).toEqual(
        expect.arrayContaining(['GAP', 'FUNDED']),
      );
    }
    await publish(cast.coordinator, 'SOURCE');
    const { data } = await world.ask(
      '{ recommendations(filter: { fundingGap: [GAP, NO_ACTIVITY] }) { totalCount } recommendationFacets { fundingGaps { key } } }',
    );
    expect(data).toEqual({ recommendations: { totalCount: 0 }, recommendationFacets: { fundingGaps: [] } });
    await publish(cast.coordinator, 'NONE');
  });
});
