import type { Cell } from '../sheets/cells.js';
import type { ListColumn } from './list-column.js';
import type { Answers } from './selection.js';

/** The cells of a row, from what its columns’ fields answered. */
export function cellsOf(answers: Answers, columns: readonly ListColumn[]): Cell[] {
  return columns.map((column, index) => cellOf(answers[index], column));
}

/** What a field answered, as a cell: of a list each value on a line of its own. */
function cellOf(answer: unknown, { kind = 'TEXT', repeats }: ListColumn): Cell {
  const values = repeats ? plain(answer) : [...new Set(plain(answer))];
  if (values.length === 0) return null;
  const [only] = values;
  if (values.length > 1) return values.map(String).join('\n');
  if (kind === 'NUMBER' && only !== '' && Number.isFinite(Number(only))) return Number(only);
  if (kind === 'DAY' && typeof only === 'string') return new Date(`${only.slice(0, 10)}T00:00:00.000Z`);
  return String(only);
}

/** The values themselves, by the names that `selections` gives them. */
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
