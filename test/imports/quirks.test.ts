import { readFileSync } from 'node:fs';
import { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld, issuesOf, rowsOf, type Run } from './importing.js';

interface Quirk {
  i: number;
  case: string;
  annotationId: string;
  expect: Record<string, any>;
}

/** What a recommendation came to be, read as an administrator reads it. */
interface Kept {
  id: string;
  [field: string]: any;
}

const fixture = (name: string): any =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const file: Record<string, any>[] = fixture('uhri-quirks.json');
const quirks: Quirk[] = fixture('uhri-quirks.index.json');

const RECOMMENDATION = `id annotationId kind reference sectionHeading issuedOn uprCycle uprSession position
  country { code } mechanism { code provisional } document { symbol } text { text }
  themes { theme { code label provisional } suspect } affectedGroups { group { code } }
  sdgs { goal { code } target { code } } recommendingStates { country { code } sourceName }`;

let world: World;
let cast: Cast;
let run: Run;
/** By the place in the file, from 0; a skipped record has none. */
const kept = new Map<number, Kept>();
const issues = new Map<number, string[]>();
let pending: { sourceId: string; countryCode: string }[];
let sources: { id: string; sourceId: string; fallbackId: number; publishedOnUhriAt: string | null }[];

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  run = await importFile(world, cast.admin, file);
  for (const { ordinal, code } of await issuesOf(cast.admin, run.id))
    issues.set(ordinal - 1, [...(issues.get(ordinal - 1) ?? []), code].sort());
  sources = await rowsOf(
    world,
    `select s.id, s.source_id as "sourceId", s.fallback_id as "fallbackId", s.published_on_uhri_at as "publishedOnUhriAt" from source_record s`,
  );
  pending = await rowsOf(
    world,
    `select s.source_id as "sourceId", a.country_code as "countryCode" from source_addressee a join source_record s on s.id = a.source_record_id where a.state = 'PENDING'`,
  );
  const bySource = await rowsOf<{ id: string; sourceId: string }>(
    world,
    'select r.id, s.source_id as "sourceId" from recommendation r join source_record s on s.id = r.source_record_id',
  );
  for (const { id, sourceId } of bySource) {
    const answer = await cast.admin.ask(`query($id: ID!) { recommendation(id: $id) { ${RECOMMENDATION} } }`, {
      id,
    });
    const recommendation = { ...answer.data.recommendation, sourceId } as Kept;
    kept.set(placeOf(recommendation), recommendation);
  }
}, 60_000);
afterAll(() => world.close());

/** Where the record stands in the file: those without an id are told apart by their text. */
function placeOf({ annotationId, text }: Kept): number {
  return file.findIndex((record) =>
    annotationId ? record['AnnotationId']?.toLowerCase() === annotationId : record['Text'] === text.text,
  );
}

const sourceOf = (quirk: Quirk) =>
  sources.find(({ sourceId }) => sourceId === kept.get(quirk.i)?.['sourceId']);

