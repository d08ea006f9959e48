import { World } from '../harness/world.js';

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

it('answers labels in the six languages, and in English where a language has none', async () => {
  const { data } = await world.ask(`{
    country(code: "SVN") { en: name fr: name(language: FR) es: name(language: ES) ar: name(language: AR)
      ru: name(language: RU) zh: name(language: ZH) regionalGroup unMember leastDeveloped smallIsland }
    theme(code: "scope-of-international-obligations") { fr: label(language: FR) zh: label(language: ZH) heading { code } }
    sdgGoal(code: "16") { es: label(language: ES) ar: label(language: AR) }
  }`);
  expect(data.country).toEqual({
    en: 'Slovenia',
    fr: 'Slovénie',
    es: 'Eslovenia',
    ar: 'سلوفينيا',
    ru: 'Словения',
    zh: '斯洛文尼亚',
    regionalGroup: 'EASTERN_EUROPEAN',
    unMember: true,
    leastDeveloped: false,
    smallIsland: false,
  });
  expect(data.theme).toEqual({
    fr: 'Portée des obligations internationales',
    zh: 'Scope of international obligations',
    heading: { code: 'general-framework' },
  });
  expect(data.sdgGoal.es).not.toBe(data.sdgGoal.ar);
});

it('has 17 goals, 169 targets and their indicators with the version of the framework', async () => {
  const { data } = await world.ask(
    '{ sdgGoals { code targets { code goal { code } indicators { code frameworkVersion target { code } } } } }',
  );
  const targets = data.sdgGoals.flatMap((goal: any) => goal.targets);
  const indicators = targets.flatMap((target: any) => target.indicators);
  expect(data.sdgGoals.map((goal: any) => goal.code)).toEqual([...Array(17)].map((_, at) => String(at + 1)));
  expect(targets).toHaveLength(169);
  expect(indicators).toHaveLength(252);
  expect(new Set(indicators.map((indicator: any) => indicator.frameworkVersion)).size).toBe(1);
});

it('files every theme under one of the headings', async () => {
  const { data } = await world.ask('{ themeHeadings { code themes { code } } themes { code isHeading } }');
  const filed = data.themeHeadings.flatMap((heading: any) => heading.themes.map(({ code }: any) => code));
  expect(filed.sort()).toEqual(data.themes.map(({ code }: any) => code).sort());
  expect(data.themes.some(({ isHeading }: any) => isHeading)).toBe(false);
});

it('gathers the sessions of the UPR in cycles, with the States under review', async () => {
  const { data } = await world.ask(
    '{ uprCycles { number sessions { number states { code } } } uprSessions(cycle: 2) { number } }',
  );
  expect(data.uprCycles.map((cycle: any) => [cycle.number, cycle.sessions[0].number])).toEqual([
    [1, 1],
    [2, 13],
    [3, 27],
    [4, 41],
  ]);
  expect(data.uprCycles[0].sessions[0].states).toContainEqual({ code: 'FIN' });
  expect(data.uprSessions).toHaveLength(14);
});

it('filters countries by their groups, and mechanisms by their family', async () => {
  const { data } = await world.ask(`{
    islands: countries(filter: { smallIsland: true, leastDeveloped: true, regionalGroups: [AFRICAN] }) { code }
    fictional: countries(filter: { fictional: true }) { code fictional }
    mechanisms(families: [REGIONAL]) { code family }
    nowhere: country(code: "NOWHERE") { code }
  }`);
  expect(data.islands.map(({ code }: any) => code)).toContain('COM');
  expect(data.fictional).toHaveLength(1);
  expect(data.mechanisms.length).toBeGreaterThan(2);
  expect(data.nowhere).toBeNull();
});

it('reads vocabularies without a single SQL statement', async () => {
  const count = await world.countStatements(() =>
    world.ask(
      '{ countries { name } mechanisms { name } themes { label heading { label } } sdgGoals { targets { label } } }',
    ),
  );
  expect(count).toBe(0);
});
