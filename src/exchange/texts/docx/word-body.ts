import type { XmlEvent } from '../../../platform/packages/xml-events.js';
import { tooMuch } from '../../../platform/packages/package-refusal.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';
import { isOn, isWord } from './word-space.js';

/** A paragraph as Word shows it, with the number that Word gives it. */
export interface WordParagraph {
  text: string;
  label: string | null;
  heading: boolean;
}

/** A cell of a table, and over how many columns it goes. */
export interface WordCell {
  paragraphs: WordParagraph[];
  span: number;
}

/** What follows one another in a document: paragraphs, and rows of tables. */
export type WordItem = { paragraph: WordParagraph } | { row: WordCell[] };

/** Nothing in these is shown: what was deleted or moved away, and what old programs show instead. */
const HIDDEN = new Set(['del', 'moveFrom', 'Fallback']);

const MOST_CHARACTERS = 8 * 1024 * 1024;
const MOST_ITEMS = 50_000;

interface Opened {
  text: string;
  styleId: string | null;
  listId: string | null;
  level: number | null;
  heading: boolean;
  markDeleted: boolean;
}

/** Reads the body of a document: the text as it is shown, tracked changes accepted, without footnotes and fields' codes. */
export class WordBody {
  readonly items: WordItem[] = [];
  private readonly path: string[] = [];
  private readonly rows: WordCell[][] = [];
  private readonly open: Opened[] = [];
  private readonly label: (listId: string, level: number) => string | null;
  private readonly deletedRows = new Set<WordCell[]>();
  private hidden = 0;
  private vanishing = false;
  /** What a paragraph whose end was deleted gives to the next one. */
  private carried: Opened | null = null;
  private characters = 0;

  constructor(
    private readonly styles: Styles,
    numbering: Numbering | null,
  ) {
    this.label = numbering?.counting() ?? (() => null);
  }

  take(event: XmlEvent): void {
    if (event.type === 'text') this.text(event.text);
    else if (event.type === 'open') {
      this.path.push(event.name);
      if (this.hides(event.name)) this.hidden++;
      else if (isWord(event.space) && !this.wasOnce()) this.enter(event.name, event.attributes);
    } else {
      this.path.pop();
      if (this.hides(event.name)) this.hidden--;
      else if (isWord(event.space)) this.leave(event.name);
    }
  }

  /** A deletion of text; that of a paragraph's end or of a row is a property of these. */
  private hides(name: string): boolean {
    return HIDDEN.has(name) && !this.within('rPr') && !this.path.includes('trPr');
  }

  /** Properties as they were before somebody changed them are listed beside those that hold. */
  private wasOnce(): boolean {
    return this.path.some((name) => name.endsWith('PrChange'));
  }

  private enter(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('val') ?? '';
    const paragraph = this.open.at(-1);
    if (name === 'p') this.open.push(this.begun());
    else if (name === 'tr') this.rows.push([]);
    else if (name === 'del' && this.path.includes('trPr')) this.deletedRows.add(this.rows.at(-1) ?? []);
    else if (name === 'tc') this.rows.at(-1)?.push({ paragraphs: [], span: 1 });
    else if (name === 'gridSpan') this.widen(value);
    else if (name === 'r') this.vanishing = false;
    else if (name === 'vanish' && this.within('rPr') && !this.within('pPr'))
      this.vanishing = isOn(attributes);
    else if (paragraph && this.within('pPr')) describe(paragraph, name, value, this.within('rPr'));
    else if (name === 'tab' || name === 'cr') this.write(' ');
    else if (name === 'br') this.write('\n');
    else if (name === 'noBreakHyphen') this.write('\u2011');
  }

  private leave(name: string): void {
    if (name === 'p') this.end();
    else if (name === 'tr') this.endRow();
  }

  private text(text: string): void {
    if (this.path.at(-1) === 't') this.write(text);
  }

  private write(text: string): void {
    const paragraph = this.open.at(-1);
    if (!paragraph || this.hidden > 0 || this.vanishing) return;
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS)
      throw tooMuch(`The document has more than ${MOST_CHARACTERS} characters, the most that is taken.`);
    paragraph.text += text;
  }

  private begun(): Opened {
    const carried = this.carried;
    this.carried = null;
    return (
      carried ?? { text: '', styleId: null, listId: null, level: null, heading: false, markDeleted: false }
    );
  }

  private end(): void {
    const opened = this.open.pop();
    if (!opened) return;
    if (opened.markDeleted) {
      this.carried = { ...opened, markDeleted: false };
      return;
    }
    const text = opened.text.replace(/[^\S\n]+/gu, ' ').trim();
    const style = this.styles.of(opened.styleId);
    const listId = opened.listId ?? style.listId;
    // A paragraph of a list counts though it be empty.
    const label =
      listId === null || listId === '0' ? null : this.label(listId, opened.level ?? style.level ?? 0);
    if (text === '') return;
    this.put({ text, label, heading: opened.heading || style.heading });
  }

  private put(paragraph: WordParagraph): void {
    const cell = this.rows.at(-1)?.at(-1);
    if (cell) cell.paragraphs.push(paragraph);
    else this.add({ paragraph });
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (!row || this.deletedRows.has(row)) return;
    const outer = this.rows.at(-1)?.at(-1);
    // A table in a cell is a part of that cell.
    if (outer) outer.paragraphs.push(...row.flatMap(({ paragraphs }) => paragraphs));
    else this.add({ row });
  }

  private add(item: WordItem): void {
    this.items.push(item);
    if (this.items.length > MOST_ITEMS)
      throw tooMuch(`The document has more than ${MOST_ITEMS} paragraphs and rows, the most that is taken.`);
  }

  private widen(value: string): void {
    const cell = this.rows.at(-1)?.at(-1);
    if (cell) cell.span = Math.min(Math.max(Number(value) || 1, 1), 64);
  }

  private within(name: string): boolean {
    return this.path.lastIndexOf(name) > this.path.lastIndexOf('p');
  }
}

function describe(paragraph: Opened, name: string, value: string, ofMark: boolean): void {
  if (name === 'pStyle') paragraph.styleId = value;
  else if (name === 'numId') paragraph.listId = value;
  else if (name === 'ilvl') paragraph.level = Number(value) || 0;
  else if (name === 'outlineLvl') paragraph.heading = /^[0-8]$/.test(value);
  else if (name === 'del' && ofMark) paragraph.markDeleted = true;
}
