import { Cast, done } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld } from '../imports/importing.js';
import { uhriRecord } from '../imports/uhri.js';
import { refusal, verb } from '../progress/reporting.js';
import {
  clusterOf,
  correct,
  custody,
  enter,
  findSimilar,
  join,
  keepOut,
  members,
  read,
  renewedBy,
  runsOf,
  suggested,
  takeIn,
} from './suggesting.js';

let world: World;
let cast: Cast;
let ids: Awaited<ReturnType<typeof custody>>;
let clusterId: string;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  ids = await custody(cast.coordinator);
  clusterId = await clusterOf(cast, 'Custody', [ids.first, ids.again]);
});
afterAll(() => world?.close());

/** A new recommendation that the cluster's members are like, with what is suggested of it. */
async function fitting(text: string): Promise<any> {
  const recommendationId = await enter(cast.coordinator, text);
  await findSimilar(cast.coordinator);
  return (await members(cast.coordinator, { recommendationId }))[0];
}

it('members are suggested for a cluster, and clusters for what is in none, with the reason', async () => {
  expect(await findSimilar(cast.coordinator)).toMatchObject({
    newMembers: 1,
    openMembers: 1,
    goneMembers: 0,
  });
  const [suggestion, ...rest] = await members(cast.coordinator, { clusterId });
  expect(rest).toEqual([]);
  expect(suggestion).toMatchObject({
    state: 'OPEN',
    cluster: { id: clusterId },
    recommendation: { id: ids.committee },
  });
  expect([ids.first, ids.again]).toContain(suggestion.nearestMember.id);
  expect(suggestion.sharedTerms.map(({ term }: any) => term)).toContain('custody');
  expect(await members(cast.analyst, { recommendationId: ids.committee })).toEqual([suggestion]);
  expect(await members(cast.analyst, { recommendationId: ids.others[0] })).toEqual([]);
  expect(await members(cast.analyst, { minScore: 1 })).toEqual([]);
});

it('an accepted one joins the cluster, once', async () => {
  const [suggestion] = await members(cast.coordinator, { clusterId });
  const accepted = done(await takeIn(cast.coordinator, read(suggestion)), 'acceptClusterSuggestions');
  expect(accepted).toMatchObject({
    changedCount: 1,
    suggestions: [{ state: 'ACCEPTED', decidedBy: { id: cast.coordinator.userId } }],
  });
  expect(done(await takeIn(cast.coordinator, read(suggestion)), 'acceptClusterSuggestions')).toMatchObject({
    changedCount: 0,
    unchangedCount: 1,
  });
  const { data } = await cast.coordinator.ask(
    'query($id: ID!) { recommendation(id: $id) { cluster { id } } }',
    { id: ids.committee },
  );
  expect(data.recommendation.cluster.id).toBe(clusterId);
  expect(await members(cast.coordinator, { clusterId })).toEqual([]);
});

it('a dismissed one stays dismissed until its text becomes another one', async () => {
  const suggestion = await fitting('End police custody of terrorism suspects without charge.');
  done(await keepOut(cast.coordinator, read(suggestion)), 'dismissClusterSuggestions');
  world.clock.advance({ minutes: 5 });
  const id = suggestion.recommendation.id as string;
  await correct(cast.coordinator, id, 'End all police custody of terrorism suspects without charge.');
  expect(await findSimilar(cast.coordinator)).toMatchObject({ newMembers: 0 });
  expect(await members(cast.coordinator, { recommendationId: id })).toEqual([]);
  expect(refusal(await takeIn(cast.coordinator, read(suggestion)))?.code).toBe('CONFLICT');
  const other = 'Charge or release everyone after forty-eight hours in a police cell.';
  await correct(cast.coordinator, id, other);
  await findSimilar(cast.coordinator);
  expect(await members(cast.coordinator, { recommendationId: id })).toMatchObject([
    { id: suggestion.id, state: 'OPEN', decidedBy: null },
  ]);
});

it('one that is in a cluster by now stays there, and joins one cluster only', async () => {
  const suggestion = await fitting('Record every hour of police custody of terrorism suspects.');
  const elsewhere = await clusterOf(cast, 'Records', [suggestion.recommendation.id]);
  expect(await members(cast.coordinator, { recommendationId: suggestion.recommendation.id })).toEqual([]);
  expect(refusal(await takeIn(cast.coordinator, read(suggestion)))).toMatchObject({
    code: 'CONFLICT',
    path: ['input', 'suggestions', '0'],
  });
  expect(refusal(await takeIn(cast.coordinator, read(suggestion)))?.message).toContain(elsewhere);

  const twin = await fitting('Record each hour of police custody of terrorism suspects.');
  const both = await members(cast.coordinator, { recommendationId: twin.recommendation.id });
  expect(both.map(({ cluster }) => cluster.id).sort()).toEqual([clusterId, elsewhere].sort());
  expect(refusal(await takeIn(cast.coordinator, ...both.map(read)))).toMatchObject({
    code: 'INVALID',
    path: ['input', 'suggestions', '1'],
  });
  for (const person of [cast.focalPoint, cast.analyst, cast.stakeholder, cast.admin])
    for (const answer of [await takeIn(person, read(twin)), await keepOut(person, read(twin))])
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(refusal(await takeIn(cast.foreignCoordinator, read(twin)))?.code).toBe('NOT_FOUND');
  expect(refusal(await keepOut(cast.foreignCoordinator, read(twin)))?.code).toBe('NOT_FOUND');
  const [version] = [twin.version + 1];
  expect(refusal(await keepOut(cast.coordinator, { id: twin.id, version }))?.path.at(-1)).toBe('version');
  await verb(cast.coordinator, 'archiveCluster', 'cluster { id }', { clusterId: elsewhere, version: 1 });
  expect(await members(cast.coordinator, { clusterId: elsewhere })).toEqual([]);
});

