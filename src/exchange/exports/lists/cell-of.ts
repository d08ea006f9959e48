import type { Cell, CellKind } from '../sheets/cells.js';

/** What a field answered, as a cell: of a list each value on a line of its own, each once. */
export function cellOf(answer: unknown, kind: CellKind): Cell {
  const values = [...new Set(plain(answer))];
  if (values.length === 0) return null;
  const [only] = values;
  if (values.length > 1) return values.map(String).join('\n');
  if (kind === 'NUMBER' && only !== '' && Number.isFinite(Number(only))) return Number(only);
  if (kind === 'DAY' && typeof only === 'string') return new Date(`${only.slice(0, 10)}T00:00:00.000Z`);
  return String(only);
}

/** The values themselves, by the names that `RowFields` gives them. */
function plain(answer: unknown): (string | number)[] {
  if (answer === null || answer === undefined) return [];
  if (Array.isArray(answer)) return answer.flatMap(plain);
  if (typeof answer === 'object') {
    const { v, except } = answer as { v: unknown; except?: boolean };
    return except === true ? [] : plain(v);
  }
  if (typeof answer === 'boolean') return [answer ? 'yes' : 'no'];
  return [answer as string | number];
}
