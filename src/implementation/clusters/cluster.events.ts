import type { Fact } from '../../platform/events/fact.js';
import type { Cluster } from './cluster.entity.js';

function about(cluster: Cluster, name: string, data?: Fact['data']): Fact {
  return { name, countryCode: cluster.countryCode, subjectId: cluster.id, data };
}

export const clusterCreated = (cluster: Cluster): Fact => about(cluster, 'ClusterCreated');
export const clusterChanged = (cluster: Cluster): Fact => about(cluster, 'ClusterChanged');
export const clusterArchived = (cluster: Cluster, endedMemberships: number): Fact =>
  about(cluster, 'ClusterArchived', { endedMemberships });
export const recommendationsClustered = (cluster: Cluster, joined: number, moved: number): Fact =>
  about(cluster, 'RecommendationsClustered', { joined, moved });
export const recommendationsUnclustered = (cluster: Cluster, left: number): Fact =>
  about(cluster, 'RecommendationsUnclustered', { left });