it('a cluster of parts is fitted by what is like them; what has a part in it, or is followed up by parts, is not', async () => {
  const parts = [
    { label: '(a)', text: 'Insulate mountain schools against avalanches' },
    { label: '(b)', text: 'Translate court forms into sign language' },
  ];
  const whole = await enter(cast.coordinator, `(a) ${parts[0]!.text}; (b) ${parts[1]!.text}.`);
  const split = await verb(cast.coordinator, 'splitRecommendation', 'parts { id }', {
    recommendationId: whole,
    parts,
  });
  const [a, b] = done(split, 'splitRecommendation').parts.map(({ id }: { id: string }) => id);
  const other = await enter(cast.coordinator, 'Insulate all mountain schools against avalanches and snow.');
  const schools = await clusterOf(cast, 'Schools', []);
  await join(cast.coordinator, { clusterId: schools, partIds: [a] });
  await findSimilar(cast.coordinator);
  expect(await members(cast.coordinator, { clusterId: schools })).toMatchObject([
    { recommendation: { id: other }, nearestMember: { id: whole } },
  ]);
  expect(await suggested(cast.coordinator, { recommendationId: other })).toMatchObject([
    { from: { id: other }, to: { id: whole } },
  ]);
  const courts = await clusterOf(cast, 'Courts', [
    await enter(cast.coordinator, 'Translate all court forms into sign language and Braille.'),
  ]);
  await findSimilar(cast.coordinator);
  expect(await members(cast.coordinator, { recommendationId: whole })).toMatchObject([
    { cluster: { id: courts } },
  ]);
  // A part joins a cluster after the run: the whole cannot, and is suggested no more.
  await join(cast.coordinator, { clusterId: courts, partIds: [b] });
  expect(await members(cast.coordinator, { recommendationId: whole })).toEqual([]);
  await findSimilar(cast.coordinator);
  expect(await members(cast.coordinator, { recommendationId: whole })).toEqual([]);
});

it('an import renews what is suggested in a country that asked for it before, and only there', async () => {
  const texts = ['Ban nets of fine mesh in coastal lagoons.', 'Forbid nets of fine mesh in lagoons.'];
  const records = texts.map((text, n) =>
    uhriRecord(50 + n, { Text: `${50 + n}. ${text}`, Symbol: `CRC/C/XSA/CO/${50 + n}` }),
  );
  await renewedBy(cast.coordinator, () => importFile(world, cast.coordinator, records));
  const [found] = (await suggested(cast.coordinator)).filter(({ sharedTerms }) =>
    sharedTerms.some(({ term }: any) => term === 'mesh'),
  );
  expect(found).toMatchObject({ kind: 'REITERATES', state: 'OPEN' });
  const { data } = await cast.coordinator.ask(
    '{ similarityRuns(first: 1) { nodes { startedBy { id } newLinks } } }',
  );
  const [run] = data.similarityRuns.nodes;
  expect(run.startedBy).toBeNull();
  expect(run.newLinks).toBeGreaterThanOrEqual(1);

  const dismissed = await verb(cast.coordinator, 'dismissLinkSuggestions', 'changedCount', {
    suggestions: [read(found)],
  });
  expect(refusal(dismissed)).toBeNull();
  world.clock.advance({ minutes: 5 });
  const corrected = {
    ...records[0],
    Text: '50. Ban all nets of fine mesh in coastal lagoons.',
  } as (typeof records)[0];
  await renewedBy(cast.coordinator, () =>
    importFile(world, cast.coordinator, [corrected as never, records[1] as never]),
  );
  expect((await suggested(cast.coordinator)).map(({ id }) => id)).not.toContain(found.id);

  await importFile(world, cast.foreignCoordinator, [
    uhriRecord(60, { Countries: ['Slovenia'], Symbol: 'CRC/C/SVN/CO/60' }),
  ]);
  // Comparing there would have begun, and ended, before this one.
  await findSimilar(cast.coordinator);
  expect(await runsOf(cast.foreignCoordinator)).toBe(0);
});
