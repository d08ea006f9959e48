/**
 * Something that happened, in the past tense. One row of the append-only `event` table: audit entry, outbox and
 * change feed in one. `data` is small and holds no secret.
 */
export interface Fact {
  /** Such as `ClusterCreated`. */
  name: string;
  /** The country whose people may read it; null for the installation's own affairs. */
  countryCode: string | null;
  /** Id of the thing it is about, where there is one thing. */
  subjectId: string | null;
  data?: Record<string, string | number | boolean | null>;
}
