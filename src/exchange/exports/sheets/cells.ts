/** A value in a sheet; null leaves the cell empty. */
export type Cell = string | number | Date | null;

/** How a column’s values are written. Days are dates of the sheet; instants stay text, because sheets know no time zones. */
export type CellKind = 'TEXT' | 'NUMBER' | 'DAY';

/** A column of a sheet. */
export interface SheetColumn {
  header: string;
  /** Texts, where it does not say. */
  kind?: CellKind;
}

/** A sheet as it is written: its rows come when they are wanted. */
export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<readonly Cell[]>;
}
