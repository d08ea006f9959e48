import { readFileSync } from 'node:fs';
import { clusterFits, type ClusterFit } from '../../src/implementation/suggestions/cluster-fits.js';
import { Comparison } from '../../src/implementation/suggestions/comparison.js';
import { likePairs, type LikePair } from '../../src/implementation/suggestions/like-pairs.js';
import { atOnce } from '../../src/platform/slices/in-slices.js';

/** How two records were judged by people who read them. */
export type Judgement = 'DUPLICATE' | 'REITERATES' | 'FOLLOW_UP' | 'RELATED' | 'UNRELATED';

interface SampleRecord {
  AnnotationId: string;
  AnnotationType: string;
  Symbol: string;
  Body: string;
  PublicationDate: string;
  Text: string;
}

/** What suggestions are worth on the sample country at one least score. */
export interface Quality {
  least: number;
  suggested: number;
  right: number;
  precision: number;
  recall: number;
}

const sample = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../data/sample/${name}.json`, import.meta.url), 'utf8')) as T;
const keyOf = (one: string, other: string): string => [one, other].sort().join(' ');

const judged = new Map(
  sample<[string, string, Judgement][]>('similar-pairs').map(([one, other, judgement]) => [
    keyOf(one, other),
    judgement,
  ]),
);
const clusters = new Map(
  sample<{ clusters: { key: string; annotationIds: string[] }[] }>('story').clusters.flatMap(
    ({ key, annotationIds }) => annotationIds.map((id) => [id, key] as const),
  ),
);
const records = sample<SampleRecord[]>('uhri-en').filter(
  ({ AnnotationType }) => !/Concern|Other/.test(AnnotationType),
);

/** The sample country's texts, compared; `without` one record's place in its cluster. */
function compared(without?: string): Comparison {
  const comparison = new Comparison();
  for (const { AnnotationId: id, Symbol: documentId, Body, PublicationDate, Text } of records) {
    const record = {
      id,
      documentId,
      mechanismCode: Body.replace(/^- /, ''),
      issuedOn: PublicationDate.slice(0, 10),
      clusterId: id === without ? null : (clusters.get(id) ?? null),
    };
    comparison.add(record, 'en', Text.replaceAll('&nbsp;', ' '));
  }
  atOnce(comparison.weigh());
  return comparison;
}

/** All that is suggested for the sample country, with how people judged it; null where nobody did. */
export function suggestedPairs(): (LikePair & { judgement: Judgement | null })[] {
  const pairs: LikePair[] = [];
  atOnce(likePairs(compared(), pairs));
  return pairs.map((pair) => ({ ...pair, judgement: judged.get(keyOf(pair.fromId, pair.toId)) ?? null }));
}

/** Precision and recall by the least score. What nobody judged counts as wrong. */
export function qualityAt(least: number): Quality {
  const suggested = suggestedPairs().filter(({ score }) => score >= least);
  const right = suggested.filter(({ judgement }) => judgement !== null && judgement !== 'UNRELATED').length;
  const all = [...judged.values()].filter((judgement) => judgement !== 'UNRELATED').length;
  return {
    least,
    suggested: suggested.length,
    right,
    precision: right / suggested.length,
    recall: right / all,
  };
}

/** Of the members of clusters, each taken out in turn: how many are suggested for a cluster, and how many for their own first. */
export function clusterQuality(): { members: number; suggested: number; right: number } {
  const outcome = { members: 0, suggested: 0, right: 0 };
  for (const [id, cluster] of clusters) {
    const fits: ClusterFit[] = [];
    atOnce(clusterFits(compared(id), fits));
    const [first] = fits.filter(({ recommendationId }) => recommendationId === id);
    outcome.members += 1;
    outcome.suggested += Number(first !== undefined);
    outcome.right += Number(first?.clusterId === cluster);
  }
  return outcome;
}

/** How many of the right suggestions have the kind that people gave them. */
export function kindsRight(): { right: number; of: number } {
  const KINDS = {
    DUPLICATE_OF: 'DUPLICATE',
    FOLLOW_UP_OF: 'FOLLOW_UP',
    REITERATES: 'REITERATES',
    RELATED: 'RELATED',
  };
  const all = suggestedPairs().filter(({ judgement }) => judgement !== null && judgement !== 'UNRELATED');
  const right = all.filter(({ kind, judgement }) => KINDS[kind as keyof typeof KINDS] === judgement);
  return { right: right.length, of: all.length };
}
