import type { SamplePeople } from './people.js';
import type { SampleRecords } from './records.js';
import type { Stage } from './stage.js';
import type { Story } from './story.js';

/** What every chapter needs: the story, the stage, and who and what is there by now. */
export interface Setting {
  story: Story;
  stage: Stage;
  people: SamplePeople;
  records: SampleRecords;
  /** Ids of the clusters by their keys; filled when they are made. */
  clusters: Map<string, string>;
}

/** What something of the story is about: a cluster or a recommendation, by its id. */
export function subjectOf(
  { clusters, records }: Setting,
  told: { key?: string; cluster?: string; annotationId?: string },
): { clusterId: string | null; recommendationId: string | null } {
  return {
    clusterId: told.cluster === undefined ? null : clusterId(clusters, told.cluster),
    recommendationId: told.annotationId === undefined ? null : records.idOf(told.annotationId),
  };
}

/** Throws for a cluster that was not made. */
export function clusterId(clusters: Map<string, string>, key: string): string {
  const id = clusters.get(key);
  if (!id) throw new Error(`there is no cluster "${key}"`);
  return id;
}
