import { Cast, done, HOME, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { insert, insertAll } from '../harness/rows.js';
import { publish } from '../harness/seeds.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World, type Answer } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import { Document } from '../../src/recommendations/documents/document.entity.js';
import { RecommendationText } from '../../src/recommendations/recommendations/recommendation-text.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import {
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
} from '../../src/recommendations/tags/tag.entities.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const TAG = 'code confidence terms';
const SUGGESTIONS = `model { version records heldOut language tags }
  themes { ${TAG} theme { code } } affectedGroups { ${TAG} group { code } } sdgs { ${TAG} goal { code } target { code } }
  actionTypes { ${TAG} actionType { code } }`;

/** A hundred imported records about four matters, with their tags; and some that are tagged wrongly by a migration. */
async function seedSource(): Promise<void> {
  const { id: documentId } = await insert(world, Document, { mechanismCode: 'CEDAW', countryCode: HOME });
  const matters = [
    [
      'Reduce overcrowding in prisons; care about detainees',
      'conditions-of-detention',
      'persons-deprived-of-liberty',
      '16.3',
    ],
    ['Let girls attend primary schools with trained teachers', 'right-to-education', 'children', '4.1'],
    ['Build hospitals; vaccinate infants against measles', 'right-to-health', 'health-professionals', '3.2'],
    ['Let journalists publish; drop charges of defamation', 'freedom-of-expression', 'media', '16.10'],
  ] as const;
  const rows = Array.from({ length: 100 }, (_, n) => ({
    matter: matters[n % 4]!,
    text: `${matters[n % 4]![0]} in ${['northern', 'southern', 'eastern'][n % 3]} region`,
  }));
  const made = await insertAll(
    world,
    Recommendation,
    rows.map(() => ({
      documentId,
      mechanismCode: 'CEDAW',
      kind: 'RECOMMENDATION' as const,
      origin: 'IMPORT' as const,
    })),
  );
  const of = (n: number) => ({ recommendationId: made[n]!.id, origin: 'SOURCE' as const });
  await insertAll(
    world,
    RecommendationText,
    rows.map(({ text }, n) => ({
      recommendationId: made[n]!.id,
      language: 'en' as const,
      text,
      translated: true,
    })),
  );
  await insertAll(
    world,
    RecommendationTheme,
    rows.map(({ matter }, n) => ({ ...of(n), themeCode: matter[1], suspect: false })),
  );
  await insertAll(
    world,
    RecommendationTheme,
    rows.flatMap(({ matter }, n) =>
      matter[3] === '16.3' ? [{ ...of(n), themeCode: 'reservations', suspect: true }] : [],
    ),
  );
  await insertAll(
    world,
    RecommendationGroup,
    rows.map(({ matter }, n) => ({ ...of(n), groupCode: matter[2] })),
  );
  await insertAll(
    world,
    RecommendationSdg,
    rows.map(({ matter }, n) => ({
      ...of(n),
      sdgCode: matter[3],
      goalCode: matter[3].split('.')[0] as string,
    })),
  );
}

const learn = (by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'learnTagTerms', 'model { version records heldOut examples language tags }', { language: 'EN' });
const suggest = async (text: string, language = 'EN', by: Player = cast.coordinator): Promise<any> =>
  (
    await by.ask(
      `query($text: String!, $language: Language!) { suggestTags(text: $text, language: $language) { ${SUGGESTIONS} } }`,
      { text, language },
    )
  ).data?.suggestTags;
const read = async (id: string, by: Player | World = cast.coordinator): Promise<any> =>
  (
    await by.ask(
      `query($id: ID!) { node(id: $id) { ... on Recommendation { suggestedTags { ${SUGGESTIONS} }
        themes { theme { code } provenance confidence reviewedBy { id } taggedBy { id } }
        sdgs { code provenance confidence reviewedBy { id } }
        actionTypes { actionType { code } provenance confidence reviewedBy { id } taggedBy { id } } } } }`,
      { id },
    )
  ).data.node;

