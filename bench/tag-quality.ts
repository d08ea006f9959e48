/**
 * How good suggested tags are: learns from nine tenths of real records and looks at the other tenth. Reads the UPR
 * corpus where RECTRACK_REAL_DATA names its folder: `node --import @swc-node/register/esm-register bench/tag-quality.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { weightsByTerm } from '../src/recommendations/suggestions/tag-learner.js';
import { TagLearning, type TagKind } from '../src/recommendations/suggestions/tag-learning.js';
import { score, stemsOf } from '../src/recommendations/suggestions/tag-scoring.js';

interface Raw {
  Text: string;
  Themes?: string[];
  AffectedPersons?: string[];
  Sdgs?: string[];
}

const folder = process.env['RECTRACK_REAL_DATA'];
if (!folder) throw new Error('RECTRACK_REAL_DATA names no folder');
const all = JSON.parse(gunzipSync(readFileSync(join(folder, 'upr-39894-en.json.gz'))).toString()) as Raw[];
const KINDS: TagKind[] = ['THEME', 'GROUP', 'SDG'];
/** The theme that the migration of UHRI gave to records that it does not fit. */
const ARTEFACT = /reservations/i;

const plain = (html: string): string => html.replace(/<[^>]*>/g, ' ');
const records = all
  .map(({ Text, Themes = [], AffectedPersons = [], Sdgs = [] }) => ({
    text: plain(Text),
    tags: [
      ...Themes.filter((theme) => !ARTEFACT.test(theme)).map((theme) => `THEME/${theme}`),
      ...AffectedPersons.map((group) => `GROUP/${group}`),
      ...Sdgs.map((sdg) => `SDG/${sdg}`),
    ],
  }))
  .filter(({ tags }) => tags.length > 0);
const step = Math.ceil(records.length / 20_000);
const learning = new TagLearning();
const began = performance.now();
const apart = records.filter((record, n) => {
  if (n % 10 === 9) return true;
  if (n % step === 0) learning.add({ stems: [...stemsOf(record.text, 'en').keys()], tags: record.tags });
  return false;
});
const terms = learning.learn();
const learned = performance.now();
const weights = weightsByTerm(terms);
const sums = Object.fromEntries(
  KINDS.map((kind) => [kind, { records: 0, tags: 0, at: [1, 3, 5].map((k) => ({ k, shown: 0, right: 0 })) }]),
);
for (const { text, tags } of apart) {
  const stems = stemsOf(text, 'en');
  const suggested = score(
    stems,
    ['', ...stems.keys()].flatMap((stem) => weights.get(stem) ?? []),
    {},
  );
  for (const kind of KINDS) {
    const own = new Set(tags.filter((tag) => tag.startsWith(`${kind}/`)));
    if (own.size === 0) continue;
    const sum = sums[kind]!;
    sum.records += 1;
    sum.tags += own.size;
    const best = suggested.filter((tag) => tag.kind === kind);
    for (const at of sum.at) {
      const shown = best.slice(0, at.k);
      at.shown += shown.length;
      at.right += shown.filter(({ code }) => own.has(`${kind}/${code}`)).length;
    }
  }
}
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
console.log(
  `${records.length} tagged records, learned from ${learning.size} in ${Math.round(learned - began)} ms, ${terms.length} terms, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB of heap with the file; ${apart.length} kept apart`,
);
for (const kind of KINDS) {
  if (sums[kind]!.records === 0) continue;
  const { records: judged, tags, at } = sums[kind]!;
  console.log(`${kind}: ${judged} records with ${(tags / judged).toFixed(2)} tags each`);
  for (const { k, shown, right } of at)
    console.log(`  at ${k}: precision ${percent(right, shown)}, recall ${percent(right, tags)}`);
}
