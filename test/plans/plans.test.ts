import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { splitOne } from '../parts/splitting.js';
import { assignedCluster, refusal, verb } from '../progress/reporting.js';
import { act, at, brought, DOCUMENT, made, newPlan, PLAN, wholePlan, type Thing } from './planning.js';

let world: World;
let cast: Cast;
let recs: string[];
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  recs = await seedRecommendations(world, 6);
});
afterAll(() => world.close());

const others = (): Player[] => [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin];
const nodeOf = async (by: Player | World, type: string, id: string, fields: string): Promise<any> =>
  (await by.ask(`query($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id })).data.node;

describe('a plan', () => {
  it('is begun by the coordinator, several at once, each with its first step', async () => {
    const plan = await newPlan(cast, { responsibleBodyId: cast.ministryA });
    expect(plan).toMatchObject({
      state: 'DRAFT',
      availableTransitions: ['CONSULT'],
      viewerCanChange: true,
      responsibleBody: { id: cast.ministryA },
    });
    const second = await newPlan(cast, { kind: 'RECOMMENDATIONS_IMPLEMENTATION_PLAN', begunOn: null });
    const { steps } = await nodeOf(
      cast.analyst,
      'ImplementationPlan',
      second.id,
      'steps { number state takenOn documentTitle takenBy { id } }',
    );
    // Nine o'clock in UTC, and so in the country.
    expect(steps).toEqual([
      {
        number: 1,
        state: 'DRAFT',
        takenOn: '2026-03-01',
        documentTitle: null,
        takenBy: { id: cast.coordinator.userId },
      },
    ]);
  });

  it.each([
    ['a period that ends before it begins', { periodTo: '2025-12-31' }, 'periodTo'],
    ['a period that lasts for ages', { periodTo: '2206-12-31' }, 'periodTo'],
    ['a blank title', { title: ' ' }, 'title'],
    ['a body abroad', { responsibleBodyId: 'FOREIGN' }, 'responsibleBodyId'],
    ['a draft begun tomorrow', { begunOn: '2026-03-02' }, 'begunOn'],
  ])('is refused with %s, and nothing of it stays', async (_, more, field) => {
    const count = async () => (await cast.coordinator.ask('{ implementationPlans { totalCount } }')).data;
    const before = await count();
    const body = 'responsibleBodyId' in more ? { responsibleBodyId: cast.foreignMinistry } : {};
    const input = { ...PLAN, ...more, ...body };
    const answer = await act(cast.coordinator, 'createImplementationPlan', 'plan', input);
    expect(refusal(answer)?.path).toEqual(['input', field]);
    expect(await count()).toEqual(before);
  });

  it('is nobody else’s to write, and not there for another country', async () => {
    const plan = await newPlan(cast);
    for (const person of others()) {
      const begun = await act(person, 'createImplementationPlan', 'plan', PLAN);
      expect(begun.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const abroad = await act(cast.foreignCoordinator, 'changeImplementationPlan', 'plan', at(plan));
    expect(refusal(abroad)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
  });

  it('goes its way with a day and a document at each step, and back again', async () => {
    let plan = await newPlan(cast);
    const step = async (name: string, more: object = {}): Promise<void> => {
      plan = await made(cast.coordinator, name, 'plan', {
        ...at(plan),
        takenOn: '2026-01-15',
        ...(name === 'redraftPlan' ? {} : { document: DOCUMENT }),
        ...more,
      });
    };
    await step('openPlanConsultation', { takenOn: '2025-09-01' });
    expect(plan.availableTransitions).toEqual(['VALIDATE', 'REDRAFT']);
    await step('redraftPlan', { reason: 'The budget was missing.' });
    await step('openPlanConsultation');
    await step('validatePlan', { note: 'By the council.' });
    expect(plan).toMatchObject({
      viewerCanChange: false,
      availableTransitions: ['CONSULT', 'SUBMIT', 'REDRAFT'],
    });
    await step('submitPlan', { takenOn: '2026-02-01' });
    await step('adoptPlan', { takenOn: '2026-02-20', document: { title: 'Decision No. 114' } });
    expect(plan).toMatchObject({ state: 'ADOPTED', availableTransitions: ['CLOSE'], viewerCanChange: true });
    const { steps } = await nodeOf(
      cast.focalPoint,
      'ImplementationPlan',
      plan.id,
      'steps { state takenOn documentTitle documentUrl note }',
    );
    expect(steps.map(({ state }: Thing) => state)).toEqual([
      'DRAFT',
      'CONSULTATION',
      'DRAFT',
      'CONSULTATION',
      'VALIDATED',
      'SUBMITTED',
      'ADOPTED',
    ]);
    expect(steps[2]).toMatchObject({ note: 'The budget was missing.', documentTitle: null });
    expect(steps[4]).toMatchObject({ note: 'By the council.', documentUrl: DOCUMENT.url });
    expect(steps[6]).toMatchObject({ documentTitle: 'Decision No. 114', takenOn: '2026-02-20' });
  });

  it.each([
    ['a step that is not next', 'adoptPlan', {}, 'CONFLICT', []],
    [
      'a day before the last step',
      'openPlanConsultation',
      { takenOn: '2025-05-31' },
      'INVALID',
      ['input', 'takenOn'],
    ],
    ['a day to come', 'openPlanConsultation', { takenOn: '2026-03-02' }, 'INVALID', ['input', 'takenOn']],
    ['an older version', 'openPlanConsultation', { version: 0 }, 'CONFLICT', ['input', 'version']],
    [
      'a document without a title',
      'openPlanConsultation',
      { document: { title: '' } },
      'INVALID',
      ['input', 'document', 'title'],
    ],
    [
      'a document at no address',
      'openPlanConsultation',
      { document: { title: 'Text', url: 'minutes' } },
      'INVALID',
      ['input', 'document', 'url'],
    ],
    [
      'a file that does not exist',
      'openPlanConsultation',
      { document: { title: 'Text', fileId: 'fil_x' } },
      'NOT_FOUND',
      ['input', 'document', 'fileId'],
    ],
  ])('takes no step with %s', async (_, name, more, code, path) => {
    const plan = await newPlan(cast);
    const input = { ...at(plan), takenOn: '2026-01-15', document: DOCUMENT, ...more };
    expect(refusal(await act(cast.coordinator, name, 'plan', input))).toMatchObject({ code, path });
    const { state, steps } = await nodeOf(
      cast.coordinator,
      'ImplementationPlan',
      plan.id,
      'state steps { number }',
    );
    expect([state, steps]).toEqual(['DRAFT', [{ number: 1 }]]);
  });

  it('that is fixed, or given up, is not changed, nor what hangs on it', async () => {
    const { plan, objective, measure, activities } = await wholePlan(cast, []);
    const fixed = await brought(cast, plan, 'VALIDATED');
    const tries: [string, any, object][] = [
      ['changeImplementationPlan', 'plan', { ...at(fixed), title: 'Another' }],
      ['addObjective', 'objective', { planId: plan.id, kind: 'PROGRAMME', title: 'More' }],
      ['changeObjective', 'objective', { ...at(objective), title: 'More' }],
      ['addMeasure', 'measure', { objectiveId: objective.id, title: 'More' }],
      ['archiveMeasure', 'measure', at(measure)],
      ['changeActivity', 'activity', { ...at(activities[0]!), title: 'More' }],
      ['addMilestone', 'milestone', { activityId: activities[0]!.id, title: 'Half', dueOn: '2026-06-30' }],
    ];
    for (const [name, noun, input] of tries) {
      const refused = refusal(await act(cast.coordinator, name, noun, input));
      expect([name, refused?.code, refused?.message]).toEqual([
        name,
        'CONFLICT',
        expect.stringContaining('VALIDATED'),
      ]);
    }
    const given = await made(cast.coordinator, 'archiveImplementationPlan', 'plan', at(fixed));
    expect(given).toMatchObject({
      archivedAt: expect.any(String),
      availableTransitions: [],
      viewerCanChange: false,
    });
    const late = await act(cast.coordinator, 'redraftPlan', 'plan', {
      ...at(given),
      takenOn: '2026-01-15',
      reason: 'Again',
    });
    expect(refusal(late)?.code).toBe('CONFLICT');
    const { data } = await cast.coordinator.ask(
      '{ given: implementationPlans(first: 100, filter: { archived: true }) { nodes { id } } rest: implementationPlans(first: 100) { nodes { id } } measures(first: 100) { nodes { id } } }',
    );
    expect(data.given.nodes).toContainEqual({ id: plan.id });
    expect(data.rest.nodes).not.toContainEqual({ id: plan.id });
    expect(data.measures.nodes).not.toContainEqual({ id: measure.id });
  });

  it('that is adopted is not given up', async () => {
    const plan = await brought(cast, await newPlan(cast), 'ADOPTED');
    expect(refusal(await act(cast.coordinator, 'archiveImplementationPlan', 'plan', at(plan)))).toMatchObject(
      {
        code: 'CONFLICT',
        message: expect.stringContaining('closePlan'),
      },
    );
  });

  it('is emptied from below', async () => {
    const { objective, measure, activities } = await wholePlan(cast, []);
    const by = cast.coordinator;
    expect(refusal(await act(by, 'archiveObjective', 'objective', at(objective)))?.message).toContain(
      measure.title,
    );
    expect(refusal(await act(by, 'archiveMeasure', 'measure', at(measure)))?.message).toContain(
      activities[0]!.title,
    );
    await made(by, 'archiveActivity', 'activity', at(activities[0]!));
    await made(by, 'archiveMeasure', 'measure', at(measure));
    await made(by, 'archiveObjective', 'objective', at(objective));
    expect(
      refusal(await act(by, 'addMeasure', 'measure', { objectiveId: objective.id, title: 'More' })),
    ).toMatchObject({ code: 'CONFLICT', path: ['input', 'objectiveId'] });
    expect(refusal(await act(by, 'changeActivity', 'activity', at(activities[0]!)))?.code).toBe('CONFLICT');
  });
});

describe('a measure', () => {
  it('answers recommendations and clusters, each once, and is found from them', async () => {
    const clusterId = await assignedCluster(cast, cast.ministryB, [recs[1]!]);
    const { measure } = await wholePlan(cast, [recs[0]!, clusterId], { activities: [] });
    const again = await verb(cast.coordinator, 'linkMeasure', 'changedCount unchangedCount', {
      measureId: measure.id,
      itemIds: [recs[0], recs[1]],
    });
    expect(done(again, 'linkMeasure')).toMatchObject({ changedCount: 1, unchangedCount: 1 });
    const found = 'measures { totalCount nodes { id } }';
    const once = { totalCount: 1, nodes: [{ id: measure.id }] };
    for (const [type, id] of [
      ['Recommendation', recs[0]],
      ['Recommendation', recs[1]],
      ['Cluster', clusterId],
    ])
      expect(await nodeOf(cast.analyst, type!, id!, found)).toEqual({ measures: once });
    const items = await nodeOf(
      cast.analyst,
      'Measure',
      measure.id,
      'items { totalCount nodes { __typename id } }',
    );
    expect(items.items).toEqual({
      totalCount: 3,
      nodes: expect.arrayContaining([
        { __typename: 'Cluster', id: clusterId },
        { __typename: 'Recommendation', id: recs[0] },
      ]),
    });
    const off = await verb(cast.coordinator, 'unlinkMeasure', 'changedCount', {
      measureId: measure.id,
      itemIds: [recs[0]],
    });
    expect(done(off, 'unlinkMeasure').changedCount).toBe(1);
    expect((await nodeOf(cast.analyst, 'Recommendation', recs[0]!, found)).measures.totalCount).toBe(0);
  });

  it('has an institution, partners within and without, and types of action with labels', async () => {
    const { measure } = await wholePlan(cast, [], {
      measure: {
        institutionId: cast.ministryA,
        partners: [{ institutionId: cast.ministryB }, { name: 'Bar Association' }],
        actionTypes: ['training', 'legislative', 'training'],
      },
      activities: [],
    });
    expect(measure).toMatchObject({
      institution: { id: cast.ministryA },
      partners: [
        { name: null, institution: { id: cast.ministryB } },
        { name: 'Bar Association', institution: null },
      ],
      actionTypes: [{ code: 'legislative' }, { code: 'training' }],
    });
    const changed = await made(cast.coordinator, 'changeMeasure', 'measure', {
      ...at(measure),
      partners: [{ name: 'Bar Association' }],
      actionTypes: ['data'],
      institutionId: null,
    });
    expect(changed).toMatchObject({
      institution: null,
      partners: [{ name: 'Bar Association' }],
      actionTypes: [{ code: 'data' }],
    });
    const { data } = await world.ask(
      '{ actionTypes { code label(language: ES) description(language: RU) } }',
    );
    expect(data.actionTypes).toContainEqual({
      code: 'data',
      label: 'Datos e investigación',
      description: expect.stringContaining('данных'),
    });
    expect(data.actionTypes.map(({ code }: Thing) => code)).toEqual(
      expect.arrayContaining(['legislative', 'budgetary', 'judicial', 'international-cooperation']),
    );
  });

  it.each([
    ['a type of action that is none', { actionTypes: ['magic'] }, ['input', 'actionTypes']],
    [
      'a partner named twice over',
      { partners: [{ name: 'Bar', institutionId: 'ins_x' }] },
      ['input', 'partners', '0'],
    ],
    [
      'a partner named twice',
      { partners: [{ name: 'Bar Association' }, { name: ' bar association ' }] },
      ['input', 'partners', '1'],
    ],
    ['a partner without a name', { partners: [{ name: 'Bar' }, {}] }, ['input', 'partners', '1']],
    [
      'a partner that does not exist',
      { partners: [{ institutionId: 'ins_x' }] },
      ['input', 'partners', '0', 'institutionId'],
    ],
    ['an institution that does not exist', { institutionId: 'ins_x' }, ['input', 'institutionId']],
  ])('is refused with %s, and keeps what it had', async (_, more, path) => {
    const { measure } = await wholePlan(cast, [], {
      measure: { actionTypes: ['data'], partners: [{ name: 'Bar' }] },
      activities: [],
    });
    expect(
      refusal(
        await act(cast.coordinator, 'changeMeasure', 'measure', { ...at(measure), title: 'Other', ...more }),
      )?.path,
    ).toEqual(path);
    expect(
      await nodeOf(
        cast.coordinator,
        'Measure',
        measure.id,
        'title version actionTypes { code } partners { name }',
      ),
    ).toEqual({
      title: measure.title,
      version: measure.version,
      actionTypes: [{ code: 'data' }],
      partners: [{ name: 'Bar' }],
    });
  });

  it('answers nothing of another country, and nothing that cannot be answered', async () => {
    const { measure } = await wholePlan(cast, [], { activities: [] });
    const [foreign] = await seedRecommendations(world, 1, { countryCode: 'SVN' });
    const link = (itemIds: unknown[]) =>
      verb(cast.coordinator, 'linkMeasure', 'changedCount', { measureId: measure.id, itemIds });
    expect(refusal(await link([recs[2], foreign]))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'itemIds'],
    });
    expect(refusal(await link([recs[2], cast.ministryA]))?.code).toBe('INVALID');
    expect(refusal(await link([]))?.code).toBe('INVALID');
    expect(
      (await nodeOf(cast.coordinator, 'Measure', measure.id, 'items { totalCount }')).items.totalCount,
    ).toBe(0);
  });
});

describe('figures by plan', () => {
  it('count a recommendation once in each plan that reaches it', async () => {
    const clusterId = await assignedCluster(cast, cast.ministryA, [recs[4]!, recs[5]!]);
    const one = await wholePlan(cast, [recs[4]!, clusterId], { plan: { title: 'Plan A' }, activities: [] });
    const two = await wholePlan(cast, [recs[5]!], { plan: { title: 'Plan B' }, activities: [] });
    const { data } = await cast.analyst.ask(
      `query($plans: [ID!]) { progress(by: [PLAN], filter: { plans: $plans }) { base { rowsOverlap distinctTotal rows { keys { key label } all { base } } } } }`,
      { plans: [one.plan.id, two.plan.id] },
    );
    expect(data.progress.base).toMatchObject({ rowsOverlap: true, distinctTotal: 2 });
    expect(data.progress.base.rows).toEqual(
      [
        { keys: [{ key: one.plan.id, label: 'Plan A' }], all: { base: 2 } },
        { keys: [{ key: two.plan.id, label: 'Plan B' }], all: { base: 1 } },
      ].sort((a, b) => (a.keys[0]!.key < b.keys[0]!.key ? -1 : 1)),
    );
  });

  it('are seen by outsiders once a plan is adopted, by stakeholders of the country once it is in consultation', async () => {
    const { plan, measure } = await wholePlan(cast, [recs[3]!]);
    const read = async (by: Player | World): Promise<number[]> => {
      const answer = await by.ask(
        `query($plan: ID!, $measure: ID!, $rec: ID!) {
          node(id: $plan) { id } measure: node(id: $measure) { id }
          rec: node(id: $rec) { ... on Recommendation { measures { totalCount } } }
          implementationPlans(first: 100) { nodes { id } }
          recommendations(filter: { plans: [$plan] }) { totalCount }
          recommendationFacets { plans { key } }
          progress(by: [PLAN]) { base { rows { keys { key } } } } }`,
        { plan: plan.id, measure: measure.id, rec: recs[3] },
      );
      expect(answer.errors).toBeUndefined();
      const { node, rec, implementationPlans, recommendations, recommendationFacets, progress, ...rest } =
        answer.data;
      return [
        node ? 1 : 0,
        rest.measure ? 1 : 0,
        rec.measures.totalCount,
        implementationPlans.nodes.filter(({ id }: Thing) => id === plan.id).length,
        recommendations.totalCount,
        recommendationFacets.plans.filter(({ key }: Thing) => key === plan.id).length,
        progress.base.rows.filter(({ keys }: any) => keys[0].key === plan.id).length,
      ];
    };
    const unseen = [0, 0, 0, 0, 0, 0, 0];
    const seen = [1, 1, 1, 1, 1, 1, 1];
    await publish(cast.coordinator, 'STATUS');
    expect(await read(cast.analyst)).toEqual(seen);
    for (const outside of [world, cast.stakeholder]) expect(await read(outside)).toEqual(unseen);
    await brought(cast, plan, 'CONSULTATION');
    expect(await read(cast.stakeholder)).toEqual(seen);
    expect(await read(world)).toEqual(unseen);
    const read2 = await nodeOf(cast.coordinator, 'ImplementationPlan', plan.id, 'id version state');
    await brought(cast, read2, 'ADOPTED');
    for (const outside of [world, cast.stakeholder]) expect(await read(outside)).toEqual(seen);
    await publish(cast.coordinator, 'SOURCE');
    expect(await read(world)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await nodeOf(cast.focalPoint, 'ImplementationPlan', plan.id, 'id')).id).toBe(plan.id);
    await publish(cast.coordinator, 'NONE');
  });
});

describe('what hangs on a plan', () => {
  it('has no partner that answers for it itself', async () => {
    const { measure } = await wholePlan(cast, [], {
      measure: { institutionId: cast.ministryA },
      activities: [],
    });
    const changing = (more: object) =>
      act(cast.coordinator, 'changeMeasure', 'measure', { ...at(measure), ...more });
    const both = { partners: [{ institutionId: cast.ministryB }, { institutionId: cast.ministryA }] };
    expect(refusal(await changing(both))?.path).toEqual(['input', 'partners', '1']);
    const changed = done(await changing({ partners: [{ institutionId: cast.ministryB }] }), 'changeMeasure');
    const handed = (more: object) =>
      act(cast.coordinator, 'changeMeasure', 'measure', {
        ...at(changed.measure),
        institutionId: cast.ministryB,
        ...more,
      });
    expect(refusal(await handed({}))?.path).toEqual(['input', 'institutionId']);
    expect(done(await handed({ partners: [] }), 'changeMeasure').measure).toMatchObject({
      institution: { id: cast.ministryB },
      partners: [],
    });
  });

  it('keeps a split as it is while a measure answers a part, and is found from the whole', async () => {
    const by = cast.coordinator;
    const whole = await splitOne(by);
    const { measure } = await wholePlan(cast, [whole.parts[0]], { activities: [] });
    const found = await nodeOf(cast.analyst, 'Recommendation', whole.id, 'measures { nodes { id } }');
    expect(found.measures.nodes).toEqual([{ id: measure.id }]);
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { recommendations(filter: { measures: [$id] }) { nodes { id } } }',
      { id: measure.id },
    );
    expect(data.recommendations.nodes).toEqual([{ id: whole.id }]);
    const rejoin = await verb(by, 'rejoinParts', 'recommendation { id }', {
      recommendationId: whole.id,
      partIds: whole.parts,
    });
    expect(refusal(rejoin)?.code).toBe('CONFLICT');
  });

  it('has files as documents, read by everybody once the plan is adopted', async () => {
    const form = new FormData();
    form.append(
      'file',
      new Blob(['%PDF-1.7\nDecision\n%%EOF\n'], { type: 'application/pdf' }),
      'decision.pdf',
    );
    const headers = { authorization: `Bearer ${cast.coordinator.token}` };
    const uploaded = await fetch(`${world.url}/files`, { method: 'POST', body: form, headers });
    const { id: fileId } = (await uploaded.json()) as { id: string };
    await publish(cast.coordinator, 'STATUS');
    const plan = await brought(cast, await newPlan(cast), 'SUBMITTED');
    const document = { title: 'Decision No. 114', fileId };
    const both = { ...document, url: 'https://gov.example.org' };
    const adopting = (given: object) =>
      act(cast.coordinator, 'adoptPlan', 'plan', { ...at(plan), takenOn: '2026-02-01', document: given });
    expect(refusal(await adopting(both))?.path).toEqual(['input', 'document']);
    const download = () => fetch(`${world.url}/files/${fileId}`);
    expect((await download()).status).toBe(404);
    done(await adopting(document), 'adoptPlan');
    const { steps } = await nodeOf(
      world,
      'ImplementationPlan',
      plan.id,
      'steps { note file { id name } takenBy { id } }',
    );
    expect(steps.at(-1)).toEqual({ note: null, file: { id: fileId, name: 'decision.pdf' }, takenBy: null });
    expect((await download()).status).toBe(200);
    await publish(cast.coordinator, 'NONE');
  });
});
