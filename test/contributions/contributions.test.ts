import { Cast, done, invite, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { remind } from '../reminders/reminding.js';
import { splitOne } from '../parts/splitting.js';
import { refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
let nhri: Player;
let network: Player;
let recommendationId: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  nhri = await invite(world, cast.coordinator, 'Ombudsperson', {
    role: 'STAKEHOLDER',
    body: 'NHRI',
    bodyName: 'Ombuds Institution',
    accreditation: 'A',
  });
  network = await invite(world, cast.coordinator, 'Activist', {
    role: 'STAKEHOLDER',
    body: 'CIVIL_SOCIETY',
    bodyName: 'Open Doors',
  });
  await publish(cast.coordinator, 'SOURCE');
});
afterAll(() => world.close());
beforeEach(async () => {
  [recommendationId = ''] = await seedRecommendations(world, 1);
});

const FIELDS = `contribution { id version state kind shadowStatus authorship authorName bodyName body accreditation publishesAt
  withheldGround withheldReason answer answeredAt item { id } }`;
const contribute = (by: Player, more: object = {}): Promise<Answer> =>
  verb(by, 'contribute', FIELDS, {
    itemId: recommendationId,
    kind: 'INFORMATION',
    text: 'Three of the five prisons still have no doctor.',
    language: 'EN',
    ...more,
  });
const contributed = async (by: Player, more: object = {}) =>
  done(await contribute(by, more), 'contribute').contribution;
const act = (by: Player, name: string, { id, version }: { id: string; version: number }, more: object = {}) =>
  by.ask(
    `mutation($input: ${INPUTS[name] ?? 'ContributionStepInput'}!) { ${name}(input: $input) { ${FIELDS} userErrors { code message path } } }`,
    { input: { id, version, ...more } },
  );
const INPUTS: Record<string, string> = {
  withholdContribution: 'WithholdContributionInput',
  answerContribution: 'AnswerContributionInput',
};
const acted = async (by: Player, name: string, of: any, more: object = {}) =>
  done(await act(by, name, of, more), name).contribution;
/** The ids that somebody sees on the recommendation, in the list, and by id. */
async function seenBy(player: Player | null, { id }: { id: string }): Promise<[boolean, number, boolean]> {
  const query = `query($id: ID!, $item: ID!) { node(id: $id) { id }
    contributions(filter: { itemId: $item }) { totalCount }
    recommendation: node(id: $item) { ... on Recommendation { contributions { totalCount nodes { id } } } } }`;
  const variables = { id, item: recommendationId };
  const { data } = await (player ? player.ask(query, variables) : world.ask(query, variables));
  return [
    data.node !== null,
    data.contributions.totalCount,
    data.recommendation?.contributions.totalCount === 1,
  ];
}
const SEEN = [true, 1, true];
const UNSEEN = [false, 0, false];

