import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cast, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { realData } from '../uhri/real-data.js';
import { found, idsOf, importFile, importingWorld, issuesOf, type Run } from './importing.js';
import { labelled } from './labelled.js';
import type { UhriRecord } from './uhri.js';

const folder = realData('The import of real UHRI records is', 'world-sample-818-en.json and the others');
const withRealData = folder ? it : it.skip;

/** In the order in which they are imported. */
const FILES = {
  cycle3: 'slovenia-upr-cycle3-export-shape',
  cycle4: 'slovenia-upr-cycle4-export-shape',
  en: 'world-sample-818-en',
  fr: 'world-sample-818-fr',
  ar: 'world-sample-818-ar',
};
type Name = keyof typeof FILES;
const NAMES = Object.keys(FILES) as Name[];

const records = {} as Record<Name, UhriRecord[]>;
const runs = {} as Record<Name, Run>;
/** What stood in the database after each file. */
const counted = {} as Record<Name, { slovenia: Counts; everywhere: Counts }>;
const labels = {} as Record<Name, unknown>;
let world: World;
let cast: Cast;

/** Slovenia's files are imported by its own coordinator, the world's by an administrator. */
function take(name: Name): Promise<Run> {
  const own = name.startsWith('cycle');
  const body = readFileSync(join(folder as string, `${FILES[name]}.json`));
  records[name] = JSON.parse(body.toString()) as UhriRecord[];
  return importFile(world, own ? cast.foreignCoordinator : cast.admin, body, {
    fileName: `${FILES[name]}.json`,
    language: own ? 'en' : name,
  });
}

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  for (const name of NAMES) {
    runs[name] = await take(name);
    counted[name] = {
      slovenia: await countsBy(cast.foreignCoordinator),
      everywhere: await countsBy(cast.admin),
    };
    labels[name] = await labelled(world);
  }
}, 180_000);
afterAll(() => world?.close());

