import { Events } from '../../src/platform/events/events.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { Cast, done, HOME } from '../harness/cast.js';
import { enterRecommendation, publish } from '../harness/records.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld } from '../imports/importing.js';
import { uhriRecord } from '../imports/uhri.js';
import { refusal, verb } from '../progress/reporting.js';
import { PART, PARTS, splitOne, splitting, TEXT } from './splitting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const read = async (id: string, by = cast.coordinator): Promise<any> =>
  (await by.ask(`query($id: ID!) { recommendation(id: $id) { version parts { ${PART} } } }`, { id })).data
    .recommendation;
const changing = (input: object, by = cast.coordinator) => verb(by, 'changePart', `part { ${PART} }`, input);
const rejoining = (recommendationId: string, partIds: string[], by = cast.coordinator) =>
  verb(by, 'rejoinParts', 'parts { id }', { recommendationId, partIds });

describe('a split', () => {
  it('gives the parts in their order, each with the words that lead in', async () => {
    const { id, version } = await enterRecommendation(cast.coordinator, { text: TEXT });
    const leadIn = 'The Committee recommends that the State party:';
    const answer = await splitting(cast.coordinator, id, {
      version,
      leadIn: ` ${leadIn} `,
      parts: PARTS.map(({ label, text }) => ({ label: ` ${label}`, text: `${text}  ` })),
    });
    const { parts } = done(answer, 'splitRecommendation');
    expect(parts).toEqual(
      PARTS.map((part, place) => ({
        ...part,
        id: expect.stringMatching(/^par_/),
        version: 1,
        ordinal: place + 1,
        leadIn,
        language: 'EN',
        textChangedSince: false,
        archivedAt: null,
      })),
    );
    expect(await read(id)).toEqual({ version, parts });
  });

  it.each([
    [{ parts: PARTS.slice(0, 1) }, 'INVALID', ['input', 'parts']],
    [{ parts: [PARTS[0], { label: ' (a)', text: 'Again' }] }, 'INVALID', ['input', 'parts', '1', 'label']],
    [{ parts: [PARTS[0], { label: '', text: 'Nameless' }] }, 'INVALID', ['input', 'parts', '1', 'label']],
    [{ parts: [PARTS[0], { label: '(b)', text: ' \n' }] }, 'INVALID', ['input', 'parts', '1', 'text']],
    [{ leadIn: ' ' }, 'INVALID', ['input', 'leadIn']],
    [{ language: 'FR' }, 'INVALID', ['input', 'language']],
    [{ version: 7 }, 'CONFLICT', ['input', 'version']],
    [{ insteadOf: ['par_00000000000000000000000000'] }, 'CONFLICT', ['input', 'insteadOf']],
  ])('with %j is refused, and nothing is split', async (more, code, path) => {
    const { id } = await enterRecommendation(cast.coordinator, { text: TEXT });
    expect(refusal(await splitting(cast.coordinator, id, more))).toMatchObject({ code, path });
    expect((await read(id)).parts).toEqual([]);
  });

  it.each([
    [{ withdrawnAt: '2026-01-01T00:00:00.000Z' }, 'withdrawn at the source'],
    [{ mergedIntoId: 'rec_00000000000000000000000000' }, 'merged into rec_0'],
  ])('of what has %j is refused', async (state, why) => {
    const { id } = await enterRecommendation(cast.coordinator, { text: TEXT });
    await write(world, async (writer) => {
      await writer.changeAll(Recommendation, await writer.findMany(Recommendation, [id]), state);
      world.app.get(Events, { strict: false }).publish({ name: 'Seeded', countryCode: HOME, subjectId: id });
    });
    expect(refusal(await splitting(cast.coordinator, id))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'recommendationId'],
      message: expect.stringContaining(why),
    });
  });

  it('is for coordinators of its country', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    for (const by of [cast.focalPoint, cast.analyst, cast.stakeholder]) {
      const answer = await splitting(by, id);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(refusal(await splitting(cast.foreignCoordinator, id))?.code).toBe('NOT_FOUND');
    expect(refusal(await rejoining(id, parts, cast.foreignCoordinator))?.code).toBe('NOT_FOUND');
    const change = { id: parts[0], version: 1, label: '(z)' };
    expect(refusal(await changing(change, cast.foreignCoordinator))?.code).toBe('NOT_FOUND');
    expect((await read(id)).parts).toHaveLength(3);
  });

  it('is seen with the status: by the public only where the country publishes that', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const query = `query($id: ID!, $part: ID!) { recommendation(id: $id) { parts { label } } node(id: $part) { id } }`;
    const seen = async (): Promise<any> => (await world.ask(query, { id, part: parts[0] })).data;
    await publish(cast.coordinator, 'SOURCE', HOME);
    expect(await seen()).toEqual({ recommendation: { parts: [] }, node: null });
    await publish(cast.coordinator, 'STATUS', HOME);
    expect(await seen()).toMatchObject({ recommendation: { parts: PARTS.map(({ label }) => ({ label })) } });
    await publish(cast.coordinator, 'NONE', HOME);
    expect(await seen()).toEqual({ recommendation: null, node: null });
  });

  it('made by two at once is made once', async () => {
    const { id } = await enterRecommendation(cast.coordinator, { text: TEXT });
    const both = [cast.coordinator, cast.secondCoordinator].map((by) => splitting(by, id));
    const codes = (await Promise.all(both)).map((answer) => refusal(answer)?.code ?? 'done');
    expect(codes.sort()).toEqual(['CONFLICT', 'done']);
    expect((await read(id)).parts).toHaveLength(3);
  });
});