/** Reads of a recommendation what the expectation names. */
const READ: Record<string, (recommendation: Kept, quirk: Quirk) => unknown> = {
  country: ({ country }) => country?.code ?? null,
  pendingCountries: ({ sourceId }) =>
    pending.filter((row) => row.sourceId === sourceId).map(({ countryCode }) => countryCode),
  mechanism: ({ mechanism }) => mechanism.code,
  mechanismProvisional: ({ mechanism }) => mechanism.provisional,
  kind: ({ kind }) => kind,
  reference: ({ reference }) => reference,
  sectionHeading: ({ sectionHeading }) => sectionHeading,
  issuedOn: ({ issuedOn }) => issuedOn,
  position: ({ position }) => position,
  cycle: ({ uprCycle }) => uprCycle,
  session: ({ uprSession }) => uprSession,
  symbol: ({ document }) => document.symbol,
  themes: ({ themes }) => themes.map((tag: any) => tag.theme.code).sort(),
  provisionalThemes: ({ themes }) =>
    themes.filter((tag: any) => tag.theme.provisional).map((tag: any) => tag.theme.label),
  suspectThemes: ({ themes }) => themes.filter((tag: any) => tag.suspect).map((tag: any) => tag.theme.code),
  groups: ({ affectedGroups }) => affectedGroups.map((tag: any) => tag.group.code).sort(),
  sdgs: ({ sdgs }) => sdgs.map((tag: any) => tag.target?.code ?? tag.goal.code).sort(),
  recommendingStates: ({ recommendingStates }) =>
    recommendingStates.flatMap((state: any) => (state.country ? [state.country.code] : [])),
  text: ({ text }) => text.text,
  textLength: ({ text }) => text.text.length,
  publishedOnUhri: (_, quirk) => sourceOf(quirk)?.publishedOnUhriAt,
  sourceId: (_, quirk) => sourceOf(quirk)?.sourceId,
  fallbackId: (_, quirk) => sourceOf(quirk)?.fallbackId === 1,
};
const SORTED = new Set(['themes', 'groups', 'sdgs']);
/** Looked at beside the table. */
const BESIDE = new Set([
  'outcome',
  'note',
  'issues',
  'repeats',
  'reason',
  'textContains',
  'textLacks',
  'possibleDuplicateOf',
]);

describe('every quirk of the export', () => {
  it('is named in the index once', () => {
    expect(quirks.map(({ i }) => i)).toEqual(file.map((_, index) => index));
  });

  it.each(quirks)('$i: $case', (quirk) => {
    const { expect: wanted } = quirk;
    if (wanted['issues']) expect(issues.get(quirk.i) ?? []).toEqual([...wanted['issues']].sort());
    if (wanted['outcome'] === 'SKIPPED') {
      expect(kept.has(quirk.i)).toBe(false);
      return;
    }
    const recommendation = kept.get(quirk.i) as Kept;
    expect(recommendation).toBeDefined();
    const named = Object.keys(wanted).filter((field) => !BESIDE.has(field));
    const read = named.map((field) => [field, READ[field]!(recommendation, quirk)]);
    const expected = named.map((field) => [
      field,
      SORTED.has(field) ? [...wanted[field]].sort() : wanted[field],
    ]);
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
    for (const part of wanted['textContains'] ?? []) expect(recommendation['text'].text).toContain(part);
    for (const part of wanted['textLacks'] ?? []) expect(recommendation['text'].text).not.toContain(part);
  });

  it('is counted once', () => {
    const count = (outcome: string) => quirks.filter((quirk) => quirk.expect['outcome'] === outcome).length;
    expect(run).toMatchObject({
      state: 'COMPLETED',
      read: file.length,
      new: count('KEPT') + count('UNASSIGNED'),
      unassigned: count('UNASSIGNED'),
      skipped: count('SKIPPED'),
      changed: 0,
      unchanged: 0,
      possibleDuplicates: 1,
    });
  });

  it('lists a possible duplicate to those who decide', async () => {
    const { data } = await cast.coordinator.ask(
      '{ possibleDuplicates { nodes { recommendation { id } other { id } state } totalCount } }',
    );
    const { i, expect: wanted } = quirks.find((quirk) => quirk.expect['possibleDuplicateOf'] !== undefined)!;
    expect(data.possibleDuplicates).toEqual({
      nodes: [
        {
          recommendation: { id: kept.get(wanted['possibleDuplicateOf'])!.id },
          other: { id: kept.get(i)!.id },
          state: 'OPEN',
        },
      ],
      totalCount: 1,
    });
  });

  it('is the same the second time', async () => {
    expect(await importFile(world, cast.admin, file)).toMatchObject({
      state: 'COMPLETED',
      new: 0,
      changed: 0,
      unchanged: kept.size,
      possibleDuplicates: 0,
    });
    expect(await rowsOf(world, 'select id from recommendation_revision')).toEqual([]);
  });
});
