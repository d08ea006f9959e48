import { Cast, done, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import {
  approving,
  assign,
  assignedCluster,
  clearing,
  drafting,
  refusal,
  submitted,
  updateOf,
  verb,
} from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const VERSION =
  'number state asOf writtenAt finalisedAt texts { language text } drawsOn { id } writtenBy { id }';
const ANSWER = `id version internalNote withdrawnAt subject { __typename id } final { ${VERSION} } versions { ${VERSION} }`;
const en = (text: string): object[] => [{ language: 'EN', text }];

const writing = (about: object, more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'writeStateAnswer', `stateAnswer { ${ANSWER} }`, {
    ...about,
    texts: en('A law was adopted in 2025.'),
    asOf: '2026-02-28',
    ...more,
  });
const written = async (about: object, more: object = {}) =>
  done(await writing(about, more), 'writeStateAnswer').stateAnswer;
const act = (
  name: string,
  { id, version }: any,
  more: object = {},
  by: Player = cast.coordinator,
): Promise<Answer> => verb(by, name, `stateAnswer { ${ANSWER} }`, { id, version, ...more });
const acted = async (name: string, answer: any, more: object = {}) =>
  done(await act(name, answer, more), name).stateAnswer;
const read = async (by: Player | World, id: string): Promise<any> => {
  const { data, errors } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on StateAnswer { ${ANSWER} } } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.node;
};
const one = async (): Promise<string> => (await seedRecommendations(world, 1))[0] as string;

let protocols = 1990;

