import { default as sql, type Sql } from 'sql-template-tag';
import type { Labels } from '../../reference/languages/language.js';
import type { Institution } from './institution.entity.js';

/** The columns of an institution (alias `n`) under the names of its properties. */
export const institutionColumns: Sql = sql`n.id, n.country_code as "countryCode", n.names, n.name_sort as "nameSort", n.name_search as "nameSearch",
  n.branch, n.level, n.parent_id as "parentId", n.archived_at as "archivedAt", n.version`;

export type InstitutionRow = Omit<Institution, 'names'> & { names: string };

export function institutionOf(row: InstitutionRow): Institution {
  return { ...row, names: JSON.parse(row.names) as Labels };
}
