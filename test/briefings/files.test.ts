import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficePackage } from '../../src/platform/packages/office-package.js';
import { LANGUAGES } from '../../src/reference/languages/language.js';
import { download, exporting, refusedAs, type Downloaded } from '../exports/exporting.js';
import { Cast, done } from '../harness/cast.js';
import { seedRecommendations, seedStatus } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';

const SINCE = '2025-12-31';
/** Tries to be read as layout of Typst, of Word and of SVG. */
const HOSTILE = 'Ministry #panic("x") $a$ </svg> <w:p/> \\ "quoted" =1+1 [b] @c';
/** What no XML can hold: a program would refuse the whole file. */
const UNPRINTABLE = '\u0007';

let world: World;
let cast: Cast;
let folder: string;
let recommendations: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  world = await World.open();
  cast = await Cast.play(world);
  world.clock.moveTo('2025-11-01');
  recommendations = await seedRecommendations(world, 5, { position: 'SUPPORTED' });
  await seedRecommendations(world, 2, { position: 'NOTED' });
  const created = await verb(cast.coordinator, 'createInstitution', 'institution { id }', {
    names: [{ language: 'EN', text: HOSTILE + UNPRINTABLE }],
    branch: 'EXECUTIVE',
    level: 'NATIONAL',
  });
  const { id } = done(created, 'createInstitution').institution;
  const input = {
    targets: { ids: recommendations },
    institutionId: id,
    role: 'LEAD',
    implementBy: '2026-01-31',
  };
  done(
    await verb(cast.coordinator, 'assignRecommendations', 'assignments { id }', input),
    'assignRecommendations',
  );
  world.clock.moveTo('2026-02-10');
  await seedStatus(world, recommendations[0]!, 'IMPLEMENTED');
  world.clock.moveTo('2026-03-01');
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const file = async (input: object): Promise<Downloaded> =>
  download(
    world,
    cast.coordinator,
    await exporting(cast.coordinator, 'exportBriefing', { since: SINCE, ...input }),
  );

/** What a part of a Word file says, its texts one after the other, and the pictures’ descriptions. */
async function wordsOf({ body }: Downloaded, part?: string): Promise<string> {
  const path = join(folder, 'page.docx');
  await writeFile(path, body);
  return OfficePackage.with(path, 'DOCX', async (opened) => {
    const said: string[] = [];
    for await (const batch of opened.xml(part ?? opened.main)) {
      for (const event of batch) {
        if (event.type === 'text') said.push(event.text);
        if (event.type === 'open' && event.name === 'docPr') said.push(event.attributes.get('descr') ?? '');
      }
    }
    return said.join('|');
  });
}

/** What a PDF says openly: how many pages, its language, the headings of its outline. */
function facts({ body }: Downloaded): {
  pages: string | undefined;
  language: string | undefined;
  headings: number;
} {
  const text = body.toString('latin1');
  return {
    pages: /NPages>(\d+)</.exec(text)?.[1],
    language: /<dc:language><rdf:Bag><rdf:li>(\w+)/.exec(text)?.[1],
    headings: text.match(/\/Title/g)?.length ?? 0,
  };
}

it('is one page as PDF in every language, tagged with it', async () => {
  for (const language of LANGUAGES) {
    const pdf = await file({ format: 'PDF', language: language.toUpperCase() });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdf.headers.get('content-disposition')).toContain('briefing-2026-03-01.pdf');
    // The title, and a heading for each table and chart.
    expect(facts(pdf)).toMatchObject({ pages: '1', language });
    expect(facts(pdf).headings).toBeGreaterThanOrEqual(7);
  }
});

it('says the same in Word: tables, charts described, the definitions in the footer', async () => {
  const docx = await file({ format: 'DOCX' });
  const words = await wordsOf(docx);
  expect(words).toContain('As of 1 March 2026; changes since 31 December 2025');
  expect(words).toContain('UPR, supported|5|1 (20%)|0|0|0|4|0|20%|4');
  expect(words).toContain('UPR, noted|2|0 (0%)|0|0|0|2|0|0%|0');
  expect(words).toContain('UPR, supported|0|1|1|1|0');
  expect(words).toContain('Status by position. UPR, supported: Completed 1, Not assessed 4');
  expect(words).toContain('Completed: share over time. UPR, supported: 31 December 2025 0%');
  const footer = await wordsOf(docx, 'word/footer1.xml');
  expect(footer).toContain('Coverage: the share that is assessed at all.');
  expect(footer).toContain('Not kept: at another moment of the day the figures may differ.');
  const arabic = await wordsOf(await file({ format: 'DOCX', language: 'AR' }));
  expect(arabic).toContain('الاستعراض: مؤيَّدة|5|');
});

it('takes what people wrote for words, whatever it looks like', async () => {
  for (const format of ['PDF', 'DOCX'] as const) {
    const made = await file({ format });
    expect(made.status).toBe(200);
    if (format === 'DOCX') {
      const words = await wordsOf(made);
      expect(words).toContain(HOSTILE);
      expect(words).not.toContain(UNPRINTABLE);
    }
  }
});

it('says which selection it counts', async () => {
  const docx = await file({ format: 'DOCX', filter: { positions: ['NOTED'] } });
  expect(await wordsOf(docx, 'word/footer1.xml')).toContain('Selection: positions = NOTED.');
  expect(await wordsOf(docx)).not.toContain('UPR, supported');
});

it('gives a kept page as it was, and how to cite it', async () => {
  const input = { label: 'Briefing of the Minister', since: SINCE };
  const answer = await verb(cast.coordinator, 'keepBriefing', 'briefing { id figures { id } }', input);
  const { briefing } = done(answer, 'keepBriefing');
  world.clock.moveTo('2026-03-20');
  await seedStatus(world, recommendations[1]!, 'IMPLEMENTED');
  const kept = { briefingId: briefing.id, format: 'DOCX' };
  const docx = await download(world, cast.analyst, await exporting(cast.analyst, 'exportKeptBriefing', kept));
  const words = await wordsOf(docx);
  expect(words).toContain('Briefing of the Minister');
  expect(words).toContain('UPR, supported|5|1 (20%)');
  expect(await wordsOf(docx, 'word/footer1.xml')).toContain(
    `Kept on 1 March 2026 as “Briefing of the Minister”: cite ${briefing.id}, figures ${briefing.figures.id}.`,
  );
  expect(await wordsOf(await file({ format: 'DOCX' }))).toContain('UPR, supported|5|2 (40%)');

  const foreign = await verb(cast.foreignCoordinator, 'exportKeptBriefing', 'export { id }', kept);
  expect(refusal(foreign)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'briefingId'] });
  const asked = await exporting(cast.coordinator, 'exportKeptBriefing', kept);
  expect(refusedAs(await download(world, cast.analyst, asked))).toBe('NOT_FOUND');
});

it('refuses days of which no page can speak before anything is made', async () => {
  const ask = (given: object) =>
    verb(cast.coordinator, 'exportBriefing', 'export { id }', { since: SINCE, format: 'PDF', ...given });
  expect(refusal(await ask({ asOf: SINCE }))).toMatchObject({ code: 'INVALID', path: ['input', 'since'] });
  expect(refusal(await ask({ asOf: '2031-01-01' }))).toMatchObject({
    code: 'INVALID',
    path: ['input', 'asOf'],
  });
});
