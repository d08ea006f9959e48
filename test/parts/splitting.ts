import type { Answer } from '../harness/world.js';
import { done, type Player } from '../harness/cast.js';
import { enterRecommendation, type RecordInput } from '../harness/records.js';
import { verb } from '../progress/reporting.js';

/** A text as treaty bodies write them. */
export const TEXT =
  'The Committee recommends that the State party: (a) Adopt a law on legal aid; (b) Train all judges; and (c) Report on the results.';

/** Its parts as a coordinator cuts them. */
export const PARTS = [
  { label: '(a)', text: 'Adopt a law on legal aid' },
  { label: '(b)', text: 'Train all judges' },
  { label: '(c)', text: 'Report on the results' },
];

/** What the tests read of a part. */
export const PART = 'id version ordinal label leadIn text language textChangedSince archivedAt';

export const splitting = (by: Player, recommendationId: string, more: object = {}): Promise<Answer> =>
  verb(by, 'splitRecommendation', `recommendation { id parts { id } } parts { ${PART} }`, {
    recommendationId,
    parts: PARTS,
    ...more,
  });

/** A recommendation that is split into (a), (b) and (c). */
export async function splitOne(
  by: Player,
  input: RecordInput = {},
  enter = enterRecommendation,
): Promise<{ id: string; version: number; documentId: string; parts: [string, string, string] }> {
  const entered = await enter(by, { text: TEXT, ...input });
  const { parts } = done(await splitting(by, entered.id), 'splitRecommendation');
  return { ...entered, parts: parts.map(({ id }: { id: string }) => id) };
}