describe('a State answer', () => {
  it('is written from the institutions’ updates, version by version, until one is final', async () => {
    const recommendationId = await one();
    await assign(cast, cast.ministryA, [recommendationId]);
    const update = await submitted(cast.focalPoint, { recommendationId });
    let answer = await written(
      { recommendationId },
      { updateIds: [update.id], internalNote: 'The minister wants less.' },
    );
    expect(answer).toMatchObject({
      subject: { __typename: 'Recommendation', id: recommendationId },
      internalNote: 'The minister wants less.',
      final: null,
      versions: [
        {
          number: 1,
          state: 'DRAFT',
          asOf: '2026-02-28',
          finalisedAt: null,
          texts: [{ language: 'EN', text: 'A law was adopted in 2025.' }],
          drawsOn: [{ id: update.id }],
          writtenBy: { id: cast.coordinator.userId },
        },
      ],
    });
    answer = await acted('finaliseStateAnswer', answer);
    expect(answer.final).toMatchObject({ number: 1, state: 'FINAL', finalisedAt: world.clock.now() });
    const texts = [
      ...en('A law was adopted and is applied.'),
      { language: 'FR', text: 'Une loi est appliquée.' },
    ];
    answer = await acted('reviseStateAnswer', answer, { texts });
    // The final one holds until the next is final; what was left out is as it was.
    expect(answer.final.texts).toEqual([{ language: 'EN', text: 'A law was adopted in 2025.' }]);
    expect(answer.versions[0]).toMatchObject({
      number: 2,
      state: 'DRAFT',
      asOf: '2026-02-28',
      drawsOn: [{ id: update.id }],
    });
    answer = await acted('finaliseStateAnswer', answer);
    expect(answer.final.texts.map(({ language }: any) => language)).toEqual(['EN', 'FR']);
    expect(answer.versions.map(({ number }: any) => number)).toEqual([2, 1]);
    expect(refusal(await act('finaliseStateAnswer', answer))).toMatchObject({ code: 'CONFLICT' });
  });

  it('answers a cluster or a part too, and there is one to each', async () => {
    const ids = await seedRecommendations(world, 2);
    const clusterId = await assignedCluster(cast, cast.ministryB, ids);
    const update = await submitted(cast.otherFocalPoint, { clusterId });
    const answer = await written({ clusterId }, { updateIds: [update.id] });
    expect(refusal(await writing({ clusterId }))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(answer.id),
    });
    const { id: whole } = await enterRecommendation(cast.coordinator, {
      text: '(a) Adopt a law; (b) Train judges.',
    });
    const split = await verb(cast.coordinator, 'splitRecommendation', 'parts { id }', {
      recommendationId: whole,
      parts: [
        { label: '(a)', text: 'Adopt a law' },
        { label: '(b)', text: 'Train judges' },
      ],
    });
    const [part] = done(split, 'splitRecommendation').parts;
    const ofPart = await written({ partId: part.id });
    const { data } = await cast.analyst.ask(
      `{ part: node(id: "${part.id}") { ... on RecommendationPart { stateAnswer { id } } }
         cluster: node(id: "${clusterId}") { ... on Cluster { stateAnswer { id } } }
         rec: node(id: "${ids[0]}") { ... on Recommendation { stateAnswer { id } cluster { stateAnswer { id } } } } }`,
    );
    expect(data).toEqual({
      part: { stateAnswer: { id: ofPart.id } },
      cluster: { stateAnswer: { id: answer.id } },
      rec: { stateAnswer: null, cluster: { stateAnswer: { id: answer.id } } },
    });
    // An update on the cluster tells about its members.
    expect(
      (await written({ recommendationId: ids[0] }, { updateIds: [update.id] })).versions[0].drawsOn,
    ).toHaveLength(1);
  });

  it('is taken back with a reason; another may be written in its place', async () => {
    const recommendationId = await one();
    const answer = await acted('finaliseStateAnswer', await written({ recommendationId }));
    const gone = await acted('withdrawStateAnswer', answer, { reason: 'It spoke of another law.' });
    expect(gone.withdrawnAt).toBe(world.clock.now());
    expect(await read(cast.focalPoint, answer.id)).toBeNull();
    expect((await read(cast.analyst, answer.id)).versions).toHaveLength(1);
    expect(refusal(await act('reviseStateAnswer', gone, { texts: en('Other words.') }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await written({ recommendationId })).id).not.toBe(answer.id);
  });

  it('goes over when its recommendation is merged into another, unless both are answered', async () => {
    const twins = async () => {
      const text = `Ratify the protocol of ${++protocols}.`;
      const { id: kept, documentId } = await enterRecommendation(cast.coordinator, {
        text,
        reference: '9 (a)',
      });
      const { id: double } = await enterRecommendation(cast.coordinator, {
        text,
        documentId,
        reference: '9(a)',
      });
      const { data } = await cast.coordinator.ask(
        '{ possibleDuplicates(first: 100) { nodes { id version other { id } } } }',
      );
      const pair = data.possibleDuplicates.nodes.find(({ other }: any) => other.id === double);
      return { kept, double, input: { duplicateId: pair.id, version: pair.version, keepId: kept } };
    };
    const merge = ({ input }: any) => verb(cast.coordinator, 'mergeDuplicate', 'duplicate { state }', input);
    const alone = await twins();
    const answer = await written({ recommendationId: alone.double });
    done(await merge(alone), 'mergeDuplicate');
    expect((await read(cast.coordinator, answer.id)).subject.id).toBe(alone.kept);
    const both = await twins();
    await written({ recommendationId: both.kept });
    await written({ recommendationId: both.double });
    expect(refusal(await merge(both))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('State answer'),
    });
  });
});