/** How many records have each value; one that has a value twice counts once. */
function tally<R>(all: readonly R[], valuesOf: (record: R) => readonly (string | null)[]): Counted {
  const counts: Counted = {};
  for (const record of all)
    for (const value of new Set(valuesOf(record)))
      if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
type Counted = Record<string, number>;

const isUpr = ({ Body }: UhriRecord): boolean => Body === '- UPR';
const kindOf = ({ AnnotationType }: UhriRecord): string =>
  ({ '- Recommendations': 'RECOMMENDATION', '- Concerns/Observations': 'CONCERN', '- Others': 'OTHER' })[
    AnnotationType
  ] as string;
const positionOf = ({ UprPositions: [position = ''] }: UhriRecord): string =>
  ({ '': 'PENDING', Supported: 'SUPPORTED', Noted: 'NOTED', 'Supported/Noted': 'SUPPORTED_IN_PART' })[
    position
  ] as string;

interface Counts {
  total: number;
  positions: Counted;
  cycles: Counted;
  kinds: Counted;
}

/** What the files say. */
function countsIn(all: readonly UhriRecord[]): Counts {
  return {
    total: all.length,
    positions: tally(all.filter(isUpr), (record) => [positionOf(record)]),
    cycles: tally(all, ({ UprCycle }) => [UprCycle]),
    kinds: tally(all, (record) => [kindOf(record)]),
  };
}

const asCounted = (values: { key: string; count: number }[]): Counted =>
  Object.fromEntries(values.map(({ key, count }) => [key, count]));

/** What the API says. */
async function countsBy(by: Player): Promise<Counts> {
  const { data } = await by.ask(`{ recommendations { totalCount }
    recommendationFacets { positions { key count } cycles { key count } kinds { key count } } }`);
  const { positions, cycles, kinds } = data.recommendationFacets;
  return {
    total: data.recommendations.totalCount,
    positions: asCounted(positions),
    cycles: asCounted(cycles),
    kinds: asCounted(kinds),
  };
}

const inSlovenia = (all: readonly UhriRecord[]): UhriRecord[] =>
  all.filter(({ Countries }) => Countries?.includes('Slovenia'));

withRealData('each file is read to its end, and every record is kept', () => {
  for (const name of ['cycle3', 'cycle4', 'en'] as const) {
    const count = records[name].length;
    expect(runs[name]).toMatchObject({ state: 'COMPLETED', read: count, new: count, skipped: 0 });
  }
});

withRealData('positions, cycles and kinds count as in the files, after each of them', () => {
  const { cycle3, cycle4, en } = records;
  expect(counted.cycle3.slovenia).toEqual(countsIn(cycle3));
  expect(counted.cycle4.slovenia).toEqual(countsIn([...cycle3, ...cycle4]));
  expect(counted.en.slovenia).toEqual(countsIn([...cycle3, ...cycle4, ...inSlovenia(en)]));
  expect(counted.en.everywhere).toEqual(countsIn([...cycle3, ...cycle4, ...en]));
});

withRealData('the next cycle withdraws nothing of the one before', async () => {
  expect(runs.cycle4).toMatchObject({ absent: records.cycle3.length, withdrawn: 0, changed: 0 });
  expect(counted.cycle4.slovenia.cycles['3']).toBe(records.cycle3.length);
  const { data } = await cast.foreignCoordinator.ask(
    '{ recommendations(filter: { withdrawn: true }) { totalCount } }',
  );
  expect(data.recommendations.totalCount).toBe(0);
});

withRealData('the figures of progress stand over the same numbers', async () => {
  const { data } = await cast.admin.ask(`{ progress(by: [CYCLE], includeKinds: [CONCERN, OTHER]) {
    base { byPosition { position figures { base } } outsideUpr { base } rows { keys { key } all { base } } }
    otherBases { kinds all { base } } } }`);
  const all = [...records.cycle3, ...records.cycle4, ...records.en];
  const based = all.filter((record) => kindOf(record) === 'RECOMMENDATION');
  const { base, otherBases } = data.progress;
  expect(
    Object.fromEntries(base.byPosition.map(({ position, figures }: any) => [position, figures.base])),
  ).toEqual(countsIn(based).positions);
  expect(base.outsideUpr.base).toBe(based.filter((record) => !isUpr(record)).length);
  expect(Object.fromEntries(base.rows.map(({ keys, all }: any) => [keys[0].key, all.base]))).toEqual(
    tally(based, ({ UprCycle }) => [String(UprCycle)]),
  );
  const { CONCERN, OTHER } = countsIn(all).kinds;
  expect(otherBases).toEqual([
    { kinds: ['CONCERN'], all: { base: CONCERN } },
    { kinds: ['OTHER'], all: { base: OTHER } },
  ]);
});

async function themesCounted(includeSuspectTags: boolean): Promise<Counted> {
  const { data } = await cast.admin.ask(
    'query($filter: RecommendationFilter) { recommendationFacets(filter: $filter) { themes { key: label count } } }',
    { filter: { includeSuspectTags } },
  );
  return asCounted(data.recommendationFacets.themes);
}

/** UHRI has renamed themes: what a label is called today, by its letters, from the vocabulary's own file. */
function namesToday(): (label: string) => string {
  const file = new URL('../../data/vocabularies/themes.json', import.meta.url);
  const terms = JSON.parse(readFileSync(file, 'utf8')) as { label: { en: string }; aliases: string[] }[];
  const letters = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const names = new Map(
    terms.flatMap(({ label, aliases }) => [label.en, ...aliases].map((one) => [letters(one), label.en])),
  );
  return (label) => names.get(letters(label)) ?? label;
}

withRealData('themes count as the labels in the files, once the renamed ones have one name', async () => {
  const all = [...records.cycle3, ...records.cycle4, ...records.en];
  const nameOf = namesToday();
  const byLabel = tally(all, ({ Themes }) => Themes);
  const themes = await themesCounted(true);
  const spelled = Object.keys(byLabel).map((label) => nameOf(label));
  const own = Object.keys(byLabel).filter(
    (label) => nameOf(label) === label && spelled.indexOf(label) === spelled.lastIndexOf(label),
  );
  // Most labels are a theme's only one: their raw count is the theme's.
  expect(own.length).toBeGreaterThan(Object.keys(byLabel).length / 2);
  for (const label of own) expect([label, themes[label]]).toEqual([label, byLabel[label]]);
  // Of the others each record counts once, under today's name.
  expect(themes).toEqual(tally(all, ({ Themes }) => Themes.map(nameOf)));
});

withRealData('the theme "Reservations" counts on documents since 2017 only, unless asked for', async () => {
  const all = [...records.cycle3, ...records.cycle4, ...records.en];
  const reserved = all.filter(({ Themes }) => Themes.includes('Reservations'));
  const since2017 = reserved.filter(({ PublicationDate }) => (PublicationDate ?? '9999') >= '2017');
  expect(since2017.length).toBeLessThan(reserved.length);
  const [heeded, ignored] = [await themesCounted(true), await themesCounted(false)];
  expect(heeded['Reservations']).toBe(reserved.length);
  expect(ignored).toEqual({ ...heeded, Reservations: since2017.length || undefined });
});

withRealData(
  'a paragraph that came under two ids is told and kept twice, until somebody decides',
  async () => {
    const before = new Map(records.cycle3.map((record) => [`${record.Symbol} ${record.Text}`, record]));
    const pairs = records.en.flatMap((other) => {
      const first = before.get(`${other.Symbol} ${other.Text}`);
      return first ? [[first.AnnotationId, other.AnnotationId]] : [];
    });
    expect(pairs).toHaveLength(3);
    expect(runs.en.possibleDuplicates).toBe(pairs.length);
    const issues = await issuesOf(cast.admin, runs.en.id);
    expect(
      issues.filter(({ code }) => code === 'POSSIBLE_DUPLICATE').map(({ sourceId }) => sourceId),
    ).toEqual(pairs.map(([, other]) => other));
    const { data } = await cast.foreignCoordinator.ask(`{
    possibleDuplicates { nodes { state recommendation { ...its } other { ...its } } totalCount } }
    fragment its on Recommendation { annotationId document { symbol } }`);
    const its = (annotationId: string): object => ({ annotationId, document: { symbol: 'A/HRC/43/15' } });
    expect(data.possibleDuplicates.totalCount).toBe(pairs.length);
    expect(data.possibleDuplicates.nodes).toEqual(
      expect.arrayContaining(
        pairs.map(([first, other]) => ({
          state: 'OPEN',
          recommendation: its(first as string),
          other: its(other as string),
        })),
      ),
    );
  },
);

withRealData('files in other languages, whose labels are English, bring texts and nothing else', () => {
  for (const name of ['fr', 'ar'] as const) {
    const count = records[name].length;
    expect(runs[name]).toMatchObject({ state: 'COMPLETED', changed: count, new: 0, possibleDuplicates: 0 });
    expect(counted[name]).toEqual(counted.en);
    expect(labels[name]).toEqual(labels.en);
  }
});

/** Four words on end, from somewhere in the text. */
const PHRASE = /(?<=\s)[\p{L}\p{M}]{2,}(?: [\p{L}\p{M}]{2,}){3}(?=\s)/u;

withRealData.each(['fr', 'ar'] as const)(
  'texts in %s are found by their words in that language',
  async (name) => {
    const some = records[name].filter(({ Text }) => PHRASE.test(Text ?? '')).filter((_, n) => n % 80 === 0);
    expect(some.length).toBeGreaterThan(5);
    for (const { AnnotationId, Text, Countries } of some) {
      const phrase = `"${PHRASE.exec(Text as string)?.[0]}"`;
      const id = Object.values(await idsOf(world, AnnotationId))[0];
      expect([phrase, Countries, await found(cast.admin, phrase, [name.toUpperCase()])]).toEqual([
        phrase,
        Countries,
        expect.arrayContaining([id]),
      ]);
      expect(await found(cast.admin, phrase, ['EN'])).toEqual([]);
    }
  },
);

withRealData(
  'importing all again changes nothing',
  async () => {
    for (const name of NAMES) {
      expect(await take(name)).toMatchObject({
        state: 'COMPLETED',
        new: 0,
        changed: 0,
        unchanged: records[name].length,
        withdrawn: 0,
        possibleDuplicates: 0,
        skipped: 0,
      });
    }
    expect(await labelled(world)).toEqual(labels.ar);
    expect(await countsBy(cast.admin)).toEqual(counted.ar.everywhere);
  },
  90_000,
);
