/**
 * How good suggested tags are on real records, in the folder that RECTRACK_REAL_DATA names:
 * `node --import @swc-node/register/esm-register bench/tag-quality.ts`.
 * Themes and groups are learned from nine tenths of the UPR corpus and judged on the rest. It has no SDGs: these are
 * learned from the records of all mechanisms, ten times, each time from nine tenths. Types of action are learned from the
 * examples that ship, and judged on real records that a person read (`action-types.json`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { actionTypeExamples } from '../src/recommendations/suggestions/action-type-examples.js';
import {
  learnFromExamples,
  weightsByTerm,
  type TaggedText,
} from '../src/recommendations/suggestions/tag-learner.js';
import { TagLearning, type TagKind } from '../src/recommendations/suggestions/tag-learning.js';
import { calibrate, score, stemsOf } from '../src/recommendations/suggestions/tag-scoring.js';

interface Raw {
  AnnotationId: string;
  Text: string;
  Themes?: string[];
  AffectedPersons?: string[];
  Sdgs?: string[];
}

const folder = process.env['RECTRACK_REAL_DATA'];
if (!folder) throw new Error('RECTRACK_REAL_DATA names no folder');
/** The theme that the migration of UHRI gave to records that it does not fit. */
const ARTEFACT = /reservations/i;
const MOST_RECORDS = 20_000;
const SHOWN = [1, 3, 5];

/** What was right among the first so many suggestions of each record. */
class Judgement {
  private records = 0;
  private tags = 0;
  private readonly scored: { kind: TagKind; score: number; right: boolean }[] = [];
  private readonly at = SHOWN.map((most) => ({ most, shown: 0, right: 0 }));

  constructor(private readonly kind: TagKind) {}

  judge({ text, tags }: TaggedText, weights: ReturnType<typeof weightsByTerm>): void {
    const own = new Set(tags.filter((tag) => tag.startsWith(`${this.kind}/`)));
    if (own.size === 0) return;
    this.records += 1;
    this.tags += own.size;
    const stems = stemsOf(text, 'en');
    const known = ['', ...stems.keys()].flatMap((stem) => weights.get(stem) ?? []);
    const best = score(stems, known, {}).filter(({ kind }) => kind === this.kind);
    for (const { code, score: points } of best.slice(0, SHOWN.at(-1)))
      this.scored.push({ kind: this.kind, score: points, right: own.has(`${this.kind}/${code}`) });
    for (const at of this.at) {
      const shown = best.slice(0, at.most);
      at.shown += shown.length;
      at.right += shown.filter(({ code }) => own.has(`${this.kind}/${code}`)).length;
    }
  }

  /** From which score on how many of a hundred are right: what `action-type-examples.json` holds. */
  calibration(): string {
    return JSON.stringify(calibrate(this.scored)[this.kind]);
  }

  print(what: string): void {
    console.log(`${what}: ${this.records} records with ${(this.tags / this.records).toFixed(2)} tags each`);
    for (const { most, shown, right } of this.at)
      console.log(`  at ${most}: precision ${percent(right, shown)}, recall ${percent(right, this.tags)}`);
  }
}

const upr = read(gunzipSync(readFileSync(join(folder, 'upr-39894-en.json.gz'))).toString());
const mixed = [
  'world-sample-818-en',
  'slovenia-upr-cycle3-export-shape',
  'slovenia-upr-cycle4-export-shape',
].flatMap((name) => read(readFileSync(join(folder, `${name}.json`), 'utf8')));

const tagged = upr.map(textOf).filter(({ tags }) => tags.length > 0);
const step = Math.ceil(tagged.length / MOST_RECORDS);
const began = performance.now();
const learned = learn(tagged.filter((_, n) => n % 10 !== 9 && n % step === 0));
console.log(`learned from the UPR corpus in ${Math.round(performance.now() - began)} ms`);
const apart = tagged.filter((_, n) => n % 10 === 9);
for (const kind of ['THEME', 'GROUP'] as const) judged(kind, apart, learned).print(kind);

const withSdgs = mixed.filter(({ Sdgs = [] }) => Sdgs.length > 0).map(textOf);
const sdgs = new Judgement('SDG');
for (let fold = 0; fold < 10; fold += 1) {
  const weights = learn(withSdgs.filter((_, n) => n % 10 !== fold));
  for (const one of withSdgs.filter((_, n) => n % 10 === fold)) sdgs.judge(one, weights);
}
sdgs.print('SDG');

const byId = new Map([...upr, ...mixed].map((record) => [record.AnnotationId, record]));
const asked = JSON.parse(readFileSync(new URL('action-types.json', import.meta.url), 'utf8')) as [
  id: string,
  drawn: 'first' | 'fresh',
  types: string[],
][];
const actions = weightsByTerm(learnFromExamples(actionTypeExamples('en'), 'en'));
const asking = asked.map(([id, drawn, types]) => ({
  drawn,
  text: textOf(byId.get(id) as Raw).text,
  tags: types.map((type) => `ACTION_TYPE/${type}`),
}));
for (const which of ['first', 'fresh'] as const) {
  const texts = asking.filter(({ drawn }) => drawn === which);
  judged('ACTION_TYPE', texts, actions).print(`ACTION_TYPE, ${which} records`);
}
console.log(`confidence of types of action: ${judged('ACTION_TYPE', asking, actions).calibration()}`);

function read(json: string): Raw[] {
  return JSON.parse(json) as Raw[];
}

function textOf({ Text, Themes = [], AffectedPersons = [], Sdgs = [] }: Raw): TaggedText {
  return {
    text: Text.replace(/<[^>]*>/g, ' '),
    tags: [
      ...Themes.filter((theme) => !ARTEFACT.test(theme)).map((theme) => `THEME/${theme}`),
      ...AffectedPersons.map((group) => `GROUP/${group}`),
      ...Sdgs.map((sdg) => `SDG/${/^[\d.]+/.exec(sdg)?.[0] ?? sdg}`),
    ],
  };
}

function learn(texts: readonly TaggedText[]): ReturnType<typeof weightsByTerm> {
  const learning = new TagLearning();
  for (const { text, tags } of texts) learning.add({ stems: [...stemsOf(text, 'en').keys()], tags });
  return weightsByTerm(learning.learn());
}

function judged(
  kind: TagKind,
  texts: readonly TaggedText[],
  weights: ReturnType<typeof weightsByTerm>,
): Judgement {
  const judgement = new Judgement(kind);
  for (const text of texts) judgement.judge(text, weights);
  return judgement;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