describe('what tags go by', () => {
  it('is nothing, before anything was learned or where there is too little', async () => {
    expect(await suggest('Overcrowded prisons')).toBeNull();
    expect(refusal(await learn())).toMatchObject({ code: 'INVALID', path: ['input', 'language'] });
  });

  it('is learned from what was imported, artefacts left out, and measured on records kept apart', async () => {
    await seedSource();
    const { model } = done(await learn(), 'learnTagTerms');
    expect(model).toEqual({ version: 1, records: 90, heldOut: 10, examples: 268, language: 'EN', tags: 24 });
    expect(done(await learn(cast.admin), 'learnTagTerms').model.version).toBe(2);
    for (const by of [cast.focalPoint, cast.analyst, cast.stakeholder])
      expect((await learn(by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a text', () => {
  it('that is not entered yet suggests tags, with the words that speak for them', async () => {
    const { model, themes, affectedGroups, sdgs } = await suggest(
      'Finally relieve the overcrowded prison of the capital, where detainees sleep in turns.',
    );
    expect(model.version).toBe(2);
    expect(themes[0]).toEqual({
      code: 'conditions-of-detention',
      confidence: 100,
      terms: expect.arrayContaining(['overcrowded', 'prison', 'detainees']),
      theme: { code: 'conditions-of-detention' },
    });
    expect(themes.map(({ code }: any) => code)).not.toContain('reservations');
    expect(affectedGroups[0]).toMatchObject({ group: { code: 'persons-deprived-of-liberty' } });
    expect(sdgs[0]).toMatchObject({ code: '16.3', goal: { code: '16' }, target: { code: '16.3' } });
  });

  it('suggests what kind of action it asks for, learned from examples and from what the country tags', async () => {
    const ask = async (text: string): Promise<any> =>
      (await suggest(text)).actionTypes.map(({ actionType }: any) => actionType.code);
    const { actionTypes } = await suggest('Train judges and prosecutors, and ratify the Convention.');
    expect(
      actionTypes
        .map(({ code }: any) => code)
        .slice(0, 2)
        .sort(),
    ).toEqual(['legislative', 'training']);
    const training = actionTypes.find(({ code }: any) => code === 'training');
    expect(training).toMatchObject({
      actionType: { code: 'training' },
      terms: expect.arrayContaining(['Train', 'judges']),
    });
    expect(training.confidence).toBeGreaterThanOrEqual(10);
    // What no example speaks of is learned where the country's own people tag it.
    const text = 'Twin archives with the neighbouring archipelago.';
    expect(await ask(text)).not.toContain('international-cooperation');
    for (let n = 0; n < 6; n += 1)
      await enterRecommendation(cast.coordinator, {
        text: `Twin archives with an archipelago, number ${n}.`,
        actionTypeCodes: ['international-cooperation'],
      });
    done(await learn(), 'learnTagTerms');
    expect((await ask(text))[0]).toBe('international-cooperation');
  });

  it('of another matter, or in a language of which nothing was learned, suggests nothing', async () => {
    expect(await suggest('Ratify the Kampala amendments.')).toMatchObject({ themes: [], sdgs: [] });
    expect(await suggest('Ratifier le Protocole', 'FR')).toBeNull();
    const { errors } = await cast.focalPoint.ask(
      '{ suggestTags(text: "Prisons", language: EN) { model { version } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a suggestion on a recommendation', () => {
  const settle = (name: string, recommendationId: string, more: object): Promise<Answer> =>
    verb(cast.coordinator, name, 'changedCount unchangedCount recommendation { id }', {
      recommendationId,
      ...more,
    });
  const text = 'Close the overcrowded prison and release detainees who wait for trial.';

  it('becomes a tag that says whence it comes, how sure it was and who accepted it', async () => {
    const { id } = await enterRecommendation(cast.coordinator, { text });
    const [{ code }] = (await read(id)).suggestedTags.themes;
    const input = { themeCodes: [code], sdgCodes: ['16.3'] };
    expect(done(await settle('acceptTagSuggestions', id, input), 'acceptTagSuggestions')).toMatchObject({
      changedCount: 2,
      unchangedCount: 0,
      recommendation: { id },
    });
    expect(done(await settle('acceptTagSuggestions', id, input), 'acceptTagSuggestions').changedCount).toBe(
      0,
    );
    const by = { id: cast.coordinator.userId };
    const { themes, sdgs, suggestedTags } = await read(id);
    expect(themes).toEqual([
      { theme: { code }, provenance: 'SUGGESTION', confidence: 100, reviewedBy: by, taggedBy: by },
    ]);
    expect(sdgs).toMatchObject([{ code: '16.3', provenance: 'SUGGESTION', reviewedBy: by }]);
    expect(suggestedTags.themes).toEqual([]);
    await publish(cast.coordinator, 'STATUS');
    expect((await read(id, world)).themes).toMatchObject([
      { provenance: 'SUGGESTION', confidence: null, reviewedBy: null },
    ]);
    expect((await read(id, world)).suggestedTags).toBeNull();
    await publish(cast.coordinator, 'NONE');
  });

  it('of a type of action is accepted and dismissed as others are', async () => {
    const { id } = await enterRecommendation(cast.coordinator, {
      text: 'Train prosecutors, and amend the Code of Criminal Procedure.',
    });
    const accepted = await settle('acceptTagSuggestions', id, { actionTypeCodes: ['training'] });
    expect(done(accepted, 'acceptTagSuggestions').changedCount).toBe(1);
    const dismissed = await settle('dismissTagSuggestions', id, { actionTypeCodes: ['legislative'] });
    expect(done(dismissed, 'dismissTagSuggestions').changedCount).toBe(1);
    const { actionTypes, suggestedTags } = await read(id);
    expect(actionTypes).toEqual([
      {
        actionType: { code: 'training' },
        provenance: 'SUGGESTION',
        confidence: expect.any(Number),
        reviewedBy: { id: cast.coordinator.userId },
        taggedBy: { id: cast.coordinator.userId },
      },
    ]);
    const codes = suggestedTags.actionTypes.map(({ code }: any) => code);
    expect(codes).not.toContain('training');
    expect(codes).not.toContain('legislative');
    const refused = await settle('acceptTagSuggestions', id, { actionTypeCodes: ['consultation'] });
    expect(refusal(refused)).toMatchObject({ code: 'INVALID', path: ['input', 'actionTypeCodes'] });
  });

  it('that a person tags by hand says so', async () => {
    const { id } = await enterRecommendation(cast.coordinator, { text });
    const input = { recommendationIds: [id], themeCodes: ['right-to-education'] };
    done(await verb(cast.coordinator, 'tagRecommendations', 'changedCount', input), 'tagRecommendations');
    expect((await read(id)).themes).toMatchObject([
      { provenance: 'PERSON', confidence: null, reviewedBy: null },
    ]);
  });

  it('that is dismissed stays dismissed, whatever is learned later', async () => {
    const { id } = await enterRecommendation(cast.coordinator, { text });
    const [{ code }] = (await read(id)).suggestedTags.themes;
    const dismiss = () => settle('dismissTagSuggestions', id, { themeCodes: [code] });
    expect(done(await dismiss(), 'dismissTagSuggestions').changedCount).toBe(1);
    expect(done(await dismiss(), 'dismissTagSuggestions')).toMatchObject({
      changedCount: 0,
      unchangedCount: 1,
    });
    done(await learn(), 'learnTagTerms');
    expect((await read(id)).suggestedTags.themes).toEqual([]);
    const { id: other } = await enterRecommendation(cast.coordinator, { text });
    expect((await read(other)).suggestedTags.themes).toMatchObject([{ code }]);
  });

  it.each([
    ['nothing is named', {}, 'INVALID', ['input']],
    [
      'its words do not suggest it',
      { themeCodes: ['right-to-education'] },
      'INVALID',
      ['input', 'themeCodes'],
    ],
  ])('is refused where %s, and nothing is tagged', async (_, more, code, path) => {
    const { id } = await enterRecommendation(cast.coordinator, { text });
    expect(refusal(await settle('acceptTagSuggestions', id, { ...more }))).toMatchObject({ code, path });
    expect((await read(id)).themes).toEqual([]);
    const abroad = { recommendationId: id, themeCodes: ['conditions-of-detention'] };
    for (const name of ['acceptTagSuggestions', 'dismissTagSuggestions'])
      expect(refusal(await verb(cast.foreignCoordinator, name, 'changedCount', abroad))).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', 'recommendationId'],
      });
  });

  it('is found for a page in as many statements as for one', async () => {
    await expectNoGrowth(
      world,
      async (first) => {
        const { data } = await cast.coordinator.ask(
          `query($first: Int!) { recommendations(first: $first) { nodes { suggestedTags { ${SUGGESTIONS} } } } }`,
          { first },
        );
        expect(data.recommendations.nodes).toHaveLength(first);
      },
      2,
      50,
    );
  });
});