describe('a contribution', () => {
  it('of an accredited NHRI is published at once, and never withheld', async () => {
    const made = await contributed(nhri, { kind: 'SHADOW_ASSESSMENT', shadowStatus: 'NOT_STARTED' });
    expect(made).toMatchObject({
      state: 'PUBLISHED',
      shadowStatus: 'NOT_STARTED',
      authorName: 'Ombudsperson',
      bodyName: 'Ombuds Institution',
      accreditation: 'A',
      item: { id: recommendationId },
    });
    expect(await seenBy(null, made)).toEqual(SEEN);
    const withheld = await act(cast.coordinator, 'withholdContribution', made, {
      ground: 'UNRELATED',
      reason: 'No.',
    });
    expect(refusal(withheld)).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
  });

  it('of others waits 14 days at most: silence is no censorship', async () => {
    const made = await contributed(network);
    expect(made.state).toBe('WAITING');
    expect(await seenBy(null, made)).toEqual(UNSEEN);
    expect(await seenBy(cast.focalPoint, made)).toEqual(UNSEEN);
    expect(await seenBy(nhri, made)).toEqual(UNSEEN);
    expect(await seenBy(network, made)).toEqual(SEEN);
    expect(await seenBy(cast.coordinator, made)).toEqual(SEEN);
    world.clock.advance({ days: 14 });
    expect(await seenBy(null, made)).toEqual(SEEN);
    expect(await seenBy(cast.foreignCoordinator, made)).toEqual(UNSEEN);
  });

  it('is withheld on a listed ground with a reason that its author sees, and published again', async () => {
    const made = await acted(cast.coordinator, 'publishContribution', await contributed(network));
    expect(await seenBy(null, made)).toEqual(SEEN);
    const reason = 'It names a witness who is under protection.';
    const withheld = await acted(cast.coordinator, 'withholdContribution', made, {
      ground: 'SAFETY_OF_PERSONS',
      reason,
    });
    expect(await seenBy(null, made)).toEqual(UNSEEN);
    expect(await seenBy(cast.analyst, made)).toEqual(UNSEEN);
    const { data } = await network.ask(
      'query($id: ID!) { node(id: $id) { ... on Contribution { state withheldGround withheldReason } } }',
      { id: made.id },
    );
    expect(data.node).toEqual({
      state: 'WITHHELD',
      withheldGround: 'SAFETY_OF_PERSONS',
      withheldReason: reason,
    });
    const again = await acted(cast.secondCoordinator, 'publishContribution', withheld);
    expect(again).toMatchObject({ state: 'PUBLISHED', withheldGround: null, withheldReason: null });
  });

  it('hides the contributor’s name from ministries and the public where they ask for it', async () => {
    const made = await contributed(nhri, { authorship: 'WITHHELD' });
    const nameTo = async (player: Player | null) => {
      const query =
        'query($id: ID!) { node(id: $id) { ... on Contribution { body authorName bodyName accreditation } } }';
      const { data } = await (player
        ? player.ask(query, { id: made.id })
        : world.ask(query, { id: made.id }));
      return data.node;
    };
    const hidden = { body: 'NHRI', authorName: null, bodyName: null, accreditation: null };
    const shown = {
      body: 'NHRI',
      authorName: 'Ombudsperson',
      bodyName: 'Ombuds Institution',
      accreditation: 'A',
    };
    for (const player of [null, network, cast.focalPoint, cast.validator, cast.analyst])
      expect(await nameTo(player)).toEqual(hidden);
    for (const player of [nhri, cast.coordinator, cast.admin]) expect(await nameTo(player)).toEqual(shown);
  });

  it('gives a name that is withheld away through no other door', async () => {
    const made = await contributed(network, {
      authorship: 'WITHHELD',
      text: 'A guard was seen to hit a boy.',
    });
    const published = await acted(cast.coordinator, 'publishContribution', made);
    await acted(cast.coordinator, 'answerContribution', published, { answer: 'The guard is suspended.' });
    for (const by of [cast.focalPoint, cast.validator, cast.analyst, nhri, cast.foreignCoordinator]) {
      const { data, errors } = await by.ask('{ auditLog { nodes { id } } }');
      expect(by === cast.foreignCoordinator ? data.auditLog.nodes : errors?.[0]?.extensions.code).toEqual(
        by === cast.foreignCoordinator ? expect.not.arrayContaining([{ id: made.id }]) : 'FORBIDDEN',
      );
      const told = await by.ask(
        `query($id: ID!, $item: ID!) { node(id: $id) { ... on Contribution { authorship authorName bodyName accreditation } }
          mine: contributions(filter: { mine: true }) { nodes { id } }
          gradeDisagreements { totalCount }
          recommendation: node(id: $item) { ... on Recommendation { contributions { nodes { authorName bodyName } }
            externalGrades { totalCount } } } }`,
        { id: made.id, item: recommendationId },
      );
      expect(told.errors).toBeUndefined();
      const words = JSON.stringify(told.data);
      expect(words).not.toContain('Activist');
      expect(words).not.toContain('Open Doors');
      expect(told.data.mine.nodes).not.toContainEqual({ id: made.id });
    }
    const search = await world.ask('{ recommendations(search: "Activist") { totalCount } }');
    expect(search.data.recommendations.totalCount).toBe(0);
  });

  it('offers what each can do with it, and nobody to withhold an accredited NHRI’s', async () => {
    const offered = async (by: Player, { id }: { id: string }) => {
      const { data } = await by.ask(
        'query($id: ID!) { node(id: $id) { ... on Contribution { availableTransitions } } }',
        { id },
      );
      return data.node.availableTransitions;
    };
    const waiting = await contributed(network);
    expect(await offered(cast.coordinator, waiting)).toEqual(['PUBLISH', 'WITHHOLD']);
    expect(await offered(network, waiting)).toEqual(['WITHDRAW']);
    const said = await contributed(nhri);
    expect(await offered(cast.coordinator, said)).toEqual(['ANSWER']);
    expect(await offered(cast.focalPoint, said)).toEqual([]);
    expect(await offered(network, said)).toEqual([]);
  });

  it('on a part stands on the part', async () => {
    const {
      parts: [partId],
    } = await splitOne(cast.coordinator);
    await publish(cast.coordinator, 'STATUS');
    const made = await contributed(nhri, { itemId: partId });
    const { data } = await world.ask(
      'query($id: ID!) { node(id: $id) { ... on RecommendationPart { contributions { totalCount nodes { id item { id } } } } } }',
      { id: partId },
    );
    expect(data.node.contributions).toEqual({
      totalCount: 1,
      nodes: [{ id: made.id, item: { id: partId } }],
    });
    await publish(cast.coordinator, 'SOURCE');
  });

  it('is answered by the coordinator, for everybody to read', async () => {
    const made = await contributed(nhri);
    const answered = await acted(cast.coordinator, 'answerContribution', made, {
      answer: ' Doctors start in May. ',
    });
    expect(answered).toMatchObject({ answer: 'Doctors start in May.', answeredAt: expect.any(String) });
    const { data } = await world.ask(
      'query($id: ID!) { contributions(filter: { itemId: $id, answered: true }) { nodes { answer } } unanswered: contributions(filter: { answered: false }) { nodes { id } } }',
      { id: recommendationId },
    );
    expect(data.contributions.nodes).toEqual([{ answer: 'Doctors start in May.' }]);
    expect(data.unanswered.nodes.map(({ id }: { id: string }) => id)).not.toContain(made.id);
  });

  it('is taken back by its author alone', async () => {
    const made = await contributed(nhri);
    expect(refusal(await act(network, 'withdrawContribution', made))).toMatchObject({ code: 'CONFLICT' });
    expect((await act(cast.coordinator, 'withdrawContribution', made)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    const gone = await acted(nhri, 'withdrawContribution', made);
    expect(gone.state).toBe('WITHDRAWN');
    expect(await seenBy(null, made)).toEqual(UNSEEN);
    expect(refusal(await act(cast.coordinator, 'publishContribution', gone))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it.each([
    ['a shadow assessment without a status', { kind: 'SHADOW_ASSESSMENT' }, 'shadowStatus'],
    ['a comment with a status', { kind: 'COMMENT', shadowStatus: 'IMPLEMENTED' }, 'shadowStatus'],
    [
      'the status of nobody’s assessment',
      { kind: 'SHADOW_ASSESSMENT', shadowStatus: 'NOT_ASSESSED' },
      'shadowStatus',
    ],
    ['nothing to say', { text: ' ' }, 'text'],
    ['an address that is none', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
    ['a thing that nobody contributes to', { itemId: 'usr_01jd0000000000000000000000' }, 'itemId'],
    ['a recommendation that does not exist', { itemId: 'rec_01jd0000000000000000000000' }, 'itemId'],
  ])('is refused with %s, and nothing is kept', async (_, more, field) => {
    const before = await network.ask('{ contributions(filter: { mine: true }) { totalCount } }');
    expect(refusal(await contribute(network, more))?.path).toEqual(['input', field]);
    expect(await network.ask('{ contributions(filter: { mine: true }) { totalCount } }')).toEqual(before);
  });

  it('is made by stakeholders only, on what is published to them', async () => {
    expect((await contribute(cast.focalPoint)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await publish(cast.coordinator, 'NONE');
    expect(refusal(await contribute(network))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'itemId'],
    });
    await publish(cast.coordinator, 'SOURCE');
  });

  it('goes over to the recommendation into which its own is merged', async () => {
    const entry = { reference: '9', text: 'Count the prisoners.' };
    const { id: keptId, documentId } = await enterRecommendation(cast.coordinator, entry);
    ({ id: recommendationId } = await enterRecommendation(cast.coordinator, { ...entry, documentId }));
    const made = await contributed(nhri);
    const { data: found } = await cast.coordinator.ask('{ possibleDuplicates { nodes { id version } } }');
    const [{ id: duplicateId, version }] = found.possibleDuplicates.nodes;
    const input = { duplicateId, version, keepId: keptId };
    done(await verb(cast.coordinator, 'mergeDuplicate', 'duplicate { state }', input), 'mergeDuplicate');
    const { data } = await world.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { contributions { nodes { id } } } } }',
      { id: keptId },
    );
    expect(data.node.contributions.nodes).toEqual([{ id: made.id }]);
  });

  it('that waits is told to the coordinators: what it is about, not who said what', async () => {
    const waits = '{ contributions(filter: { states: [WAITING] }, first: 100) { nodes { id version } } }';
    for (const one of (await cast.coordinator.ask(waits)).data.contributions.nodes)
      await acted(cast.coordinator, 'publishContribution', one);
    const said = { authorship: 'WITHHELD', text: 'A guard was seen to hit a boy.' };
    const waiting = await contributed(network, said);
    const day = new Date(Date.parse(world.clock.now()) + 86_400_000).toISOString().slice(0, 10);
    const mails = await remind(world, day);
    const mail = mails.get(cast.coordinator.email);
    expect(mail?.text).toContain('Contributions of stakeholders that are published by themselves');
    expect(mail?.text).not.toMatch(/Activist|Open Doors|hit a boy/);
    expect([...mails.keys()]).not.toContain(cast.focalPoint.email);
    await acted(cast.coordinator, 'publishContribution', waiting);
    const later = new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
    expect((await remind(world, later)).get(cast.coordinator.email)?.text ?? '').not.toContain(
      'published by themselves',
    );
  });
});
