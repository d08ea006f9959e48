import type { EntityMetadata } from 'typeorm';
import type { FieldChange } from '../events/change.js';
import { secretsOf } from './columns.js';

/** Not worth a line in the audit: they follow from every change. */
const SILENT = new Set(['version', 'createdAt', 'updatedAt']);

/** The fields that a patch changes, before and after as text. Secrets are named, never shown. */
export function changedFields(
  metadata: EntityMetadata,
  before: object,
  patch: object,
  removal = false,
): FieldChange[] {
  const secrets = secretsOf(metadata.target as object);
  const keys = removal ? metadata.columns.map((column) => column.propertyName) : Object.keys(patch);
  const fields: FieldChange[] = [];
  for (const field of keys) {
    const from = shown(before, field);
    const to = shown(patch, field);
    if (from === to || SILENT.has(field)) continue;
    fields.push(
      secrets.has(field) ? { field, before: null, after: '(changed)' } : { field, before: from, after: to },
    );
  }
  return fields;
}

/** Id of a noun, or the joined natural key of a link row. */
export function identityOf(metadata: EntityMetadata, row: object): string {
  return metadata.primaryColumns.map((column) => String(asText(row, column.propertyName))).join('/');
}

export function asText(row: object, property: string): unknown {
  return (row as Record<string, unknown>)[property];
}

function shown(row: object, field: string): string | null {
  const value = asText(row, field);
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
