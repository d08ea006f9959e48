import type { World } from '../harness/world.js';
import { rowsOf } from './importing.js';

const TABLES = {
  theme: 'code, provisional',
  affected_group: 'code, provisional',
  mechanism: 'code, provisional',
  label_alias: 'vocabulary, folded, code',
  recommendation_theme: 'recommendation_id, theme_code, origin, suspect',
  recommendation_group: 'recommendation_id, group_code, origin',
  recommendation_sdg: 'recommendation_id, sdg_code, origin',
  recommending_state: 'recommendation_id, ordinal, name',
  position_statement: 'recommendation_id, position, superseded_at',
  document: 'id, symbol, version',
};

/** Everything that the labels of a file could touch: the vocabularies, and what stands under their terms. */
export async function labelled(world: World): Promise<Record<string, string[]>> {
  const rows = Object.entries(TABLES).map(async ([table, columns]) => [
    table,
    (await rowsOf(world, `select ${columns} from ${table}`)).map((row) => JSON.stringify(row)).sort(),
  ]);
  return Object.fromEntries(await Promise.all(rows));
}
