import { Cast, done } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import { accept, correct, custody, dismiss, enter, findSimilar, read, suggested } from './suggesting.js';

let world: World;
let cast: Cast;
let ids: Awaited<ReturnType<typeof custody>>;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  ids = await custody(cast.coordinator);
});
afterAll(() => world?.close());

/** The open suggestion of a pair, whatever its direction. */
async function openOf(one: string, other: string): Promise<any> {
  const found = await suggested(cast.coordinator, { recommendationId: one });
  return found.find(({ from, to }) => [from.id, to.id].includes(other)) ?? null;
}

/** Two new texts that are alike, and what is suggested of them. */
async function alike(text: string): Promise<{ one: string; other: string; suggestion: any }> {
  const one = await enter(cast.coordinator, `Adopt a law: ${text}`, {
    newDocument: { publishedOn: '2015-01-01' },
  });
  const other = await enter(cast.coordinator, `Adopt the law: ${text}`);
  await findSimilar(cast.coordinator);
  return { one, other, suggestion: await openOf(one, other) };
}

describe('a run', () => {
  it('suggests what is alike across mechanisms and years, the likest first, and says why', async () => {
    const run = await findSimilar(cast.coordinator);
    expect(run).toMatchObject({
      compared: 13,
      leftOut: 0,
      newLinks: 3,
      openLinks: 3,
      goneLinks: 0,
      startedBy: { id: cast.coordinator.userId },
    });
    const found = await suggested(cast.coordinator);
    expect(found.map(({ from, to, kind }) => [from.id, to.id, kind])).toEqual([
      [ids.again, ids.first, 'REITERATES'],
      expect.anything(),
      expect.anything(),
    ]);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    const [again] = found;
    expect(again).toMatchObject({ differences: ['YEAR'], yearsApart: 5, state: 'OPEN', decidedBy: null });
    expect(again.sharedTerms.map(({ term }: any) => term)).toEqual(
      expect.arrayContaining(['police', 'custody', 'terrorism']),
    );
    const [committee] = await suggested(cast.coordinator, { mechanisms: ['CEDAW'] });
    expect(committee).toMatchObject({ kind: 'DUPLICATE_OF', differences: ['MECHANISM', 'YEAR'] });
    expect(await suggested(cast.coordinator, { minScore: again.score })).toHaveLength(1);
    expect(await suggested(cast.coordinator, { kinds: ['REITERATES'] })).toHaveLength(1);
    // Nothing follows from it.
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { recommendation(id: $id) { links { totalCount } } }',
      { id: ids.first },
    );
    expect(data.recommendation.links.totalCount).toBe(0);
  });

  it('that finds the same changes nothing', async () => {
    const before = await suggested(cast.coordinator);
    expect(await findSimilar(cast.coordinator)).toMatchObject({ newLinks: 0, goneLinks: 0, openLinks: 3 });
    expect(await suggested(cast.coordinator)).toEqual(before);
    const { data } = await cast.analyst.ask(
      '{ similarityRuns { totalCount nodes { compared milliseconds at } } }',
    );
    expect(data.similarityRuns.totalCount).toBeGreaterThanOrEqual(2);
  });

  it('leaves out what is only about the reporting, and concerns', async () => {
    const asks =
      'The Committee requests the State party to report on the implementation of paragraphs 12 and 20 above.';
    const reporting = [await enter(cast.coordinator, asks), await enter(cast.coordinator, asks)];
    const worry = 'The Committee is concerned that bees vanish from orchards.';
    const concerns = [
      await enter(cast.coordinator, worry, { kind: 'CONCERN' }),
      await enter(cast.coordinator, worry, { kind: 'CONCERN' }),
    ];
    expect((await findSimilar(cast.coordinator)).leftOut).toBe(2);
    for (const id of [...reporting, ...concerns])
      expect(await suggested(cast.coordinator, { recommendationId: id })).toEqual([]);
  });

  it('compares texts of another language where one has no English', async () => {
    const texts = [
      'Abolir les châtiments corporels dans les foyers et les écoles.',
      'Abolir les châtiments corporels dans les écoles et les crèches.',
    ].map((text) => ({ texts: [{ language: 'FR', text }] }));
    const [one, other] = [
      await enter(cast.coordinator, '', texts[0]),
      await enter(cast.coordinator, '', texts[1]),
    ] as [string, string];
    await findSimilar(cast.coordinator);
    const suggestion = await openOf(one, other);
    expect(suggestion.score).toBeGreaterThan(0.15);
    expect(suggestion.sharedTerms.map(({ term }: any) => term)).toContain('corporels');
  });
});

