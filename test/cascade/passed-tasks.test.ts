import { newId } from '../../src/platform/ids/id.js';
import { ReminderSources } from '../../src/implementation/reminders/reminder-source.js';
import { Cast, done, HOME, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { splitOne } from '../parts/splitting.js';
import { brought, wholePlan } from '../plans/planning.js';
import {
  alsoAs,
  assignedCluster,
  drafting,
  refusal,
  submitting,
  updateOf,
  verb,
} from '../progress/reporting.js';
import { assignedTo, at, bodyBelow, onTask, taskOf, type Passed } from './passing.js';

let world: World;
let cast: Cast;
let prisons: { id: string; focalPoint: Player };
let wing: { id: string; focalPoint: Player };
let city: { id: string; focalPoint: Player };
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  prisons = await bodyBelow(world, cast, 'Prison service', cast.ministryA);
  wing = await bodyBelow(world, cast, 'Prison of Bresk', prisons.id);
  city = await bodyBelow(world, cast, 'City', null);
});
afterAll(() => world.close());

const ASKED = { request: 'Say how many cells were renovated.', dueOn: '2026-03-31' };
const pass = async (more: object = {}, by: Player = cast.focalPoint) => {
  const { assignmentId } = await assignedTo(world, cast, cast.ministryA);
  return onTask(by, 'passTask', { assignmentId, toInstitutionId: prisons.id, ...ASKED, ...more });
};
const passed = async (more: object = {}): Promise<Passed> => taskOf(await pass(more));
const answer = (task: Passed, more: object = {}, by: Player = prisons.focalPoint) =>
  onTask(by, 'answerPassedTask', { ...at(task), text: 'Forty cells.', ...more });
const accept = (task: Passed, by: Player = cast.focalPoint) => onTask(by, 'acceptPassedAnswer', at(task));
const giveBack = (task: Passed, more: object = {}, by: Player = cast.focalPoint) =>
  onTask(by, 'returnPassedAnswer', { ...at(task), reason: 'Of which year?', ...more });

