import { RecommendingState } from '../../src/recommendations/tags/tag.entities.js';
import { Cast, done, type Player } from '../harness/cast.js';
import { insert } from '../harness/rows.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { wholePlan } from '../plans/planning.js';
import { assignedCluster, refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
beforeEach(() => publish(cast.coordinator, 'STATUS'));
afterAll(() => world.close());

const REQUEST = `id version state channel title currency asked received donors fromYear toYear priorityGround result
  areas { code } genderMarker { code label } partner { code } requestingBody { id } recommendationsMadeByPartner
  availableSteps steps { number state takenOn document note }`;
const ask = (more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'enterSupportRequest', `supportRequest { ${REQUEST} }`, {
    channel: 'UPR_IMPLEMENTATION_FUND',
    title: 'A database of recommendations',
    requestingBodyId: cast.ministryA,
    ...more,
  });
const asked = async (more: object = {}) => done(await ask(more), 'enterSupportRequest').supportRequest;
const change = (input: object, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'changeSupportRequest', `supportRequest { ${REQUEST} }`, input);
const step = ({ id, version }: any, name: string, more: object = {}): Promise<Answer> =>
  cast.coordinator.ask(
    `mutation($input: StepSupportRequestInput!) { stepSupportRequest(input: $input) { supportRequest { ${REQUEST} } userErrors { code message path } } }`,
    { input: { id, version, step: name, takenOn: '2026-01-15', ...more } },
  );
const stepped = async (request: any, name: string, more: object = {}) =>
  done(await step(request, name, more), 'stepSupportRequest').supportRequest;
const items = (name: string, input: object, by: Player = cast.coordinator): Promise<Answer> =>
  by.ask(
    `mutation($input: SupportRequestItemsInput!) { ${name}(input: $input) { changedCount unchangedCount supportRequest { ${REQUEST} linkedItems { totalCount nodes { __typename id } } } userErrors { code message path } } }`,
    { input },
  );

describe('a request for assistance', () => {
  it('is entered as a draft, in exact amounts, with its areas and gender marker', async () => {
    const request = await asked({
      areas: ['NATIONAL_CAPACITY', 'EXCHANGE'],
      genderMarker: '2',
      currency: 'USD',
      asked: '90071992547409.93',
      received: '0.10',
      donors: ['Norway', ' Chile '],
      fromYear: 2026,
      toYear: 2028,
    });
    expect(request).toMatchObject({
      state: 'DRAFT',
      asked: '90071992547409.93',
      received: '0.10',
      donors: ['Norway', 'Chile'],
      areas: [{ code: 'NATIONAL_CAPACITY' }, { code: 'EXCHANGE' }],
      genderMarker: { code: '2', label: 'Significant objective' },
      priorityGround: 'NONE',
      requestingBody: { id: cast.ministryA },
      availableSteps: ['SUBMIT', 'DISCARD'],
      steps: [],
    });
    const { id, version } = request;
    const changed = done(
      await change({
        id,
        version,
        received: '45.5',
        areas: ['EXCHANGE'],
        toYear: null,
        priorityGround: 'SMALL_ISLAND',
      }),
      'changeSupportRequest',
    ).supportRequest;
    expect(changed).toMatchObject({
      received: '45.50',
      asked: '90071992547409.93',
      areas: [{ code: 'EXCHANGE' }],
      fromYear: 2026,
      toYear: 2026,
      priorityGround: 'SMALL_ISLAND',
    });
  });

  it.each([
    ['an area that is none', { areas: ['MAGIC'] }, 'areas'],
    ['a gender marker that is none', { genderMarker: '4' }, 'genderMarker'],
    ['an amount without currency', { asked: '10' }, 'currency'],
    ['more digits than the currency has', { currency: 'JPY', asked: '10.5' }, 'asked'],
    ['a negative amount', { currency: 'EUR', received: '-1' }, 'received'],
    ['years the wrong way round', { fromYear: 2027, toYear: 2026 }, 'toYear'],
    ['a last year without a first', { toYear: 2026 }, 'fromYear'],
    ['a partner where none is asked', { partnerCode: 'NOR' }, 'partnerCode'],
    ['no partner where one is asked', { channel: 'BILATERAL' }, 'partnerCode'],
    ['itself as partner', { channel: 'SOUTH_SOUTH', partnerCode: 'XSA' }, 'partnerCode'],
    ['an institution abroad', { requestingBodyId: 'FOREIGN' }, 'requestingBodyId'],
    ['a blank donor', { donors: [' '] }, 'donors'],
  ])('is refused with %s', async (_, more, field) => {
    const body = 'requestingBodyId' in more ? { requestingBodyId: cast.foreignMinistry } : {};
    expect(refusal(await ask({ ...more, ...body }))?.path).toEqual(['input', field]);
  });

  it('goes its way step by step, each with its day and document; nothing is taken back', async () => {
    let request = await asked();
    expect(refusal(await step(request, 'APPROVE'))).toMatchObject({ code: 'CONFLICT' });
    request = await stepped(request, 'SUBMIT', { document: 'Note verbale 12/2026' });
    expect(request).toMatchObject({
      state: 'SUBMITTED',
      availableSteps: ['CONSIDER', 'APPROVE', 'DECLINE', 'WITHDRAW'],
    });
    expect(refusal(await step(request, 'APPROVE', { takenOn: '2026-01-14' }))?.path).toEqual([
      'input',
      'takenOn',
    ]);
    expect(refusal(await step(request, 'APPROVE', { takenOn: '2026-03-05' }))?.path).toEqual([
      'input',
      'takenOn',
    ]);
    request = await stepped(request, 'APPROVE', { takenOn: '2026-02-01' });
    request = await stepped(request, 'BEGIN', { takenOn: '2026-02-02' });
    expect(refusal(await step(request, 'COMPLETE', { takenOn: '2026-02-03' }))?.path).toEqual([
      'input',
      'result',
    ]);
    request = await stepped(request, 'COMPLETE', { takenOn: '2026-02-03', result: 'It is in use.' });
    expect(request).toMatchObject({ state: 'COMPLETED', result: 'It is in use.', availableSteps: [] });
    expect(request.steps.map(({ number, state }: any) => [number, state])).toEqual([
      [1, 'SUBMITTED'],
      [2, 'APPROVED'],
      [3, 'UNDER_WAY'],
      [4, 'COMPLETED'],
    ]);
    expect(request.steps[0]).toMatchObject({ takenOn: '2026-01-15', document: 'Note verbale 12/2026' });
  });

  it('is discarded while it is a draft, and withdrawn once it was sent; then it stays as it was', async () => {
    const draft = await asked({ currency: 'NOK', asked: '1' });
    expect(refusal(await step(draft, 'WITHDRAW'))).toMatchObject({ code: 'CONFLICT' });
    const discarded = await stepped(draft, 'DISCARD', { note: 'Somebody else pays.' });
    expect(discarded).toMatchObject({ state: 'DISCARDED', availableSteps: [] });
    const totals = async (filter = '') =>
      (await cast.analyst.ask(`{ supportTotals${filter} { currency } }`)).data.supportTotals.map(
        ({ currency }: any) => currency,
      );
    expect(await totals()).not.toContain('NOK');
    expect(await totals('(filter: { states: [DISCARDED] })')).toEqual(['NOK']);
    const sent = await stepped(await asked(), 'SUBMIT');
    expect(refusal(await step(sent, 'DISCARD'))).toMatchObject({ code: 'CONFLICT' });
    const withdrawn = await stepped(sent, 'WITHDRAW', { takenOn: '2026-01-16' });
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', availableSteps: [] });
    const seenOutside = async ({ id }: { id: string }) =>
      (await world.ask('query($id: ID!) { node(id: $id) { id } }', { id })).data.node !== null;
    expect([await seenOutside(discarded), await seenOutside(withdrawn)]).toEqual([false, true]);
    for (const { id, version } of [discarded, withdrawn])
      expect(refusal(await change({ id, version, title: 'Anew' }))).toMatchObject({
        code: 'CONFLICT',
        path: ['input', 'id'],
      });
  });

  it('changes its words and amounts on its way, but not who asks whom', async () => {
    const sent = await stepped(await asked({ channel: 'BILATERAL', partnerCode: 'NOR' }), 'SUBMIT');
    const now = async (more: object) => change({ id: sent.id, version: sent.version, ...more });
    for (const [field, value] of [
      ['channel', 'OHCHR'],
      ['partnerCode', 'CHE'],
      ['requestingBodyId', cast.ministryB],
    ] as const)
      expect(refusal(await now({ [field]: value }))).toMatchObject({
        code: 'CONFLICT',
        path: ['input', field],
      });
    const same = { channel: 'BILATERAL', partnerCode: 'NOR', requestingBodyId: cast.ministryA };
    expect(
      done(await now({ ...same, currency: 'NOK', received: '5' }), 'changeSupportRequest').supportRequest,
    ).toMatchObject({ received: '5.00', channel: 'BILATERAL', partner: { code: 'NOR' } });
  });

  it('shows the notes of its steps inside only', async () => {
    const request = await stepped(await asked(), 'SUBMIT', { note: 'Ask again if nothing comes by June.' });
    const notes = async (by: { ask: World['ask'] }) => {
      const { data } = await by.ask(
        'query($id: ID!) { node(id: $id) { ... on SupportRequest { steps { state note } } } }',
        { id: request.id },
      );
      return data.node.steps[0].note;
    };
    expect(await notes(cast.focalPoint)).toBe('Ask again if nothing comes by June.');
    expect(await notes(cast.stakeholder)).toBeNull();
    expect(await notes(world)).toBeNull();
  });

  it('is nobody else’s to write', async () => {
    const { id, version } = await asked();
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await ask({}, person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(refusal(await change({ id, version, title: 'Ours' }, cast.foreignCoordinator))?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('is for recommendations, clusters and activities, and says what its partner recommended', async () => {
    const [own = '', member = '', other = ''] = await seedRecommendations(world, 3, {
      position: 'SUPPORTED',
    });
    for (const [recommendationId, countryCode] of [
      [own, 'CHE'],
      [member, 'CHE'],
      [other, 'FRA'],
    ] as const)
      await insert(world, RecommendingState, {
        recommendationId,
        ordinal: 0,
        countryCode,
        name: countryCode,
      });
    const clusterId = await assignedCluster(cast, cast.ministryB, [member]);
    const { activities } = await wholePlan(cast, []);
    const activityId = activities[0]?.id as string;
    const request = await asked({ channel: 'BILATERAL', partnerCode: 'CHE' });
    const linked = done(
      await items('linkToSupportRequest', {
        supportRequestId: request.id,
        itemIds: [own, clusterId, other, activityId],
      }),
      'linkToSupportRequest',
    );
    expect(linked).toMatchObject({ changedCount: 4, supportRequest: { recommendationsMadeByPartner: 2 } });
    expect(linked.supportRequest.linkedItems.totalCount).toBe(4);
    const { data } = await cast.analyst.ask(
      `query($id: ID!) { node(id: $id) { ... on Recommendation { supportRequests { nodes { id } } } }
        supportRequests(filter: { recommendationIds: [$id], channels: [BILATERAL], partners: ["CHE"] }) { totalCount } }`,
      { id: member },
    );
    expect(data.node.supportRequests.nodes).toEqual([{ id: request.id }]);
    expect(data.supportRequests.totalCount).toBe(1);
    const wrong = { supportRequestId: request.id, itemIds: [cast.ministryA] };
    expect(refusal(await items('linkToSupportRequest', wrong))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'itemIds'],
    });
    const made = async (by: { ask: World['ask'] }) => {
      const { data } = await by.ask(
        `query($id: ID!) { node(id: $id) { ... on SupportRequest { recommendationsMadeByPartner
          partnerRecommendations { totalCount nodes { id } } } } }`,
        { id: request.id },
      );
      const { recommendationsMadeByPartner, partnerRecommendations } = data.node;
      expect(partnerRecommendations.totalCount).toBe(recommendationsMadeByPartner);
      return partnerRecommendations.nodes.map(({ id }: any) => id).sort();
    };
    await stepped(request, 'SUBMIT');
    expect(await made(world)).toEqual([own, member].sort());
    const hide = { itemIds: [own], publication: 'NONE', reason: 'A victim could be known.' };
    done(await verb(cast.coordinator, 'changePublication', 'changedCount', hide), 'changePublication');
    expect(await made(cast.coordinator)).toEqual([own, member].sort());
    expect(await made(world)).toEqual([member]);
    const away = { supportRequestId: request.id, targets: { ids: [own] } };
    expect(done(await items('unlinkFromSupportRequest', away), 'unlinkFromSupportRequest')).toMatchObject({
      changedCount: 1,
      supportRequest: { recommendationsMadeByPartner: 1 },
    });
  });

  it('is found from what it is for, and from the recommendations for which that is planned', async () => {
    const [own = '', member = '', unasked = ''] = await seedRecommendations(world, 3);
    const clusterId = await assignedCluster(cast, cast.ministryB, [member]);
    const { measure, activities } = await wholePlan(cast, [own, clusterId]);
    const activityId = activities[0]?.id as string;
    const forActivity = await asked({ channel: 'SOUTH_SOUTH', partnerCode: 'CHE' });
    const forMeasure = await asked();
    const forCluster = await asked();
    for (const [request, itemId] of [
      [forActivity, activityId],
      [forMeasure, measure.id],
      [forCluster, clusterId],
    ])
      done(
        await items('linkToSupportRequest', { supportRequestId: request.id, itemIds: [itemId] }),
        'linkToSupportRequest',
      );
    const requests = '{ supportRequests { nodes { id } } }';
    const of = async (id: string) => {
      const { data } = await cast.analyst.ask(
        `query($id: ID!) { node(id: $id) { ... on Recommendation ${requests} ... on Cluster ${requests}
          ... on Measure ${requests} ... on Activity ${requests} } }`,
        { id },
      );
      return data.node.supportRequests.nodes.map((one: any) => one.id).sort();
    };
    const ids = (...found: { id: string }[]) => found.map(({ id }) => id).sort();
    expect(await of(activityId)).toEqual(ids(forActivity));
    expect(await of(measure.id)).toEqual(ids(forMeasure));
    expect(await of(clusterId)).toEqual(ids(forCluster));
    expect(await of(own)).toEqual(ids(forActivity, forMeasure));
    expect(await of(member)).toEqual(ids(forActivity, forMeasure, forCluster));
    expect(await of(unasked)).toEqual([]);
    const { data } = await cast.analyst.ask(
      'query($ids: [ID!]!) { supportRequests(filter: { recommendationIds: $ids }) { nodes { id } } }',
      { ids: [own, unasked] },
    );
    expect(data.supportRequests.nodes.map((one: any) => one.id).sort()).toEqual(ids(forActivity, forMeasure));
    await insert(world, RecommendingState, {
      recommendationId: member,
      ordinal: 0,
      countryCode: 'CHE',
      name: 'CHE',
    });
    const read = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on SupportRequest { recommendationsMadeByPartner } } }',
      { id: forActivity.id },
    );
    expect(read.data.node.recommendationsMadeByPartner).toBe(1);
  });

  it('adds up amounts beyond what either database holds in one number', async () => {
    const most = '9999999999999999.99';
    for (let n = 0; n < 10; n += 1)
      await asked({ areas: ['EXCHANGE'], currency: 'CLP', asked: '999999999999999999', received: '1' });
    await asked({ areas: ['EXCHANGE'], currency: 'EUR', asked: most });
    const { data } = await cast.analyst.ask(
      '{ supportTotals(filter: { areas: ["EXCHANGE"] }) { currency requestCount asked received } }',
    );
    expect(data.supportTotals).toContainEqual({
      currency: 'CLP',
      requestCount: 10,
      asked: '9999999999999999990',
      received: '10',
    });
    expect(data.supportTotals).toContainEqual({
      currency: 'EUR',
      requestCount: 1,
      asked: most,
      received: '0.00',
    });
  });

  it('adds up by currency, exactly, never across currencies', async () => {
    const areas = ['CO_FUNDING'];
    await asked({ areas, currency: 'USD', asked: '90071992547409.93', received: '0.01' });
    await asked({ areas, currency: 'USD', asked: '0.09' });
    await asked({ areas, currency: 'JPY', asked: '500' });
    await asked({ areas });
    const { data } = await cast.analyst.ask(
      '{ supportTotals(filter: { areas: ["CO_FUNDING"] }) { currency requestCount asked received } }',
    );
    expect(data.supportTotals).toEqual([
      { currency: 'JPY', requestCount: 1, asked: '500', received: '0' },
      { currency: 'USD', requestCount: 2, asked: '90071992547410.02', received: '0.01' },
    ]);
  });

  it('is unseen by the public while it is a draft', async () => {
    const draft = await asked({ currency: 'CHF', asked: '7' });
    const read = async (id: string) => {
      const { data } = await world.ask(
        'query($id: ID!) { node(id: $id) { id } supportTotals { currency } }',
        { id },
      );
      return { seen: data.node !== null, currencies: data.supportTotals.map((one: any) => one.currency) };
    };
    expect(await read(draft.id)).toMatchObject({ seen: false });
    expect((await read(draft.id)).currencies).not.toContain('CHF');
    await stepped(draft, 'SUBMIT');
    const seen = await read(draft.id);
    expect(seen.seen).toBe(true);
    expect(seen.currencies).toContain('CHF');
    await publish(cast.coordinator, 'SOURCE');
    expect(await read(draft.id)).toEqual({ seen: false, currencies: [] });
  });
});

