import { MergeParticipants } from '../../src/recommendations/source/merge-participants.js';
import { Cast, done } from '../harness/cast.js';
import { enterRecommendation, type EnteredRecord } from '../harness/records.js';
import { insertAll } from '../harness/rows.js';
import { World } from '../harness/world.js';
import { verb } from '../progress/reporting.js';
import { TagDismissal } from '../../src/recommendations/suggestions/tag-model.entities.js';
import { RecommendationActionType } from '../../src/recommendations/tags/tag.entities.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const PAIRS = `query ($state: DuplicateState) { possibleDuplicates(state: $state) {
  totalCount nodes { id version state recommendation { id } other { id } decidedBy { id } } } }`;
const MERGE = `mutation ($input: MergeDuplicateInput!) { mergeDuplicate(input: $input) {
  duplicate { state decidedAt } userErrors { code message path } } }`;
const DISMISS = `mutation ($input: DismissDuplicateInput!) { dismissDuplicate(input: $input) {
  duplicate { state } userErrors { code } } }`;

/** Two entries of one paragraph, written a little differently, and the pair that was noticed. */
async function twins(text: string, more: object = {}) {
  const first = await enterRecommendation(cast.coordinator, { reference: '7 (a)', text });
  world.clock.advance({ minutes: 1 });
  const second = await enterRecommendation(cast.coordinator, {
    documentId: first.documentId,
    reference: '7(a)',
    text: `  ${text.toUpperCase()} `,
    ...more,
  });
  const { data } = await cast.coordinator.ask(PAIRS, { state: 'OPEN' });
  const pair = data.possibleDuplicates.nodes.find(({ other }: any) => other.id === second.id);
  return { first, second, pair } as { first: EnteredRecord; second: EnteredRecord; pair: any };
}

it('the same reference and text in one document is noticed and not merged', async () => {
  const { first, pair } = await twins('Ratify the Convention.');
  expect(pair).toMatchObject({ state: 'OPEN', recommendation: { id: first.id }, decidedBy: null });
  const { data } = await cast.coordinator.ask(
    'query ($id: ID!) { document(id: $id) { recommendations { totalCount } } }',
    { id: first.documentId },
  );
  expect(data.document.recommendations.totalCount).toBe(2);
});

it('the same text under another reference or in another document is no duplicate', async () => {
  const count = async () => (await cast.coordinator.ask(PAIRS, {})).data.possibleDuplicates.totalCount;
  const before = await count();
  const { documentId } = await enterRecommendation(cast.coordinator, { reference: '1', text: 'Same words.' });
  await enterRecommendation(cast.coordinator, { documentId, reference: '2', text: 'Same words.' });
  await enterRecommendation(cast.coordinator, { reference: '1', text: 'Same words.' });
  expect(await count()).toBe(before);
});

it('what people said of a merged one is said of the one that stays, as it came about', async () => {
  const { first, second, pair } = await twins('Train the guards of the capital.');
  const recommendationId = second.id;
  const accepted = { userId: cast.coordinator.userId as string, at: world.clock.now() };
  await insertAll(world, RecommendationActionType, [
    {
      recommendationId,
      origin: 'NATIONAL',
      actionTypeCode: 'training',
      taggedById: accepted.userId,
      taggedAt: accepted.at,
      confidence: 83,
      reviewedById: accepted.userId,
    },
  ]);
  await insertAll(world, TagDismissal, [
    {
      recommendationId,
      kind: 'THEME',
      code: 'right-to-health',
      countryCode: 'XSA',
      dismissedAt: accepted.at,
      dismissedById: accepted.userId,
    },
  ]);
  const concrete = { recommendationIds: [recommendationId], level: 'SPECIFIC' };
  done(await verb(cast.coordinator, 'setSpecificity', 'changedCount', concrete), 'setSpecificity');
  world.clock.advance({ minutes: 5 });
  const input = { duplicateId: pair.id, version: pair.version, keepId: first.id };
  done(await cast.coordinator.ask(MERGE, { input }), 'mergeDuplicate');
  const { data } = await cast.coordinator.ask(
    `query ($id: ID!) { recommendation(id: $id) { specificity { level setAt }
      actionTypes { actionType { code } provenance confidence taggedAt reviewedBy { id } } } }`,
    { id: first.id },
  );
  expect(data.recommendation).toEqual({
    specificity: { level: 'SPECIFIC', setAt: accepted.at },
    actionTypes: [
      {
        actionType: { code: 'training' },
        provenance: 'SUGGESTION',
        confidence: 83,
        taggedAt: accepted.at,
        reviewedBy: { id: accepted.userId },
      },
    ],
  });
  const again = { recommendationId: first.id, themeCodes: ['right-to-health'] };
  expect(
    done(
      await verb(cast.coordinator, 'dismissTagSuggestions', 'changedCount unchangedCount', again),
      'dismissTagSuggestions',
    ),
  ).toEqual({ changedCount: 0, unchangedCount: 1, userErrors: [] });
});

it('a merged one keeps its id, leaves the lists and gives its tags to the other', async () => {
  const { first, second, pair } = await twins('End statelessness.', { sdgCodes: ['16.9'] });
  const merged = await cast.coordinator.ask(MERGE, {
    input: { duplicateId: pair.id, version: pair.version, keepId: first.id },
  });
  expect(done(merged, 'mergeDuplicate').duplicate.state).toBe('MERGED');
  const { data } = await cast.coordinator.ask(
    `query ($merged: ID!, $kept: ID!, $document: ID!) {
      merged: recommendation(id: $merged) { mergedInto { id } revisions { field after } }
      kept: recommendation(id: $kept) { mergedInto { id } sdgs { code origin } }
      document(id: $document) { recommendations { nodes { id } } }
    }`,
    { merged: second.id, kept: first.id, document: first.documentId },
  );
  expect(data).toEqual({
    merged: { mergedInto: { id: first.id }, revisions: [{ field: 'mergedInto', after: first.id }] },
    kept: { mergedInto: null, sdgs: [{ code: '16.9', origin: 'NATIONAL' }] },
    document: { recommendations: { nodes: [{ id: first.id }] } },
  });
  const again = await cast.coordinator.ask(MERGE, {
    input: { duplicateId: pair.id, version: pair.version, keepId: first.id },
  });
  expect(again.data.mergeDuplicate.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
});

it('a dismissed pair is not open any more and both stay', async () => {
  const { second, pair } = await twins('Abolish the death penalty.');
  const input = { duplicateId: pair.id, version: pair.version };
  done(await cast.coordinator.ask(DISMISS, { input }), 'dismissDuplicate');
  const { data } = await cast.coordinator.ask(PAIRS, { state: 'DISMISSED' });
  expect(data.possibleDuplicates.nodes).toMatchObject([
    { other: { id: second.id }, decidedBy: { id: cast.coordinator.userId } },
  ]);
});

it('a feature that hangs things on the one that would go can object', async () => {
  const { first, second, pair } = await twins('Train judges.');
  world.app.get(MergeParticipants, { strict: false }).register({
    objection: async (id, into) => (id === second.id ? `${id} has something that ${into} lacks.` : null),
  });
  const merge = (keepId: string) =>
    cast.coordinator.ask(MERGE, { input: { duplicateId: pair.id, version: pair.version, keepId } });
  expect((await merge(first.id)).data.mergeDuplicate.userErrors).toEqual([
    { code: 'CONFLICT', message: `${second.id} has something that ${first.id} lacks.`, path: [] },
  ]);
  expect((await merge('rec_other')).data.mergeDuplicate.userErrors).toMatchObject([
    { code: 'INVALID', path: ['input', 'keepId'] },
  ]);
  expect(done(await merge(second.id), 'mergeDuplicate').duplicate.state).toBe('MERGED');
});

it('pairs of another country do not exist, and only those who decide see any', async () => {
  const { first, pair } = await twins('Protect journalists.');
  const input = { version: pair.version, keepId: first.id };
  const [foreign, absent] = await Promise.all(
    [pair.id, 'dup_01jzzzzzzzzzzzzzzzzzzzzzzz'].map(async (duplicateId) => {
      const answer = await cast.foreignCoordinator.ask(MERGE, { input: { ...input, duplicateId } });
      return JSON.stringify(answer.data).replaceAll(duplicateId, '*');
    }),
  );
  expect(foreign).toBe(absent);
  expect((await cast.foreignCoordinator.ask(PAIRS, {})).data.possibleDuplicates.totalCount).toBe(0);
  expect((await cast.focalPoint.ask(PAIRS, {})).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const node = 'query ($id: ID!) { node(id: $id) { id } }';
  expect((await cast.foreignCoordinator.ask(node, { id: pair.id })).data.node).toBeNull();
  expect((await world.ask(node, { id: pair.id })).data.node).toBeNull();
  expect((await cast.coordinator.ask(node, { id: pair.id })).data.node).toEqual({ id: pair.id });
});
