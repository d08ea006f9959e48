import { UserError } from '../../../platform/graphql/user-error.js';
import type { SheetRow } from '../../sheets/sheet-rows.js';

/** How a column of UHRI's workbook becomes a field of its JSON export. */
export interface SheetColumn {
  /** As UHRI spells it, `Reccomending` included. */
  header: string;
  field: string;
  kind: 'TEXT' | 'LABEL' | 'LABELS' | 'DAY' | 'INSTANT';
  /** Without it the file is another one. */
  needed?: true;
}

/** The sixteen columns, in their order. There is no document id and no UPR cycle. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  { header: 'Text', field: 'Text', kind: 'TEXT', needed: true },
  { header: 'Countries Concerned', field: 'Countries', kind: 'LABELS', needed: true },
  { header: 'Reccomending Body', field: 'Body', kind: 'LABEL', needed: true },
  { header: 'Document Symbol', field: 'Symbol', kind: 'LABEL', needed: true },
  { header: 'Themes', field: 'Themes', kind: 'LABELS', needed: true },
  { header: 'Affected Persons', field: 'AffectedPersons', kind: 'LABELS', needed: true },
  { header: 'Sdgs', field: 'Sdgs', kind: 'LABELS', needed: true },
  { header: 'Document Publication Date', field: 'PublicationDate', kind: 'DAY', needed: true },
  { header: 'UPR Reccomending States', field: 'UprRecommendingCountry', kind: 'LABELS', needed: true },
  { header: 'UPR Position', field: 'UprPositions', kind: 'LABELS', needed: true },
  { header: 'Type', field: 'AnnotationType', kind: 'LABEL', needed: true },
  { header: 'OHCHR Annotation Id', field: 'AnnotationId', kind: 'LABEL', needed: true },
  { header: 'UPR Session', field: 'UprSession', kind: 'LABELS', needed: true },
  { header: 'Regions Concerned', field: 'Regions', kind: 'LABELS' },
  { header: 'Recommending Regions', field: 'UprRecommendingRegions', kind: 'LABELS' },
  { header: 'Date of publication on UHRI', field: 'PublicationDateOnUhri', kind: 'INSTANT' },
];

/** Which columns stand where, from the row of headers. Throws `INVALID` for a sheet that is not UHRI's. */
export function columnsOf({ number, cells }: SheetRow): ReadonlyMap<number, SheetColumn> {
  const known = new Map(SHEET_COLUMNS.map((column) => [folded(column.header), column]));
  const found = new Map<number, SheetColumn>();
  for (const [index, { value }] of cells) {
    const column = known.get(folded(String(value)));
    if (column && ![...found.values()].includes(column)) found.set(index, column);
  }
  const missing = SHEET_COLUMNS.filter((column) => column.needed && ![...found.values()].includes(column));
  if (missing.length === 0) return found;
  const names = missing.map(({ header }) => `"${header}"`).join(', ');
  throw new UserError(
    'INVALID',
    `Row ${number} of the first sheet should name the columns of UHRI's export; ${names} ${missing.length === 1 ? 'is' : 'are'} not there.`,
  );
}

/** Should OHCHR ever spell it right, the column is the same. */
function folded(header: string): string {
  return header
    .replace(/^\s*-\s*/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replaceAll('recommending', 'reccomending');
}