describe('an area of assistance', () => {
  const AREA = 'supportArea { id version code label source retiredAt }';
  const declare = (code: string, more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
    verb(by, 'declareSupportArea', AREA, {
      code,
      labels: [{ language: 'EN', text: 'Parliaments' }],
      source: 'Form of the Fund, 2025',
      ...more,
    });
  const declared = async (code: string) => done(await declare(code), 'declareSupportArea').supportArea;
  const retire = ({ id, version }: any) => verb(cast.coordinator, 'retireSupportArea', AREA, { id, version });

  it('is declared by a country beside those that ship, and stands on its requests after it was retired', async () => {
    const area = await declared('PRIORITY_1');
    const request = await asked({ areas: ['PRIORITY_1', 'EXCHANGE'] });
    expect(request.areas).toEqual([{ code: 'EXCHANGE' }, { code: 'PRIORITY_1' }]);
    const changed = done(
      await verb(cast.coordinator, 'changeSupportArea', AREA, {
        id: area.id,
        version: area.version,
        labels: [{ language: 'EN', text: 'Parliaments and NHRIs' }],
      }),
      'changeSupportArea',
    ).supportArea;
    const words = async () => {
      const { data } = await cast.analyst.ask(
        'query($id: ID!) { node(id: $id) { ... on SupportRequest { areas { label(language: FR) sources } } } }',
        { id: request.id },
      );
      return data.node.areas[1];
    };
    expect(await words()).toEqual({ label: 'Parliaments and NHRIs', sources: ['Form of the Fund, 2025'] });
    done(await retire(changed), 'retireSupportArea');
    expect(await words()).toMatchObject({ label: 'Parliaments and NHRIs' });
    expect(refusal(await ask({ areas: ['PRIORITY_1'] }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'areas'],
    });
    const { id, version } = request;
    expect(
      done(await change({ id, version, areas: ['PRIORITY_1'] }), 'changeSupportRequest').supportRequest.areas,
    ).toEqual([{ code: 'PRIORITY_1' }]);
    expect(refusal(await retire({ ...changed, version: changed.version + 1 }))?.code).toBe('CONFLICT');
  });

  it.each([
    ['a code in small letters', 'priority', {}, 'code'],
    ['a code that ships', 'EXCHANGE', {}, 'code'],
    [
      'two labels in one language',
      'TWICE',
      {
        labels: [
          { language: 'EN', text: 'A' },
          { language: 'EN', text: 'B' },
        ],
      },
      'labels',
    ],
    ['no source', 'NOWHERE', { source: ' ' }, 'source'],
  ])('is refused with %s', async (_, code, more, field) => {
    expect(refusal(await declare(code, more))?.path).toEqual(['input', field]);
  });

  it('is the coordinator’s to declare, once, for the own country', async () => {
    await declared('PRIORITY_2');
    expect(refusal(await declare('PRIORITY_2'))).toMatchObject({ code: 'CONFLICT', path: ['input', 'code'] });
    expect((await declare('PRIORITY_3', {}, cast.focalPoint)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const abroad = await declare('ELSEWHERE', {}, cast.foreignCoordinator);
    expect(done(abroad, 'declareSupportArea').supportArea.code).toBe('ELSEWHERE');
    expect(refusal(await ask({ areas: ['ELSEWHERE'] }))?.path).toEqual(['input', 'areas']);
    const codes = async (by: { ask: World['ask'] }) =>
      (await by.ask('{ supportAreas(filter: { retired: false }) { nodes { code } } }')).data.supportAreas
        .nodes;
    expect(await codes(cast.analyst)).toContainEqual({ code: 'PRIORITY_2' });
    expect(await codes(cast.analyst)).not.toContainEqual({ code: 'ELSEWHERE' });
    await publish(cast.coordinator, 'SOURCE');
    expect(await codes(world)).toEqual([]);
  });
});

describe('a good practice', () => {
  const PRACTICE = 'id version title place source publishedAt archivedAt linkedItems { nodes { id } }';
  const act = (name: string, input: object, by: Player = cast.coordinator): Promise<Answer> =>
    verb(by, name, `goodPractice { ${PRACTICE} }`, input);
  const practise = async () =>
    done(
      await act('enterGoodPractice', {
        title: 'Boarding costs paid',
        description: 'Pupils of small villages stay at school.',
        source: 'Evaluation of 2025',
        place: 'Keld',
      }),
      'enterGoodPractice',
    ).goodPractice;

  it('is entered with its source, linked, published, and taken out', async () => {
    const [own = ''] = await seedRecommendations(world, 1);
    const made = await practise();
    const link = (name: string, input: object) =>
      cast.coordinator.ask(
        `mutation($input: GoodPracticeItemsInput!) { ${name}(input: $input) { goodPractice { ${PRACTICE} } userErrors { code message path } } }`,
        { input: { goodPracticeId: made.id, ...input } },
      );
    expect(
      done(await link('linkToGoodPractice', { itemIds: [own] }), 'linkToGoodPractice').goodPractice
        .linkedItems,
    ).toEqual({
      nodes: [{ id: own }],
    });
    const read = async () => {
      const { data } = await world.ask(
        'query($id: ID!, $own: ID!) { node(id: $id) { id } own: node(id: $own) { ... on Recommendation { goodPractices { totalCount } } } goodPractices { totalCount } }',
        { id: made.id, own },
      );
      return [data.node !== null, data.own.goodPractices.totalCount, data.goodPractices.totalCount];
    };
    expect(await read()).toEqual([false, 0, 0]);
    const published = done(
      await act('publishGoodPractice', { id: made.id, version: made.version }),
      'publishGoodPractice',
    ).goodPractice;
    expect(await read()).toEqual([true, 1, 1]);
    const again = await act('publishGoodPractice', { id: made.id, version: published.version });
    expect(refusal(again)).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
    done(
      await act('archiveGoodPractice', { id: made.id, version: published.version }),
      'archiveGoodPractice',
    );
    expect(await read()).toEqual([false, 0, 0]);
    expect(refusal(await link('unlinkFromGoodPractice', { itemIds: [own] }))?.code).toBe('CONFLICT');
  });

  it('is refused without a source, and is nobody else’s to write', async () => {
    const { id, version } = await practise();
    expect(refusal(await act('changeGoodPractice', { id, version, source: ' ' }))?.path).toEqual([
      'input',
      'source',
    ]);
    for (const person of [cast.focalPoint, cast.analyst, cast.stakeholder])
      expect((await act('changeGoodPractice', { id, version }, person)).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    expect(
      refusal(await act('changeGoodPractice', { id, version, place: 'x' }, cast.foreignCoordinator))?.code,
    ).toBe('NOT_FOUND');
  });
});
