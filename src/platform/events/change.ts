/** One field before and after, as text; null = had none. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** What a unit of work did to one entity. */
export interface EntityChange {
  /** Class name of the entity, such as `Cluster`. */
  entity: string;
  entityId: string;
  verb: 'CREATED' | 'CHANGED' | 'REMOVED';
  fields: FieldChange[];
}
