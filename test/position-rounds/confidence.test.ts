import { newId } from '../../src/platform/ids/id.js';
import { readable } from '../access/readable.js';
import { uploadFile } from '../access/uploading.js';
import { download, exporting } from '../exports/exporting.js';
import { Cast, type Player } from '../harness/cast.js';
import { publish } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import { importingWorld } from '../imports/importing.js';
import { remind } from '../reminders/reminding.js';
import { acted, all, itemsOf, opened, requestsOf, roundFor, type Thing } from './rounding.js';

let world: World;
let cast: Cast;
let round: Thing;
let ids: string[];
/** Ids of everything in the round, by what it is. */
const things: Record<string, string> = {};
let before: Record<string, string>;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  await publish(cast.coordinator, 'UPDATES');
  ({ round, ids } = await opened(cast.coordinator, 2));
  before = await figures();
  await playInSecret();
}, 120_000);
afterAll(() => world.close());

const ANYBODY = 'the public';
const outsiders = (): [name: string, ask: Player['ask']][] => [
  [ANYBODY, (query, variables) => world.ask(query, variables)],
  ...(
    [
      ['a stakeholder', cast.stakeholder],
      ['an analyst', cast.analyst],
      ['an administrator', cast.admin],
      ['a coordinator of another country', cast.foreignCoordinator],
      ['a focal point of another country', cast.foreignFocalPoint],
    ] as const
  ).map(([name, player]): [string, Player['ask']] => [
    name,
    (query, variables) => player.ask(query, variables),
  ]),
];

/** Says something that nobody else may read, in every text of a round that has one. */
async function playInSecret(): Promise<void> {
  const { coordinator, focalPoint, otherFocalPoint, validator, ministryA, ministryB } = cast;
  const of = { positionRoundId: round.id };
  await acted(coordinator, 'changePositionRound', {
    ...of,
    version: round.version,
    introduction: 'SECRET:introduction;',
  });
  const asking = { ...of, targets: all(2), dueOn: '2026-03-10' };
  await acted(coordinator, 'circulatePositionItems', {
    ...asking,
    institutionIds: [ministryA],
    instruction: 'SECRET:A.instruction;',
  });
  await acted(coordinator, 'circulatePositionItems', {
    ...asking,
    institutionIds: [ministryB],
    instruction: 'SECRET:B.instruction;',
  });
  await acted(coordinator, 'extendPositionRequests', {
    ...of,
    institutionIds: [ministryA],
    dueOn: '2026-03-12',
    reason: 'SECRET:A.extension;',
  });
  const [mine, second] = (await requestsOf(focalPoint)) as [Thing, Thing];
  const [theirs] = (await requestsOf(otherFocalPoint)) as [Thing];
  const { request } = await acted(focalPoint, 'advisePosition', {
    positionRequestId: mine.id,
    version: mine.version,
    advice: 'SUPPORT',
    reason: 'SECRET:A.draft;',
  });
  await acted(validator, 'returnPositionAdvice', {
    positionRequestId: mine.id,
    version: request.version,
    reason: 'SECRET:A.return;',
  });
  await acted(focalPoint, 'advisePositions', {
    positionRequestIds: [second.id],
    advice: 'NOTE',
    reason: 'SECRET:A.advice;',
  });
  await acted(otherFocalPoint, 'advisePosition', {
    positionRequestId: theirs.id,
    version: theirs.version,
    advice: 'NOTE',
    reason: 'SECRET:B.advice;',
    claim: 'IN_PROCESS',
  });
  const [item] = (await itemsOf(coordinator, round.id)) as [Thing];
  await acted(coordinator, 'proposePosition', {
    positionItemId: item.id,
    version: item.version,
    position: 'SUPPORTED',
    comment: 'SECRET:comment;',
    note: 'SECRET:note;',
  });
  await acted(coordinator, 'proposePositions', {
    ...of,
    targets: { filter: { unproposed: true }, expectedCount: 1 },
    position: 'NOTED',
    comment: 'SECRET:second comment;',
  });
  const wanted = await exporting(coordinator, 'exportAddendum', of);
  expect((await download(world, coordinator, wanted)).status).toBe(200);
  await remind(world, '2026-03-12');
  const closed = await acted(coordinator, 'consolidatePositionRound', {
    ...of,
    version: (await now()).version,
  });
  const fileId = await uploadFile(world, coordinator, 'SECRET:file;', 'SECRET:file name;.pdf');
  await acted(coordinator, 'recordPositionDecision', {
    ...of,
    targets: all(2),
    decidedOn: '2026-03-01',
    title: 'SECRET:decision;',
    symbol: 'SECRET:symbol;',
    fileId,
  });
  const reopened = await acted(coordinator, 'reopenPositionRound', {
    ...of,
    version: closed.round.version,
    reason: 'TOLD:reopened;',
  });
  round = reopened.round;
  const [decided] = (await itemsOf(coordinator, round.id)) as [Thing];
  Object.assign(things, {
    prd: round.id,
    pit: item.id,
    prq: mine.id,
    prqB: theirs.id,
    pdc: decided['decision'].id,
    exp: wanted.id,
    fil: fileId,
  });
}

