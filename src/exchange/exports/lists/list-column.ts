import { graphqlEnum } from '../../../platform/graphql/enums.js';
import type { CellKind } from '../sheets/cells.js';

/** A column that a list can have: which field of a row it shows, as a client would ask for it. */
export interface ListColumn {
  /** What stands above it. */
  header: string;
  /**
   * The field, and those under it, such as `document.symbol` or `themes.theme.label(language: $language)`: what it shows
   * is what that field answers to whoever downloads it. Of a list each value stands on a line of its own.
   */
  field: string;
  kind?: CellKind;
  /** A flag beside each value of a list; those for which it holds are left out. */
  except?: string;
  /** Values of a list that stand beside another column’s, line by line: equal ones are not left out. */
  repeats?: true;
  /** For the API. */
  description: string;
}

/** The columns of a list, by the name that the API gives them, in the order in which they stand without a choice. */
export type ListColumns<C extends string> = Readonly<Record<C, ListColumn>>;

/** The enum by which clients choose columns. */
export function columnEnum<C extends string>(
  name: string,
  of: string,
  columns: ListColumns<C>,
): { [K in C]: K } {
  const described = Object.entries<ListColumn>(columns).map(([column, { header, description }]) => [
    column,
    `“${header}”: ${description}`,
  ]);
  return graphqlEnum<C>(
    name,
    `A column of ${of} as a sheet.`,
    Object.fromEntries(described) as Record<C, string>,
  );
}

/** The columns that were chosen, in the order of the choice; all of them without one. */
export function chosenColumns<C extends string>(
  columns: ListColumns<C>,
  choice?: readonly C[] | null,
): ListColumn[] {
  return (choice ?? (Object.keys(columns) as C[])).map((name) => columns[name]);
}