describe('a task', () => {
  it('is passed down, answered, returned, answered again and accepted', async () => {
    const task = await passed({ portion: 'Renovation only' });
    expect(task).toMatchObject({
      state: 'SENT',
      portion: 'Renovation only',
      overdue: false,
      availableTransitions: ['WITHDRAW'],
      answers: [],
    });
    const links = [{ title: 'Register', url: 'https://prisons.example.org/register' }];
    const first = taskOf(await answer(task, { evidence: links }));
    expect(first).toMatchObject({ state: 'ANSWERED', availableTransitions: [] });
    const back = taskOf(await giveBack(first, { dueOn: '2026-04-15' }));
    expect(back).toMatchObject({ state: 'RETURNED', reason: 'Of which year?', dueOn: '2026-04-15' });
    const second = taskOf(await answer(back, { text: 'Forty cells in 2025.' }));
    expect(second).toMatchObject({ state: 'ANSWERED', reason: null });
    const closed = taskOf(await accept(second));
    expect(closed).toMatchObject({
      state: 'ACCEPTED',
      availableTransitions: [],
      closedAt: expect.any(String),
    });
    expect(closed['answers']).toEqual([
      { number: 1, text: 'Forty cells.', returnReason: 'Of which year?', evidence: links },
      { number: 2, text: 'Forty cells in 2025.', returnReason: null, evidence: [] },
    ]);
    expect(refusal(await answer(closed))).toMatchObject({ code: 'CONFLICT' });
  });

  it('goes to any body below, and to others only where the coordinator allows it', async () => {
    const choices = async () =>
      (await cast.focalPoint.ask('{ passableInstitutions { totalCount nodes { name } } }')).data
        .passableInstitutions;
    expect(await choices()).toEqual({
      totalCount: 2,
      nodes: [{ name: 'Prison of Bresk' }, { name: 'Prison service' }],
    });
    expect(refusal(await pass({ toInstitutionId: wing.id }))).toBeNull();
    const toCity = () => pass({ toInstitutionId: city.id });
    expect(refusal(await toCity())).toMatchObject({ code: 'INVALID', path: ['input', 'toInstitutionId'] });
    const pair = { fromInstitutionId: cast.ministryA, toInstitutionId: city.id };
    const allow = async (name: string) =>
      done(await verb(cast.coordinator, name, 'changedCount', pair), name).changedCount;
    expect(await allow('allowPassing')).toBe(1);
    expect(await allow('allowPassing')).toBe(0);
    expect((await choices()).nodes.map(({ name }: { name: string }) => name)).toContain('City');
    expect(refusal(await toCity())).toBeNull();
    expect(await disallow(pair)).toBe(1);
    expect(await disallow(pair)).toBe(0);
    expect(refusal(await toCity())?.code).toBe('INVALID');
  });

  const disallow = async (pair: object): Promise<number> => {
    const { data } = await cast.coordinator.ask(
      'mutation($input: AllowPassingInput!) { disallowPassing(input: $input) { changedCount userErrors { code } } }',
      { input: pair },
    );
    expect(data.disallowPassing.userErrors).toEqual([]);
    return data.disallowPassing.changedCount;
  };

  it.each([
    ['a body above', () => ({ toInstitutionId: cast.ministryB }), 'INVALID', 'toInstitutionId'],
    ['the own institution', () => ({ toInstitutionId: cast.ministryA }), 'INVALID', 'toInstitutionId'],
    ['a body abroad', () => ({ toInstitutionId: cast.foreignMinistry }), 'NOT_FOUND', 'toInstitutionId'],
    ['an assignment that is none', () => ({ assignmentId: newId('asg') }), 'NOT_FOUND', 'assignmentId'],
    ['a day that has passed', () => ({ dueOn: '2026-02-28' }), 'INVALID', 'dueOn'],
    ['nothing asked for', () => ({ request: ' ' }), 'INVALID', 'request'],
    ['a blank portion', () => ({ portion: ' ' }), 'INVALID', 'portion'],
  ])('is not passed with %s', async (_, more, code, field) => {
    expect(refusal(await pass(more()))).toMatchObject({ code, path: ['input', field] });
  });

  it('that has ended is not passed on', async () => {
    const { assignmentId } = await assignedTo(world, cast, cast.ministryA);
    const ended = await verb(cast.coordinator, 'endAssignments', 'changedCount', {
      assignmentIds: [assignmentId],
      reason: 'Given to another.',
    });
    done(ended, 'endAssignments');
    expect(refusal(await pass({ assignmentId }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'assignmentId'],
    });
  });

  it('is passed by who has it, answered by who got it, reviewed by who passed it', async () => {
    const { assignmentId } = await assignedTo(world, cast, cast.ministryA);
    const forbidden = async (asking: Promise<{ errors?: any }>): Promise<void> =>
      expect((await asking).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const by of [cast.otherFocalPoint, cast.validator, cast.analyst, cast.coordinator, cast.stakeholder])
      await forbidden(pass({ assignmentId }, by));
    const task = await passed();
    await forbidden(answer(task, {}, cast.focalPoint));
    const answered = taskOf(await answer(task));
    for (const by of [prisons.focalPoint, cast.coordinator]) await forbidden(accept(answered, by));
    // Others do not know of it, nor does the body below that below.
    for (const by of [cast.otherFocalPoint, wing.focalPoint, cast.foreignFocalPoint])
      expect(refusal(await giveBack(answered, {}, by))?.code).toBe('NOT_FOUND');
    expect(taskOf(await accept(answered, cast.validator)).state).toBe('ACCEPTED');
  });

  it('is seen by the two and the coordinators alone, whatever is published', async () => {
    const task = await passed();
    const [{ id: answerId }] = done(
      await verb(prisons.focalPoint, 'answerPassedTask', 'passedTask { answers { id } }', {
        ...at(task),
        text: 'Forty cells.',
      }),
      'answerPassedTask',
    ).passedTask.answers;
    await publish(cast.coordinator, 'UPDATES');
    const seen = async (by?: Player): Promise<boolean[]> => {
      const { data } = await world.ask(
        'query($task: ID!, $answer: ID!) { task: node(id: $task) { id } answer: node(id: $answer) { id } }',
        { task: task.id, answer: answerId },
        by?.token,
      );
      const list = by && (await by.ask('{ passedTasks(first: 100) { nodes { id } } }')).data?.passedTasks;
      const listed = list?.nodes.some(({ id }: { id: string }) => id === task.id) ?? false;
      return [data.task !== null, data.answer !== null, listed];
    };
    for (const by of [cast.focalPoint, cast.validator, prisons.focalPoint, cast.coordinator])
      expect(await seen(by)).toEqual([true, true, true]);
    const strangers = [wing.focalPoint, cast.otherFocalPoint, cast.analyst, cast.stakeholder];
    for (const by of [...strangers, cast.foreignCoordinator, undefined])
      expect(await seen(by)).toEqual([false, false, false]);
    await publish(cast.coordinator, 'NONE');
  });

  it('is taken back while it is open, and the body reads why', async () => {
    const task = await passed();
    const withdraw = (version: number) =>
      onTask(cast.focalPoint, 'withdrawPassedTask', { passedTaskId: task.id, version, reason: 'Solved.' });
    expect(taskOf(await withdraw(task.version))).toMatchObject({ state: 'WITHDRAWN', reason: 'Solved.' });
    expect(refusal(await withdraw(task.version + 1))?.code).toBe('CONFLICT');
    expect(refusal(await answer({ ...task, version: task.version + 1 }))?.code).toBe('CONFLICT');
  });

  it('is overdue once its day has passed and no answer is there', async () => {
    const task = await passed({ dueOn: '2026-03-01' });
    const overdue = async (side: string): Promise<string[]> => {
      const { data } = await prisons.focalPoint.ask(
        `{ passedTasks(first: 100, filter: { overdue: true, side: ${side} }) { totalCount nodes { id } } }`,
      );
      expect(data.passedTasks.totalCount).toBe(data.passedTasks.nodes.length);
      return data.passedTasks.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await overdue('SENT_TO_US')).not.toContain(task.id);
    world.clock.moveTo('2026-03-02');
    expect(await overdue('SENT_TO_US')).toContain(task.id);
    expect(await overdue('SENT_BY_US')).toEqual([]);
    taskOf(await answer(task));
    expect(await overdue('SENT_TO_US')).not.toContain(task.id);
    world.clock.moveTo('2026-03-01');
  });

  it('is not accepted by who answered it for the other institution', async () => {
    const both = await alsoAs(world, cast, prisons.focalPoint, {
      role: 'FOCAL_POINT',
      institutionId: cast.ministryA,
    });
    const answered = taskOf(await answer(await passed()));
    expect(refusal(await accept(answered, both))).toMatchObject({
      code: 'CONFLICT',
      message: 'You answered it yourself: somebody else has to accept it.',
    });
  });

  it('as a whole is passed to a body once, also by two at once; parts of it as often as needed', async () => {
    const { assignmentId } = await assignedTo(world, cast, cast.ministryA);
    const answers = await Promise.all([pass({ assignmentId }), pass({ assignmentId })]);
    expect(answers.map((one) => refusal(one)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
    expect(refusal(await pass({ assignmentId, portion: 'Food' }))).toBeNull();
    expect(refusal(await pass({ assignmentId, portion: 'Light' }))).toBeNull();
  });

  it('holds the institutions together: neither is closed while it is open', async () => {
    const shelter = await bodyBelow(world, cast, 'Shelter', cast.ministryA);
    const task = await passed({ toInstitutionId: shelter.id });
    const close = async () => {
      const { data } = await cast.coordinator.ask(
        'mutation($input: InstitutionIdInput!) { archiveInstitution(input: $input) { userErrors { message } } }',
        { input: { institutionId: shelter.id } },
      );
      return data.archiveInstitution.userErrors[0]?.message;
    };
    expect(await close()).toContain('1 passed tasks open');
    taskOf(await onTask(cast.focalPoint, 'withdrawPassedTask', { ...at(task), reason: 'Closed.' }));
    expect(await close()).not.toContain('passed tasks');
  });
});

describe('a passed task and the assignment that it is of', () => {
  const read = async (id: string): Promise<any> => {
    const fields =
      'state closedAt reason overdue availableTransitions reviewedBy { id } assignment { id implementBy endedAt }';
    const query = `query($id: ID!) { node(id: $id) { ... on PassedTask { ${fields} } } }`;
    return (await cast.focalPoint.ask(query, { id })).data.node;
  };
  const ended = async (id: string): Promise<void> => {
    expect(await read(id)).toMatchObject({
      state: 'ENDED',
      closedAt: world.clock.now(),
      overdue: false,
      availableTransitions: [],
      reviewedBy: { id: cast.coordinator.userId },
      assignment: { endedAt: world.clock.now() },
    });
    const query = '{ passedTasks(first: 100, filter: { states: [ENDED] }) { nodes { id } } }';
    for (const by of [cast.focalPoint, prisons.focalPoint]) {
      const { data } = await by.ask(query);
      expect(data.passedTasks.nodes.map((node: { id: string }) => node.id)).toContain(id);
    }
    const question = { countryCode: HOME, today: '2026-03-31', timeZone: 'UTC', until: '2026-04-30' };
    const due = await world.app.get(ReminderSources, { strict: false }).due(question);
    expect(due.filter(({ subjectId }) => subjectId === id)).toEqual([]);
  };
  const doing = async (name: string, input: object, fields = 'changedCount', by = cast.coordinator) =>
    done(await verb(by, name, fields, input), name);

  it('end together: an answer that was given is kept, and none is wanted any more', async () => {
    const { assignmentId, recommendationId } = await assignedTo(world, cast, cast.ministryA);
    const task = taskOf(await answer(await passed({ assignmentId })));
    const closed = taskOf(
      await accept(taskOf(await answer(await passed({ assignmentId, portion: 'Food' })))),
    );
    await doing('endAssignments', { assignmentIds: [assignmentId], reason: 'Done.' });
    await ended(task.id);
    expect((await read(closed.id)).state).toBe('ACCEPTED');
    expect(refusal(await accept({ ...task, version: task.version + 1 }))?.code).toBe('CONFLICT');
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { auditLog(filter: { entityId: $id }) { nodes { eventName changes { fields { field after } } } } }',
      { id: task.id },
    );
    expect(data.auditLog.nodes[0]).toMatchObject({
      eventName: 'AssignmentsEnded',
      changes: expect.arrayContaining([
        { fields: expect.arrayContaining([{ field: 'state', after: 'ENDED' }]) },
      ]),
    });
    // The body below answers for its own no more, and the institution starts anew with a new task.
    const again = await verb(cast.coordinator, 'assignRecommendations', 'assignments { id }', {
      institutionId: cast.ministryA,
      role: 'LEAD',
      targets: { ids: [recommendationId] },
    });
    const [{ id }] = done(again, 'assignRecommendations').assignments;
    const update = updateOf(await drafting(cast.focalPoint, { recommendationId }));
    expect(refusal(await submitting(cast.focalPoint, update))).toBeNull();
    expect(refusal(await pass({ assignmentId: id }))).toBeNull();
  });

  it('end together when another institution becomes the lead, and when a decline is accepted', async () => {
    const first = await assignedTo(world, cast, cast.ministryA);
    const lost = await passed({ assignmentId: first.assignmentId });
    await doing('assignRecommendations', {
      institutionId: cast.ministryB,
      role: 'LEAD',
      targets: { ids: [first.recommendationId] },
    });
    await ended(lost.id);
    const second = await assignedTo(world, cast, cast.ministryA);
    const declined = await passed({ assignmentId: second.assignmentId });
    const { decline } = await doing(
      'declineAssignment',
      { assignmentId: second.assignmentId, reason: 'Not ours.' },
      'decline { id version }',
      cast.focalPoint,
    );
    await doing(
      'decideDecline',
      { declineId: decline.id, version: decline.version, decision: 'ACCEPT' },
      'decline { id }',
    );
    await ended(declined.id);
  });

  it('go on together where only the terms change', async () => {
    const { assignmentId, recommendationId } = await assignedTo(world, cast, cast.ministryA);
    const task = await passed({ assignmentId });
    const { assignments } = await doing(
      'changeImplementBy',
      { assignmentIds: [assignmentId], implementBy: '2027-06-30', reason: 'A new term.' },
      'assignments { id }',
    );
    expect(await read(task.id)).toMatchObject({
      state: 'SENT',
      assignment: { id: assignments[0].id, implementBy: '2027-06-30', endedAt: null },
    });
    await doing('assignRecommendations', {
      institutionId: cast.ministryA,
      role: 'LEAD',
      implementBy: '2028-06-30',
      targets: { ids: [recommendationId] },
    });
    expect(await read(task.id)).toMatchObject({ assignment: { implementBy: '2028-06-30', endedAt: null } });
    // All of it is still passed to that body once.
    const [{ id }] = (
      await cast.coordinator.ask('query($id: ID!) { recommendation(id: $id) { assignments { id } } }', {
        id: recommendationId,
      })
    ).data.recommendation.assignments;
    expect(refusal(await pass({ assignmentId: id }))?.code).toBe('CONFLICT');
  });
});

it('what waits is reminded of: the body that is to answer, then who is to review', async () => {
  const task = await passed({ dueOn: '2026-03-10' });
  const reminder = async () => {
    const question = { countryCode: HOME, today: '2026-03-01', timeZone: 'UTC', until: '2026-03-10' };
    const due = await world.app.get(ReminderSources, { strict: false }).due(question);
    return due
      .filter(({ subjectId }) => subjectId === task.id)
      .map(({ kind, dueOn, recipients }) => [kind, dueOn, recipients]);
  };
  expect(await reminder()).toEqual([['PASSED_TASK', '2026-03-10', [{ institutionId: prisons.id }]]]);
  const answered = taskOf(await answer(task));
  expect(await reminder()).toEqual([['PASSED_ANSWER', '2026-03-01', [{ institutionId: cast.ministryA }]]]);
  taskOf(await accept(answered));
  expect(await reminder()).toEqual([]);
});

describe('an institution’s own update', () => {
  it('does not go up in silence while answers are open: it says why', async () => {
    const { assignmentId, recommendationId } = await assignedTo(world, cast, cast.ministryA);
    const task = await passed({ assignmentId });
    const update = updateOf(await drafting(cast.focalPoint, { recommendationId }));
    expect(refusal(await submitting(cast.focalPoint, update))).toEqual({
      code: 'INVALID',
      path: ['input', 'missingAnswersReason'],
      message:
        'You passed something of it on, and no answer is accepted yet from: Prison service. Review the answers, withdraw the tasks, or say why you report without them.',
    });
    const answered = taskOf(await answer(task));
    const submit = (more: object) =>
      verb(cast.focalPoint, 'submitProgressUpdate', 'progressUpdate { state missingAnswersReason }', {
        id: update.id,
        version: update.version,
        ...more,
      });
    expect(refusal(await submit({ missingAnswersReason: '  ' }))?.code).toBe('INVALID');
    const handedIn = done(
      await submit({ missingAnswersReason: 'The round closes today.' }),
      'submitProgressUpdate',
    );
    expect(handedIn.progressUpdate).toEqual({
      state: 'SUBMITTED',
      missingAnswersReason: 'The round closes today.',
    });
    taskOf(await accept(answered));
    const next = updateOf(await drafting(cast.focalPoint, { recommendationId }));
    const quiet = await verb(
      cast.focalPoint,
      'submitProgressUpdate',
      'progressUpdate { state missingAnswersReason }',
      { id: next.id, version: next.version, missingAnswersReason: 'Nothing is missing.' },
    );
    expect(done(quiet, 'submitProgressUpdate').progressUpdate).toEqual({
      state: 'SUBMITTED',
      missingAnswersReason: null,
    });
  });

  it('on a part, on its whole or on a cluster waits for what was passed of that', async () => {
    const waits = async (by: Player, input: object): Promise<boolean> => {
      const update = updateOf(await drafting(by, input));
      return refusal(await submitting(by, update))?.path?.at(-1) === 'missingAnswersReason';
    };
    const { id, parts } = await splitOne(cast.coordinator);
    const given = await verb(cast.coordinator, 'assignParts', 'assignments { id }', {
      partIds: parts,
      institutionId: cast.ministryA,
      role: 'LEAD',
    });
    const byPart = new Map<string, string>(
      (
        await cast.coordinator.ask(
          'query($id: ID!) { recommendation(id: $id) { parts { id assignments { id } } } }',
          { id },
        )
      ).data.recommendation.parts.map((part: any) => [part.id, part.assignments[0].id]),
    );
    expect(done(given, 'assignParts').assignments).toHaveLength(3);
    await passed({ assignmentId: byPart.get(parts[0]) });
    expect(await waits(cast.focalPoint, { partId: parts[0] })).toBe(true);
    expect(await waits(cast.focalPoint, { partId: parts[1] })).toBe(false);

    const whole = await splitOne(cast.coordinator);
    const [{ id: assignmentId }] = done(
      await verb(cast.coordinator, 'assignRecommendations', 'assignments { id }', {
        institutionId: cast.ministryA,
        role: 'LEAD',
        targets: { ids: [whole.id] },
      }),
      'assignRecommendations',
    ).assignments;
    await passed({ assignmentId });
    expect(await waits(cast.focalPoint, { partId: whole.parts[2] })).toBe(true);

    const [member = ''] = await seedRecommendations(world, 1);
    const clusterId = await assignedCluster(cast, cast.ministryA, [member]);
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { cluster(id: $id) { assignments { id } } }',
      { id: clusterId },
    );
    await passed({ assignmentId: data.cluster.assignments[0].id });
    expect(await waits(cast.focalPoint, { clusterId })).toBe(true);
    expect(await waits(cast.focalPoint, { recommendationId: member })).toBe(true);
  });

  it('on an activity of a plan waits for nobody: nothing of that is passed on', async () => {
    const { assignmentId, recommendationId } = await assignedTo(world, cast, cast.ministryA);
    await passed({ assignmentId });
    const { plan, activities } = await wholePlan(cast, [recommendationId]);
    await brought(cast, plan, 'ADOPTED');
    const report = { activityId: activities[0]?.id, proposedStatus: null, activityState: 'UNDER_WAY' };
    const update = updateOf(await drafting(cast.focalPoint, report));
    expect(refusal(await submitting(cast.focalPoint, update))).toBeNull();
  });

  it('of another institution, or on something else, is not held up', async () => {
    const { assignmentId } = await assignedTo(world, cast, cast.ministryA);
    await passed({ assignmentId });
    const { recommendationId } = await assignedTo(world, cast, cast.ministryA);
    const update = updateOf(await drafting(cast.focalPoint, { recommendationId }));
    expect(refusal(await submitting(cast.focalPoint, update))).toBeNull();
  });
});
