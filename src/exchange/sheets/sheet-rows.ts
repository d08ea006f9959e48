import { damaged, tooMuch } from '../../platform/packages/package-refusal.js';
import type { XmlEvent } from '../../platform/packages/xml-events.js';
import { columnOf, MOST_COLUMNS } from './cell-address.js';
import type { SharedStrings } from './shared-strings.js';

/** What stands in a cell. */
export interface SheetCell {
  value: string | number | boolean;
  /** It was computed: `value` is what the program that wrote the file had last. */
  formula: boolean;
}

/** A row of a sheet, as it is numbered there. */
export interface SheetRow {
  number: number;
  /** By column, from 0. Empty cells are missing. */
  cells: ReadonlyMap<number, SheetCell>;
}

/** Cells of one row that are looked at, empty ones included: no program writes more. */
const MOST_CELLS = 16_384;

/** The rows of a sheet, one after the other; only one is in memory. Empty rows are left out. */
export async function* sheetRows(
  xml: AsyncIterable<XmlEvent[]>,
  strings: SharedStrings,
): AsyncGenerator<SheetRow> {
  const reading = new RowReading(strings);
  for await (const batch of xml) {
    for (const event of batch) {
      const row = reading.take(event);
      if (row && row.cells.size > 0) yield row;
    }
  }
}

/** One row on its way out of the events. */
class RowReading {
  private number = 0;
  private cells = new Map<number, SheetCell>();
  private looked = 0;
  private column = -1;
  private type = 'n';
  private formula = false;
  private text = '';
  /** Elements in which text stands that is the cell's value, and is being read. */
  private inValue = false;
  private inPhonetic = 0;

  constructor(private readonly strings: SharedStrings) {}

  /** The row that ends with this event. */
  take(event: XmlEvent): SheetRow | null {
    if (event.type === 'text') {
      if (this.inValue) this.text += event.text;
      return null;
    }
    if (event.type === 'open') this.open(event.name, event.attributes);
    else if (event.name === 'row') return { number: this.number, cells: this.cells };
    else this.close(event.name);
    return null;
  }

  private open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'row') this.beginRow(Number(attributes.get('r') ?? this.number + 1));
    else if (name === 'c') this.beginCell(attributes.get('r'), attributes.get('t') ?? 'n');
    else if (name === 'f') this.formula = true;
    else if (name === 'rPh') this.inPhonetic += 1;
    else if (name === 'v' || (name === 't' && this.inPhonetic === 0)) this.inValue = true;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'rPh') this.inPhonetic -= 1;
    else if (name === 'c') this.endCell();
  }

  private beginRow(number: number): void {
    if (!Number.isInteger(number) || number <= this.number)
      throw damaged(`its rows are not in their order after row ${this.number}`);
    this.number = number;
    this.cells = new Map();
    this.column = -1;
    this.looked = 0;
  }

  private beginCell(address: string | undefined, type: string): void {
    this.looked += 1;
    if (this.looked > MOST_CELLS) throw tooMuch(`Row ${this.number} has more than ${MOST_CELLS} cells.`);
    this.column = address === undefined ? this.column + 1 : columnOf(address);
    if (this.column < 0) throw damaged(`a cell of row ${this.number} has the address "${address}"`);
    this.type = type;
    this.formula = false;
    this.text = '';
  }

  private endCell(): void {
    const value = this.value();
    if (value === null) return;
    if (this.column >= MOST_COLUMNS)
      throw tooMuch(
        `Row ${this.number} has something beyond its column ${MOST_COLUMNS}, the last that is read. Take out the columns that are not needed.`,
      );
    this.cells.set(this.column, { value, formula: this.formula });
  }

  private value(): SheetCell['value'] | null {
    const { text, type } = this;
    if (text === '') return null;
    if (type === 's') return this.strings.at(Number(text));
    if (type === 'b') return text === '1';
    // Errors are shown as they stand there: #REF!
    if (type === 'str' || type === 'inlineStr' || type === 'e' || type === 'd') return unescaped(text);
    const number = Number(text);
    if (!Number.isFinite(number))
      throw damaged(`a number of row ${this.number} reads "${text.slice(0, 40)}"`);
    return number;
  }
}

/** `_x000D_` is how a workbook writes a character that XML does not hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
