import { Cast, done, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const set = (recommendationIds: string[], level: string | null, by = cast.coordinator): Promise<Answer> =>
  verb(by, 'setSpecificity', 'changedCount unchangedCount', { recommendationIds, level });
const accept = (recommendationIds: string[]): Promise<Answer> =>
  verb(cast.coordinator, 'acceptSpecificity', 'changedCount unchangedCount', { recommendationIds });

async function counts(answer: Promise<Answer>, name: string): Promise<number[]> {
  const { changedCount, unchangedCount } = done(await answer, name);
  return [changedCount, unchangedCount];
}

async function read(id: string, by: Player | World = cast.coordinator): Promise<any> {
  const { data } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on Recommendation {
      specificity { level verb setAt setBy { id } } suggestedSpecificity { level verb } } } }`,
    { id },
  );
  return data.node;
}

async function entered(text: string): Promise<string> {
  return (await enterRecommendation(cast.coordinator, { text })).id;
}

describe('how concrete a recommendation is', () => {
  it('is suggested by its verb, and held only when a coordinator says so', async () => {
    const id = await entered('Continue to consider ratifying the Convention.');
    expect(await read(id)).toEqual({
      specificity: null,
      suggestedSpecificity: { level: 'CONTINUING', verb: 'Continue' },
    });
    expect(await counts(accept([id]), 'acceptSpecificity')).toEqual([1, 0]);
    expect(await counts(accept([id]), 'acceptSpecificity')).toEqual([0, 1]);
    const setBy = { id: cast.coordinator.userId };
    expect((await read(id)).specificity).toEqual({
      level: 'CONTINUING',
      verb: 'Continue',
      setAt: world.clock.now(),
      setBy,
    });
    expect(await counts(set([id], 'CONSIDERING'), 'setSpecificity')).toEqual([1, 0]);
    expect((await read(id)).specificity).toMatchObject({ level: 'CONSIDERING', verb: null });
    expect(await counts(set([id], null), 'setSpecificity')).toEqual([1, 0]);
    expect(await counts(set([id], null), 'setSpecificity')).toEqual([0, 1]);
    expect((await read(id)).specificity).toBeNull();
  });

  it('stays unsaid where no verb is known', async () => {
    const id = await entered('Overcrowded prisons.');
    expect(await read(id)).toEqual({ specificity: null, suggestedSpecificity: null });
    expect(await counts(accept([id]), 'acceptSpecificity')).toEqual([0, 1]);
  });

  it('filters, and is counted', async () => {
    const ids = await seedRecommendations(world, 3);
    done(await set(ids, 'INFORMING'), 'setSpecificity');
    const { data } = await cast.analyst.ask(
      `{ recommendations(filter: { specificities: [INFORMING] }) { totalCount }
        recommendationFacets { specificities { key count } }
        progress(by: [SPECIFICITY]) { base { rows { keys { key } all { base } } } } }`,
    );
    expect(data.recommendations.totalCount).toBe(3);
    expect(data.recommendationFacets.specificities).toContainEqual({ key: 'INFORMING', count: 3 });
    expect(data.progress.base.rows[0]).toMatchObject({ keys: [{ key: 'INFORMING' }], all: { base: 3 } });
  });

  it('is a coordinator’s to say, and published with the status', async () => {
    const id = await entered('Adopt a law.');
    for (const by of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await set([id], 'GENERAL', by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(refusal(await set([id], 'GENERAL', cast.foreignCoordinator))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'recommendationIds'],
    });
    done(await accept([id]), 'acceptSpecificity');
    await publish(cast.coordinator, 'SOURCE');
    expect(await read(id, world)).toMatchObject({
      specificity: null,
      suggestedSpecificity: { verb: 'Adopt' },
    });
    await publish(cast.coordinator, 'STATUS');
    expect(await read(id, world)).toMatchObject({
      specificity: { level: 'SPECIFIC', verb: 'Adopt', setBy: null },
    });
  });

  it('holds nothing of those named where one cannot be', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    expect(refusal(await set([id, 'rec_nowhere'], 'GENERAL'))?.code).toBe('NOT_FOUND');
    expect((await read(id)).specificity).toBeNull();
  });
});
