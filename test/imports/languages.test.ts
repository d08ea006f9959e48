import { readFileSync } from 'node:fs';
import { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { found, idOf, importFile, importingWorld, rowsOf } from './importing.js';
import { labelled } from './labelled.js';
import { uhriRecord, type UhriRecord } from './uhri.js';

const sample = (language: string): UhriRecord[] =>
  JSON.parse(readFileSync(new URL(`../../data/sample/uhri-${language}.json`, import.meta.url), 'utf8'));

let world: World;
let cast: Cast;

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

async function textsOf(id: string): Promise<unknown> {
  const { data } = await cast.coordinator.ask(
    'query($id: ID!) { recommendation(id: $id) { texts { language text translated } } }',
    { id },
  );
  return data.recommendation.texts;
}

describe('the sample in a second language', () => {
  const english = sample('en');
  const french = sample('fr');

  it('brings texts only, though its labels are French', async () => {
    await importFile(world, cast.coordinator, english);
    const before = await labelled(world);
    const labels = new Set(french.flatMap(({ Themes }) => Themes));
    expect([...labels].some((label) => /[éèêà]/.test(label))).toBe(true);
    const run = await importFile(world, cast.coordinator, french, { language: 'fr' });
    expect(run).toMatchObject({
      state: 'COMPLETED',
      read: french.length,
      changed: french.length,
      new: 0,
      withdrawn: 0,
    });
    expect(await labelled(world)).toEqual(before);
    expect(await importFile(world, cast.coordinator, french, { language: 'fr' })).toMatchObject({
      changed: 0,
      unchanged: french.length,
    });
    expect(await importFile(world, cast.coordinator, english)).toMatchObject({
      changed: 0,
      unchanged: english.length,
    });
  });

  it('is found by search in its language, in a form that is not in the text', async () => {
    const { AnnotationId, Text } = french.find(({ Text }) => Text?.includes('ramener le nombre de détenus'))!;
    const id = await idOf(world, AnnotationId);
    expect(Text).not.toContain('officielles');
    expect(await found(cast.coordinator, 'capacités officielles', ['FR'])).toContain(id);
    expect(await found(cast.coordinator, 'capacités officielles', ['EN'])).toEqual([]);
  });

  it.each(['ar', 'ru', 'zh', 'es'])('and in %s', async (language) => {
    const records = sample(language);
    const run = await importFile(world, cast.coordinator, records, { language });
    expect(run).toMatchObject({ state: 'COMPLETED', changed: records.length, new: 0 });
  });
});

describe('a text that is not translated', () => {
  const record = uhriRecord(1, { Symbol: 'CRC/C/XSA/CO/9', Text: '1. Dig a canal.' });

  it('is flagged where another language repeats the English one, and found in English only', async () => {
    await importFile(world, cast.coordinator, [record]);
    await importFile(world, cast.coordinator, [record], { language: 'fr' });
    const id = await idOf(world, record.AnnotationId);
    expect(await textsOf(id)).toEqual([
      { language: 'EN', text: '1. Dig a canal.', translated: true },
      { language: 'FR', text: '1. Dig a canal.', translated: false },
    ]);
    expect(await found(cast.coordinator, 'canal', ['FR'])).toEqual([]);
    expect(await found(cast.coordinator, 'canal', ['EN'])).toEqual([id]);
  });

  it('is a translation once there is one, and none once there is none', async () => {
    const id = await idOf(world, record.AnnotationId);
    await importFile(world, cast.coordinator, [{ ...record, Text: '1. Creuser un chenal.' }], {
      language: 'fr',
    });
    expect(await found(cast.coordinator, 'chenal', ['FR'])).toEqual([id]);
    await importFile(world, cast.coordinator, [record], { language: 'fr' });
    expect(await textsOf(id)).toContainEqual({ language: 'FR', text: '1. Dig a canal.', translated: false });
    expect(await found(cast.coordinator, 'chenal', ['FR'])).toEqual([]);
    expect(await found(cast.coordinator, 'canal', ['FR'])).toEqual([]);
  });

  it('is flagged also where the English file comes last', async () => {
    const late = uhriRecord(2, { Symbol: 'CRC/C/XSA/CO/9', Text: '2. Dredge a lagoon.' });
    const alike = { ...late, Themes: ['Droit à l’alimentation'] };
    await importFile(world, cast.coordinator, [alike], { language: 'fr' });
    const id = await idOf(world, late.AnnotationId);
    expect(await found(cast.coordinator, 'lagoon', ['FR'])).toEqual([id]);
    expect(await importFile(world, cast.coordinator, [late])).toMatchObject({ new: 0, changed: 1 });
    expect(await textsOf(id)).toEqual([
      { language: 'EN', text: '2. Dredge a lagoon.', translated: true },
      { language: 'FR', text: '2. Dredge a lagoon.', translated: false },
    ]);
    expect(await found(cast.coordinator, 'lagoon', ['FR'])).toEqual([]);
    expect(await importFile(world, cast.coordinator, [alike], { language: 'fr' })).toMatchObject({
      unchanged: 1,
    });
  });

  it('takes its labels from the English file, whichever came first', async () => {
    const record = uhriRecord(3, { Symbol: 'CRC/C/XSA/CO/9', Text: '3. Plant a grove.' });
    const french = { ...record, Text: '3. Planter un bosquet.', Themes: ['Thème que personne ne connaît'] };
    const provisional = () => rowsOf(world, `select code from theme where provisional = 1`);
    const before = await provisional();
    await importFile(world, cast.coordinator, [french], { language: 'fr' });
    expect(await provisional()).toEqual(before);
    await importFile(world, cast.coordinator, [record]);
    await importFile(world, cast.coordinator, [french], { language: 'fr' });
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { recommendation(id: $id) { themes { theme { code } } text(language: FR) { text } } }',
      { id: await idOf(world, record.AnnotationId) },
    );
    expect(data.recommendation).toEqual({
      themes: [{ theme: { code: 'right-to-education' } }],
      text: { text: '3. Planter un bosquet.' },
    });
  });
});