describe('a part', () => {
  it('is named and worded otherwise, and no two have the same label', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const changed = { id: parts[1], version: 1, label: '(b) 1', text: 'Train all judges and clerks' };
    expect(done(await changing(changed), 'changePart').part).toMatchObject({ ...changed, version: 2 });
    const taken = { id: parts[2], version: 1, label: ' (a) ' };
    expect(refusal(await changing(taken))).toMatchObject({ code: 'INVALID', path: ['input', 'label'] });
    expect(refusal(await changing({ id: parts[1], version: 1, text: 'Old' }))?.code).toBe('CONFLICT');
    expect((await read(id)).parts.map(({ label }: any) => label)).toEqual(['(a)', '(b) 1', '(c)']);
  });

  it('says that the text was changed since', async () => {
    const { id, version } = await splitOne(cast.coordinator);
    const correct = (text: string, at: number) =>
      verb(cast.coordinator, 'correctRecommendation', 'recommendation { version }', {
        recommendationId: id,
        version: at,
        texts: [{ language: 'EN', text }],
      });
    done(await correct(`${TEXT} And more.`, version), 'correctRecommendation');
    const { parts } = await read(id);
    expect(parts.map(({ textChangedSince }: any) => textChangedSince)).toEqual([true, true, true]);
    expect(parts.map(({ text }: any) => text)).toEqual(PARTS.map(({ text }) => text));
    done(await correct(TEXT, version + 1), 'correctRecommendation');
    expect((await read(id)).parts[0].textChangedSince).toBe(false);
  });
});

it('an import that changes the text leaves the parts alone, and they say so', async () => {
  const record = uhriRecord(1, { Text: TEXT, Symbol: 'CRC/C/XSA/CO/9' });
  await importFile(world, cast.coordinator, [record]);
  const { data } = await cast.coordinator.ask(
    '{ recommendations(filter: { documentSymbols: ["CRC/C/XSA/CO/9"] }) { nodes { id } } }',
  );
  const [{ id }] = data.recommendations.nodes;
  const { parts } = done(await splitting(cast.coordinator, id), 'splitRecommendation');
  await importFile(world, cast.coordinator, [{ ...record, Text: TEXT.replace('all judges', 'every judge') }]);
  expect((await read(id)).parts).toEqual(parts.map((part: object) => ({ ...part, textChangedSince: true })));
});

describe('undoing a split', () => {
  it('keeps its parts under their ids, archived', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    expect(refusal(await rejoining(id, parts.slice(1)))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'partIds'],
    });
    done(await rejoining(id, parts), 'rejoinParts');
    expect((await read(id)).parts).toEqual([]);
    const { data } = await cast.coordinator.ask(
      `query($id: ID!) { node(id: $id) { ... on RecommendationPart { ${PART} } } }`,
      {
        id: parts[0],
      },
    );
    expect(data.node).toMatchObject({ label: '(a)', archivedAt: world.clock.now() });
    expect(refusal(await rejoining(id, parts))?.code).toBe('CONFLICT');
    expect(refusal(await changing({ id: parts[0], version: 2, text: 'Late' }))?.code).toBe('CONFLICT');
  });

  it('and splitting anew is one act, which names the parts it takes the place of', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    expect(refusal(await splitting(cast.coordinator, id))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'insteadOf'],
      message: expect.stringContaining('(a), (b), (c)'),
    });
    const anew = await splitting(cast.coordinator, id, { insteadOf: parts, parts: PARTS.slice(0, 2) });
    expect(done(anew, 'splitRecommendation').parts).toHaveLength(2);
    expect((await read(id)).parts.map(({ label }: any) => label)).toEqual(['(a)', '(b)']);
  });
});

it('what is split is not merged away', async () => {
  const { id, documentId } = await splitOne(cast.coordinator, { reference: '9' });
  const { id: keepId } = await enterRecommendation(cast.coordinator, {
    documentId,
    reference: '9',
    text: TEXT,
  });
  const { data } = await cast.coordinator.ask('{ possibleDuplicates(state: OPEN) { nodes { id version } } }');
  const [{ id: duplicateId, version }] = data.possibleDuplicates.nodes;
  const merging = (keep: string) =>
    verb(cast.coordinator, 'mergeDuplicate', 'duplicate { id }', { duplicateId, version, keepId: keep });
  expect(refusal(await merging(keepId))).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('is split into (a), (b), (c)'),
  });
  done(await merging(id), 'mergeDuplicate');
});
