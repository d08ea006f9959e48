/** Columns that are read: what a ministry works with has some dozens. */
export const MOST_COLUMNS = 500;

const LETTERS = 26;

/** The column of an address, from 0: `B7` is in column 1. -1 where it is no address. */
export function columnOf(address: string): number {
  const letters = /^([A-Z]{1,7})\d*$/.exec(address)?.[1];
  if (!letters) return -1;
  let column = 0;
  for (const letter of letters) column = column * LETTERS + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** The address of a cell as people read it: column 1 of row 7 is `B7`. */
export function addressOf(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  return `${letters}${row}`;
}