describe('refused', () => {
  it.each([
    ['no text', { texts: [] }, ['input', 'texts']],
    ['a blank text', { texts: [{ language: 'EN', text: ' ' }] }, ['input', 'texts', '0', 'text']],
    ['two texts in one language', { texts: [...en('One.'), ...en('Two.')] }, ['input', 'texts']],
    ['a day that has not come', { asOf: '2027-01-01' }, ['input', 'asOf']],
    ['an update that is none', { updateIds: ['upd_x'] }, ['input', 'updateIds']],
  ])('is %s, with nothing written', async (_, more, path) => {
    const recommendationId = await one();
    expect(refusal(await writing({ recommendationId }, more))).toMatchObject({ path });
    const { data } = await cast.coordinator.ask(
      `{ stateAnswers(filter: { itemIds: ["${recommendationId}"] }) { totalCount } }`,
    );
    expect(data.stateAnswers.totalCount).toBe(0);
  });

  it('is drawing on a draft, or on an update about something else', async () => {
    const ids = await seedRecommendations(world, 2);
    await assign(cast, cast.ministryA, ids);
    const draft = updateOf(await drafting(cast.focalPoint, { recommendationId: ids[0] }));
    const other = await submitted(cast.focalPoint, { recommendationId: ids[1] });
    const path = ['input', 'updateIds'];
    const about = { recommendationId: ids[0] };
    expect(refusal(await writing(about, { updateIds: [draft.id] }))).toMatchObject({
      code: 'CONFLICT',
      path,
    });
    expect(refusal(await writing(about, { updateIds: [other.id] }))).toMatchObject({ code: 'INVALID', path });
    expect(refusal(await writing({}))).toMatchObject({ code: 'INVALID' });
    expect(refusal(await writing({ recommendationId: 'rec_none' }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is anybody but the country’s coordinators', async () => {
    const recommendationId = await one();
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await writing({ recommendationId }, {}, person)).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    expect(refusal(await writing({ recommendationId }, {}, cast.foreignCoordinator))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const answer = await written({ recommendationId });
    expect(
      refusal(await act('reviseStateAnswer', answer, { texts: en('Ours.') }, cast.foreignCoordinator)),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    const revised = await acted('reviseStateAnswer', answer, { texts: en('Other words.') });
    expect(refusal(await act('reviseStateAnswer', answer, { texts: en('Late.') }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'version'],
    });
    expect(revised.versions).toHaveLength(2);
  });
});

describe('who sees it', () => {
  it('drafts: coordinators and analysts; final: inside, and everybody where updates are published; notes: coordinators', async () => {
    const recommendationId = await one();
    await assign(cast, cast.ministryA, [recommendationId]);
    const update = updateOf(
      await clearing(cast.validator, await submitted(cast.focalPoint, { recommendationId })),
    );
    let answer = await written(
      { recommendationId },
      { updateIds: [update.id], internalNote: 'Secret of the mechanism.' },
    );
    for (const person of [cast.focalPoint, cast.validator, cast.stakeholder, cast.foreignCoordinator])
      expect(await read(person, answer.id)).toBeNull();
    expect(await read(cast.analyst, answer.id)).toMatchObject({
      internalNote: null,
      versions: [{ state: 'DRAFT' }],
    });
    expect((await read(cast.secondCoordinator, answer.id)).internalNote).toBe('Secret of the mechanism.');
    answer = await acted('finaliseStateAnswer', answer);
    await acted('reviseStateAnswer', answer, { texts: en('A draft of what comes next.') });
    for (const person of [cast.focalPoint, cast.validator])
      expect(await read(person, answer.id)).toMatchObject({ internalNote: null, versions: [{ number: 1 }] });
    await publish(cast.coordinator, 'STATUS');
    for (const reader of [cast.stakeholder, world]) expect(await read(reader, answer.id)).toBeNull();
    await publish(cast.coordinator, 'UPDATES');
    for (const reader of [cast.stakeholder, world])
      expect(await read(reader, answer.id)).toMatchObject({
        internalNote: null,
        // An update that is not approved is not published, nor are names.
        final: { number: 1, drawsOn: [], writtenBy: null },
        versions: [{ number: 1 }],
      });
    updateOf(await approving(cast.coordinator, update));
    expect((await read(world, answer.id)).final.drawsOn).toEqual([{ id: update.id }]);
    await publish(cast.coordinator, 'NONE');
    const { data } = await cast.admin.ask(
      'query($id: ID!) { auditLog(filter: { entityId: $id }, first: 10) { nodes { changes { fields { field before after } } } } }',
      { id: answer.id },
    );
    expect(JSON.stringify(data)).toContain('internalNote');
    expect(JSON.stringify(data)).not.toContain('Secret of the mechanism');
  });
});
