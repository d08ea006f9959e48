import { TermIndex } from '../../platform/text/similarity/term-index.js';
import type { SharedTerm, TextCorpus } from '../../platform/text/similarity/text-corpus.js';
import type { WeightedTerms } from '../../platform/text/similarity/weighted-terms.js';
import { MOST_TERMS, type ComparedText, type Comparison } from './comparison.js';

/** Below this score a recommendation has little of what a cluster's members have in common. */
export const LEAST_FIT = 0.15;
/** Clusters suggested for one recommendation. */
const MOST_CLUSTERS = 3;

/** A cluster that a recommendation fits into. */
export interface ClusterFit {
  clusterId: string;
  recommendationId: string;
  /** The member that it is likest to. */
  nearestId: string;
  /** From 0 to 1. */
  score: number;
  shared: SharedTerm[];
}

/** Clusters by what their members have in common, in the texts of one language. */
interface Clusters {
  index: TermIndex;
  centres: Map<string, WeightedTerms>;
}

/** Puts into `found`, for each recommendation that is in no cluster, the clusters whose members it is most like. */
export function* clusterFits(comparison: Comparison, found: ClusterFit[]): Generator<void> {
  const members = membersByCluster(comparison);
  const known = new Map<TextCorpus, Clusters>();
  for (const one of comparison.all()) {
    if (!comparison.isFree(one)) continue;
    const corpus = comparison.corpusOf(one);
    const clusters = known.get(corpus) ?? clustersIn(corpus, members);
    known.set(corpus, clusters);
    found.push(...fitsOf(one, comparison, clusters, members));
    yield;
  }
}

/** Ids of recommendations and parts, each with the recommendation that it is or is of. */
type Members = Map<string, string>;

function membersByCluster(comparison: Comparison): Map<string, Members> {
  const members = new Map<string, Members>();
  const join = (clusterId: string, id: string, recommendationId: string): void => {
    members.set(clusterId, (members.get(clusterId) ?? (new Map() as Members)).set(id, recommendationId));
  };
  for (const { id, clusterId } of comparison.all()) if (clusterId !== null) join(clusterId, id, id);
  for (const { id, recommendationId, clusterId } of comparison.clusteredParts())
    join(clusterId, id, recommendationId);
  return members;
}

function clustersIn(corpus: TextCorpus, members: ReadonlyMap<string, Members>): Clusters {
  const clusters: Clusters = { index: new TermIndex(), centres: new Map() };
  for (const [clusterId, ids] of members) {
    const centre = corpus.centre([...ids.keys()]);
    if (centre === null) continue;
    clusters.index.add(clusterId, centre);
    clusters.centres.set(clusterId, centre);
  }
  return clusters;
}

function fitsOf(
  one: ComparedText,
  comparison: Comparison,
  { index, centres }: Clusters,
  members: ReadonlyMap<string, Members>,
): ClusterFit[] {
  const corpus = comparison.corpusOf(one);
  const vector = corpus.vector(one.id)!;
  return index
    .near(vector, MOST_CLUSTERS, LEAST_FIT, (clusterId) => !comparison.hasPartIn(one.id, clusterId))
    .map(({ id: clusterId, score }) => {
      const theirs = members.get(clusterId)!;
      const [nearest] = corpus.near(one.id, 1, 0, (other) => theirs.has(other));
      const shared = corpus.shared(centres.get(clusterId)!, vector, MOST_TERMS);
      const nearestId = theirs.get(nearest!.id) as string;
      return { clusterId, recommendationId: one.id, nearestId, score, shared };
    });
}