const now = async (): Promise<Thing> => (await roundFor(cast.coordinator, round.id)) as Thing;

/** What everybody counts, as everybody sees it. */
async function figures(): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const [name, ask] of outsiders()) {
    const { data } =
      await ask(`{ recommendations(filter: { countries: ["XSA"] }) { totalCount nodes { position positions { position comment } updatedAt } }
      recommendationFacets(filter: { countries: ["XSA"] }) { positions { key count } followUpDecisions { key count } }
      progress(filter: { countries: ["XSA"] }) { base { byPosition { position figures { base } } all { base } } } }`);
    told[name] = JSON.stringify(data);
  }
  return told;
}

it('changes nothing that anybody else counts or lists', async () => {
  expect(await figures()).toEqual(before);
});

it('is told in no field of the schema to whoever is neither coordinator nor asked', async () => {
  for (const [who, ask] of outsiders()) {
    const told = JSON.stringify(await readable(ask));
    const secrets = [...told.matchAll(/(?:SECRET|TOLD):[\w. ]+;/g)].map(([secret]) => secret);
    const named = Object.keys(things).filter((kind) => told.includes(things[kind] as string));
    expect({ who, secrets, named }).toEqual({ who, secrets: [], named: [] });
    expect(told).not.toMatch(/"Position(Round|Item|Request|Decision)"|addendum"/);
  }
});

it.each(['prd', 'pit', 'prq', 'pdc', 'exp', 'fil'])('nobody else finds %s by its id', async (kind) => {
  const query = 'query($id: ID!) { node(id: $id) { __typename } }';
  const { data } = await cast.coordinator.ask(query, { id: things[kind] });
  expect(data.node).not.toBeNull();
  for (const [who, ask] of outsiders())
    expect({ who, ...(await ask(query, { id: things[kind] })).data }).toEqual({ who, node: null });
});

it('an administrator reads none of it in the audit, by whatever they ask', async () => {
  const audit = async (by: Player, filter: object) => {
    const answer = await by.ask(
      `query($filter: AuditFilter) { auditLog(first: 100, filter: $filter) { totalCount nodes { eventName subjectId details { name value }
        changes { entity entityId fields { field before after } } } } }`,
      { filter },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.auditLog;
  };
  const all = JSON.stringify(await audit(cast.admin, {}));
  expect(all).not.toMatch(/SECRET|TOLD:|PositionItem|PositionRequest|addendum/);
  for (const id of Object.values(things)) {
    expect((await audit(cast.admin, { subjectId: id })).totalCount).toBe(0);
    expect((await audit(cast.admin, { entityId: id })).totalCount).toBe(0);
  }
  // The coordinators do read it: who advised what, and what it was before.
  const own = JSON.stringify(await audit(cast.coordinator, { entityId: things['prq'] }));
  expect(own).toContain('SECRET:A.draft;');
});

it('an asked institution reads its own advice and the question, and nothing else', async () => {
  for (const player of [cast.focalPoint, cast.validator]) {
    const told = await readable((query, variables) => player.ask(query, variables));
    const secrets = [...JSON.stringify(told).matchAll(/(?:SECRET|TOLD):([\w. ]+);/g)].map(
      ([, secret]) => secret,
    );
    expect([...new Set(secrets)].sort()).toEqual(
      ['A.advice', 'A.draft', 'A.extension', 'A.instruction', 'A.return', 'reopened'].sort(),
    );
    expect(told['positionRequests']).not.toContain(things['prqB']);
    const seen = await roundFor(player, round.id);
    expect(seen).toMatchObject({ introduction: null, tally: null, availableTransitions: [] });
    const items = await itemsOf(player, round.id);
    expect(items).toHaveLength(2);
    for (const item of items)
      expect(item).toMatchObject({
        version: 1,
        proposedPosition: null,
        proposedComment: null,
        note: null,
        decidedPosition: null,
        decision: null,
        tally: null,
        requests: [{ institution: { id: cast.ministryA } }],
      });
    const { data } = await player.ask(
      `query($id: ID!, $other: ID!) { node(id: $id) { ... on PositionRound { addendum { wordCount } decisions { id } institutions { institution { id } } } }
        theirs: node(id: $other) { __typename } }`,
      { id: round.id, other: things['prqB'] },
    );
    expect(data).toEqual({
      node: { addendum: null, decisions: [], institutions: [{ institution: { id: cast.ministryA } }] },
      theirs: null,
    });
  }
});

it.each([
  ['disagreement', { disagreement: true }],
  ['proposals', { proposed: ['SUPPORTED', 'NOTED', 'SUPPORTED_IN_PART'] }],
  ['what is proposed', { unproposed: false }],
  ['decisions', { undecided: false }],
  ['what was decided', { decided: ['SUPPORTED', 'NOTED'] }],
  ['the advice of others', { advice: ['NOTE', 'SUPPORT'] }],
  ['whom else was asked', () => ({ institutionIds: [cast.ministryB] })],
])('an asked institution learns nothing by filtering by %s', async (_, filter) => {
  const asked = typeof filter === 'function' ? filter() : filter;
  expect(await itemsOf(cast.focalPoint, round.id, asked)).toEqual([]);
});

it('a question that is taken back exists no more for who was asked', async () => {
  const { coordinator, otherFocalPoint, ministryB } = cast;
  const requests = await requestsOf(coordinator, {
    positionRoundIds: [round.id],
    institutionIds: [ministryB],
  });
  const withdraw = {
    positionRoundId: round.id,
    positionRequestIds: requests.map(({ id }) => id),
    reason: 'Not theirs.',
  };
  expect(await acted(coordinator, 'withdrawPositionRequests', withdraw)).toMatchObject({
    changedCount: 2,
    unchangedCount: 0,
  });
  expect(await acted(coordinator, 'withdrawPositionRequests', withdraw)).toMatchObject({
    changedCount: 0,
    unchangedCount: 2,
  });
  expect(await requestsOf(otherFocalPoint)).toEqual([]);
  expect(await roundFor(otherFocalPoint, round.id)).toBeNull();
  expect(ids).toHaveLength(2);
});

it('who downloads the addendum is a coordinator of the country', async () => {
  for (const by of [cast.focalPoint, cast.validator, cast.analyst, cast.admin, cast.stakeholder]) {
    const { errors } = await by.ask(
      'mutation($input: ExportAddendumInput!) { exportAddendum(input: $input) { export { id } userErrors { code } } }',
      { input: { positionRoundId: round.id } },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const { data } = await cast.foreignCoordinator.ask(
    'mutation($input: ExportAddendumInput!) { exportAddendum(input: $input) { export { id } userErrors { code } } }',
    { input: { positionRoundId: round.id } },
  );
  expect(data.exportAddendum.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await download(world, cast.secondCoordinator, { path: `/exports/${things['exp']}` })).status).toBe(
    404,
  );
  expect((await download(world, cast.coordinator, { path: `/exports/${newId('exp')}` })).status).toBe(404);
});