describe('an accepted suggestion', () => {
  it('becomes a link that says where it comes from, once', async () => {
    const { suggestion } = await alike('ground hot-air balloons near airports.');
    const given = { ...read(suggestion), note: 'Agreed.' };
    const { links, changedCount, suggestions } = done(
      await accept(cast.coordinator, given),
      'acceptLinkSuggestions',
    );
    expect(changedCount).toBe(1);
    expect(suggestions).toMatchObject([{ state: 'ACCEPTED', decidedBy: { id: cast.coordinator.userId } }]);
    expect(links).toMatchObject([
      {
        origin: 'SUGGESTION',
        kind: suggestion.kind,
        score: suggestion.score,
        note: 'Agreed.',
        from: suggestion.from,
      },
    ]);
    expect(done(await accept(cast.secondCoordinator, given), 'acceptLinkSuggestions')).toMatchObject({
      changedCount: 0,
      unchangedCount: 1,
      links: [],
    });
    expect(await openOf(suggestion.from.id, suggestion.to.id)).toBeNull();
    // Parted again by a person, it is not asked about again.
    const ended = await verb(cast.coordinator, 'unlinkRecommendations', 'changedCount', {
      linkIds: [links[0].id],
    });
    expect(refusal(ended)).toBeNull();
    await findSimilar(cast.coordinator);
    expect(await openOf(suggestion.from.id, suggestion.to.id)).toBeNull();
  });

  it('may be accepted in another kind; refused ones leave nothing half done', async () => {
    const first = (await alike('tax private jets by their noise.')).suggestion;
    const second = (await alike('teach cycling in kindergartens.')).suggestion;
    const stale = await accept(
      cast.coordinator,
      { ...read(first), kind: 'SUPERSEDES' },
      { ...read(second), version: second.version + 1 },
    );
    expect(refusal(stale)).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'suggestions', '1', 'version'],
    });
    expect(await openOf(first.from.id, first.to.id)).toMatchObject({ state: 'OPEN' });
    const made = await accept(cast.coordinator, { ...read(first), kind: 'SUPERSEDES' });
    expect(done(made, 'acceptLinkSuggestions').links).toMatchObject([{ kind: 'SUPERSEDES' }]);
    done(await dismiss(cast.coordinator, read(second)), 'dismissLinkSuggestions');
    expect(refusal(await accept(cast.coordinator, read(second)))?.code).toBe('CONFLICT');
    expect(refusal(await dismiss(cast.coordinator, read(first)))?.code).toBe('CONFLICT');
    expect(refusal(await accept(cast.coordinator, { id: 'lsg_x', version: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'suggestions', '0', 'id'],
    });
  });

  it('of two who decide at once, one is heard', async () => {
    const { suggestion } = await alike('license street musicians by lottery.');
    const answers = await Promise.all([
      accept(cast.coordinator, read(suggestion)),
      dismiss(cast.secondCoordinator, read(suggestion)),
    ]);
    expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
  });
});

describe('a dismissed suggestion', () => {
  it('stays dismissed, whatever is computed or corrected, until a text becomes another one', async () => {
    const text = 'protect lighthouse keepers from storms, solitude and unpaid overtime.';
    const { one, other, suggestion } = await alike(text);
    const dismissed = await dismiss(cast.coordinator, read(suggestion), read(suggestion));
    expect(done(dismissed, 'dismissLinkSuggestions')).toMatchObject({ changedCount: 1, unchangedCount: 0 });
    world.clock.advance({ minutes: 5 });
    await findSimilar(cast.coordinator);
    expect(await openOf(one, other)).toBeNull();

    await correct(cast.coordinator, one, `Adopt a new law: ${text}`);
    await findSimilar(cast.coordinator);
    expect(await openOf(one, other)).toBeNull();
    expect(await suggested(cast.coordinator, { recommendationId: one, states: ['DISMISSED'] })).toHaveLength(
      1,
    );

    world.clock.advance({ minutes: 5 });
    const replaced = 'Send postcards to every retired astronomer in spring.';
    await correct(cast.coordinator, one, replaced);
    expect((await findSimilar(cast.coordinator)).reopenedLinks).toBe(0);
    await correct(cast.coordinator, other, replaced);
    expect((await findSimilar(cast.coordinator)).reopenedLinks).toBe(1);
    expect(await openOf(one, other)).toMatchObject({ id: suggestion.id, state: 'OPEN', decidedBy: null });
  });
});

