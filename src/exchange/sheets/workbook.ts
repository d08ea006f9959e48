import type { OfficePackage } from '../../platform/packages/office-package.js';
import { damaged } from '../../platform/packages/package-refusal.js';
import type { SharedStrings } from './shared-strings.js';
import { sheetRows, type SheetRow } from './sheet-rows.js';

/** A sheet of a workbook that somebody sent. */
export interface SheetName {
  name: string;
  /** The part in which its cells are. */
  part: string;
}

/** A workbook that somebody sent: its sheets by their names, and their rows as a stream. */
export class Workbook {
  private constructor(
    private readonly opened: OfficePackage,
    private readonly strings: SharedStrings,
    /** In the order of the tabs, hidden ones included. */
    readonly sheets: readonly SheetName[],
    /** Days are counted from 1904 instead of 1900, as old programs for the Macintosh did. */
    readonly from1904: boolean,
  ) {}

  static async of(opened: OfficePackage, strings: SharedStrings): Promise<Workbook> {
    const relations = await opened.relations(opened.main);
    const sheets: SheetName[] = [];
    let from1904 = false;
    for await (const batch of opened.xml(opened.main)) {
      for (const event of batch) {
        if (event.type !== 'open') continue;
        if (event.name === 'workbookPr') from1904 = isTrue(event.attributes.get('date1904'));
        if (event.name !== 'sheet') continue;
        const relation = relations.get(event.attributes.get('id') ?? '');
        // Chart sheets have no cells.
        if (relation?.type !== 'worksheet' || relation.external) continue;
        sheets.push({ name: event.attributes.get('name') ?? '', part: relation.target });
      }
    }
    const shared = [...relations.values()].find(
      ({ type, external }) => type === 'sharedStrings' && !external,
    );
    if (shared) await strings.read(opened.xml(shared.target));
    if (sheets.length === 0) throw damaged('it has no sheet with cells');
    return new Workbook(opened, strings, sheets, from1904);
  }

  rows({ part }: SheetName): AsyncGenerator<SheetRow> {
    return sheetRows(this.opened.xml(part), this.strings);
  }
}

function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}
