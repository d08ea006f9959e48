import { setTimeout as sleep } from 'node:timers/promises';
import { done, type Cast, type Player } from '../harness/cast.js';
import { enterRecommendation, enterUprRecommendation, type RecordInput } from '../harness/records.js';
import type { Answer } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** What the tests read of a suggested link. */
export const SUGGESTED = `id version kind score state sharedTerms { term share } differences yearsApart
  from { id } to { id } decidedBy { id }`;
/** What they read of a suggested member. */
export const MEMBER = `id version score state sharedTerms { term share } cluster { id } recommendation { id }
  nearestMember { id } decidedBy { id }`;

/** Matters that have nothing in common, so that words of one of them are rare. */
const OTHER_MATTERS = [
  'Connect villages to drinking water.',
  'Count the homeless every second year.',
  'Print textbooks for the minority schools.',
  'Index pensions to consumer prices.',
  'Publish air quality readings daily.',
  'Recruit midwives for the mountain districts.',
  'Inspect wages on seasonal farms.',
  'Register births without a fee.',
  'Accede to the treaty on landmines.',
  'Audit the allocation of court cases.',
];

/** Texts on police custody that ask for the same in other words. */
export const CUSTODY = {
  first: 'Limit police custody without charge to forty-eight hours, also for terrorism suspects.',
  again: 'Limit police custody without charge to forty-eight hours, terrorism suspects included.',
  committee: 'The State party should end police custody without charge after forty-eight hours.',
};

/** A run; answers its counts. */
export async function findSimilar(by: Player): Promise<any> {
  const answer =
    await by.ask(`mutation { findSimilarRecommendations { run { id compared leftOut newLinks goneLinks
    reopenedLinks openLinks newMembers goneMembers openMembers startedBy { id } } userErrors { code message } } }`);
  return done(answer, 'findSimilarRecommendations').run;
}

/** Suggested links as somebody sees them. */
export async function suggested(by: Player, filter: object = {}): Promise<any[]> {
  const { data, errors } = await by.ask(
    `query($filter: LinkSuggestionFilter) { linkSuggestions(filter: $filter, first: 100) { totalCount nodes { ${SUGGESTED} } } }`,
    { filter },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  if (data.linkSuggestions.totalCount !== data.linkSuggestions.nodes.length) throw new Error('miscounted');
  return data.linkSuggestions.nodes;
}

/** Suggested members as somebody sees them. */
export async function members(by: Player, filter: object = {}): Promise<any[]> {
  const { data } = await by.ask(
    `query($filter: ClusterSuggestionFilter) { clusterSuggestions(filter: $filter, first: 100) { totalCount nodes { ${MEMBER} } } }`,
    { filter },
  );
  return data.clusterSuggestions.nodes;
}

const LINK = 'links { id kind origin score note from { id } to { id } }';
const COUNTS = 'changedCount unchangedCount';
export const accept = (by: Player, ...suggestions: object[]): Promise<Answer> =>
  verb(by, 'acceptLinkSuggestions', `suggestions { ${SUGGESTED} } ${LINK} ${COUNTS}`, { suggestions });
export const dismiss = (by: Player, ...suggestions: object[]): Promise<Answer> =>
  verb(by, 'dismissLinkSuggestions', `suggestions { ${SUGGESTED} } ${COUNTS}`, { suggestions });
export const takeIn = (by: Player, ...suggestions: object[]): Promise<Answer> =>
  verb(by, 'acceptClusterSuggestions', `suggestions { ${MEMBER} } ${COUNTS}`, { suggestions });
export const keepOut = (by: Player, ...suggestions: object[]): Promise<Answer> =>
  verb(by, 'dismissClusterSuggestions', `suggestions { ${MEMBER} } ${COUNTS}`, { suggestions });
/** A suggestion as an input names it. */
export const read = ({ id, version }: { id: string; version: number }): object => ({ id, version });

/** The same matter by the UPR of 2018 and 2023 and by a committee in 2022, among others; answers the ids. */
export async function custody(
  by: Player,
): Promise<{ first: string; again: string; committee: string; others: string[] }> {
  const upr = (uprCycle: number, publishedOn: string, text: string) =>
    enterUprRecommendation(by, { text, newDocument: { uprCycle, publishedOn } });
  const first = await upr(3, '2018-04-09', CUSTODY.first);
  const again = await upr(4, '2023-07-05', CUSTODY.again);
  const committee = await enter(by, CUSTODY.committee, { newDocument: { publishedOn: '2022-03-07' } });
  const others: string[] = [];
  for (const text of OTHER_MATTERS) others.push(await enter(by, text));
  return { first: first.id, again: again.id, committee, others };
}

/** A recommendation in a document of its own. */
export async function enter(by: Player, text: string, more: RecordInput = {}): Promise<string> {
  return (await enterRecommendation(by, { text, ...more })).id;
}

/** Gives a recommendation another English text. */
export async function correct(by: Player, id: string, text: string): Promise<void> {
  const { data } = await by.ask('query($id: ID!) { recommendation(id: $id) { version } }', { id });
  const input = {
    recommendationId: id,
    version: data.recommendation.version,
    texts: [{ language: 'EN', text }],
  };
  done(await verb(by, 'correctRecommendation', 'recommendation { id }', input), 'correctRecommendation');
}

/** A cluster with members. */
export async function clusterOf({ coordinator }: Cast, name: string, ids: string[]): Promise<string> {
  const { cluster } = done(
    await verb(coordinator, 'createCluster', 'cluster { id }', { name }),
    'createCluster',
  );
  if (ids.length > 0) await join(coordinator, { clusterId: cluster.id, targets: { ids } });
  return cluster.id as string;
}

/** Takes recommendations or parts into a cluster. */
export async function join(by: Player, input: object): Promise<void> {
  const answer = await by.ask(
    'mutation($input: ClusterMembersInput!) { addToCluster(input: $input) { changedCount userErrors { message } } }',
    { input },
  );
  done(answer, 'addToCluster');
}

const PATIENCE_MS = 60_000;
const LOOK_MS = 15;

/** How often the texts of somebody's country were compared. */
export async function runsOf(by: Player): Promise<number> {
  const { data } = await by.ask('{ similarityRuns { totalCount } }');
  return data.similarityRuns.totalCount as number;
}

/** Does something that has the texts compared in the background, and waits for it. */
export async function renewedBy(by: Player, act: () => Promise<unknown>): Promise<void> {
  const before = await runsOf(by);
  await act();
  const deadline = performance.now() + PATIENCE_MS;
  while ((await runsOf(by)) === before) {
    if (performance.now() > deadline) throw new Error('the texts were not compared again');
    await sleep(LOOK_MS);
  }
}