describe('when a duplicate is merged', () => {
  it('what was dismissed of it is dismissed of the one that stays', async () => {
    const text = 'Count glow-worms along disused railway cuttings.';
    const entry = { reference: '7', newDocument: { publishedOn: '2015-01-01' } };
    const kept = await enterRecommendation(cast.coordinator, { ...entry, text });
    const merged = await enterRecommendation(cast.coordinator, {
      reference: '7',
      documentId: kept.documentId,
      text,
    });
    const other = await enter(cast.coordinator, 'Count glow-worms along all disused railway cuttings.');
    await findSimilar(cast.coordinator);
    const found = await openOf(merged.id, other);
    done(await dismiss(cast.coordinator, read(found)), 'dismissLinkSuggestions');
    expect(await openOf(kept.id, other)).toMatchObject({ state: 'OPEN' });
    const { data } = await cast.coordinator.ask(
      '{ possibleDuplicates(state: OPEN, first: 100) { nodes { id version other { id } recommendation { id } } } }',
    );
    const pair = data.possibleDuplicates.nodes.find((one: any) =>
      [one.other.id, one.recommendation.id].includes(merged.id),
    );
    const input = { duplicateId: pair.id, version: pair.version, keepId: kept.id };
    done(await verb(cast.coordinator, 'mergeDuplicate', 'duplicate { state }', input), 'mergeDuplicate');
    expect(await openOf(kept.id, other)).toBeNull();
    await findSimilar(cast.coordinator);
    expect(await openOf(kept.id, other)).toBeNull();
    const [decided] = await suggested(cast.coordinator, {
      recommendationId: kept.id,
      states: ['DISMISSED'],
    });
    expect(decided).toMatchObject({ decidedBy: { id: cast.coordinator.userId } });
  });
});

describe('an open suggestion', () => {
  it('goes when the texts are no longer alike, and rises in version when something else is found', async () => {
    const { one, other, suggestion } = await alike('clean the harbour of rusty anchors and sunken nets.');
    await correct(cast.coordinator, one, 'Clean the harbour of rusty anchors.');
    await findSimilar(cast.coordinator);
    const changed = await openOf(one, other);
    expect(changed).toMatchObject({ id: suggestion.id, version: suggestion.version + 1 });
    expect(changed.score).toBeLessThan(suggestion.score);
    await correct(cast.coordinator, one, 'Plant lime trees along avenues.');
    expect((await findSimilar(cast.coordinator)).goneLinks).toBe(1);
    expect(await openOf(one, other)).toBeNull();
  });

  it('is no question any more once the two were linked by hand', async () => {
    const { one, other } = await alike('repaint faded zebra crossings with glowing paint.');
    done(
      await verb(cast.coordinator, 'linkRecommendations', 'changedCount', {
        links: [{ fromId: other, toId: one, kind: 'RELATED' }],
      }),
      'linkRecommendations',
    );
    expect(await openOf(one, other)).toBeNull();
    expect((await findSimilar(cast.coordinator)).goneLinks).toBe(1);
    expect(await openOf(one, other)).toBeNull();
  });
});

it('suggestions stay inside, and only coordinators ask for them and decide', async () => {
  const { suggestion } = await alike('lower tolls on suspension bridges at night.');
  for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.admin]) {
    expect((await suggested(person, { recommendationId: suggestion.from.id })).length).toBe(1);
    for (const answer of [await accept(person, read(suggestion)), await dismiss(person, read(suggestion))])
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const run = await person.ask('mutation { findSimilarRecommendations { run { id } } }');
    expect(run.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  expect(await suggested(cast.foreignCoordinator)).toEqual([]);
  expect(refusal(await accept(cast.foreignCoordinator, read(suggestion)))?.code).toBe('NOT_FOUND');
  expect(refusal(await dismiss(cast.foreignCoordinator, read(suggestion)))?.code).toBe('NOT_FOUND');
  const list = '{ linkSuggestions { totalCount } }';
  expect((await cast.stakeholder.ask(list)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await world.ask(list)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const node = 'query($id: ID!) { node(id: $id) { id } }';
  expect((await cast.stakeholder.ask(node, { id: suggestion.id })).data.node).toBeNull();
  expect((await cast.analyst.ask(node, { id: suggestion.id })).data.node).toEqual({ id: suggestion.id });
});
