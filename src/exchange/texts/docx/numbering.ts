import type { XmlEvent } from '../../../platform/packages/xml-events.js';
import { isWord } from './word-space.js';

/** One level of a list: how it counts. */
export interface ListLevel {
  start: number;
  format: string;
  /** `%1.`, `(%2)`, `%1.%2`: the numbers of the levels in their places. */
  text: string;
}

/** A list as paragraphs name it. */
interface List {
  abstractId: string;
  /** Levels at which it begins anew when it is first used. */
  starts: Map<number, number>;
  levels: Map<number, ListLevel>;
}

const NO_LEVEL: ListLevel = { start: 1, format: 'none', text: '' };
const DEEPEST = 8;

/** How a document numbers its paragraphs (`word/numbering.xml`). */
export class Numbering {
  private readonly abstract = new Map<string, Map<number, ListLevel>>();
  private readonly lists = new Map<string, List>();

  static async read(events: AsyncIterable<XmlEvent[]>): Promise<Numbering> {
    const numbering = new Numbering();
    const reading = new Reading(numbering);
    for await (const batch of events) for (const event of batch) reading.take(event);
    return numbering;
  }

  /** What Word shows before the paragraphs, told of each numbered one in the document's order. */
  counting(): (listId: string, level: number) => string | null {
    const counters = new Map<string, number[]>();
    const begun = new Set<string>();
    return (listId, level) => {
      const list = this.lists.get(listId);
      if (!list || level < 0 || level > DEEPEST) return null;
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      const start = list.starts.get(level);
      if (start !== undefined && !begun.has(`${listId} ${level}`)) counts[level] = start - 1;
      begun.add(`${listId} ${level}`);
      for (let above = 0; above < level; above++) counts[above] ??= this.level(list, above).start;
      counts[level] = (counts[level] ?? this.level(list, level).start - 1) + 1;
      counts.length = level + 1;
      return this.shown(list, level, counts);
    };
  }

  addLevel(abstractId: string, level: number, given: ListLevel): void {
    const levels = this.abstract.get(abstractId) ?? new Map<number, ListLevel>();
    this.abstract.set(abstractId, levels.set(level, given));
  }

  addList(listId: string, list: List): void {
    this.lists.set(listId, list);
  }

  private level(list: List, level: number): ListLevel {
    return list.levels.get(level) ?? this.abstract.get(list.abstractId)?.get(level) ?? NO_LEVEL;
  }

  private shown(list: List, level: number, counts: readonly number[]): string | null {
    const { text, format } = this.level(list, level);
    if (format === 'bullet' || format === 'none') return null;
    const label = text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      return inFormat(counts[at] ?? 1, this.level(list, at).format);
    });
    return label.trim() === '' ? null : label.trim();
  }
}

/** Follows the XML of the numbering from element to element. */
class Reading {
  private abstractId: string | null = null;
  private listId: string | null = null;
  private list: List | null = null;
  private at = 0;
  private level: ListLevel | null = null;

  constructor(private readonly numbering: Numbering) {}

  take(event: XmlEvent): void {
    if (event.type === 'text' || !isWord(event.space)) return;
    if (event.type === 'open') this.open(event.name, event.attributes);
    else this.close(event.name);
  }

  private open(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('val') ?? '';
    if (name === 'abstractNum') this.abstractId = attributes.get('abstractNumId') ?? '';
    else if (name === 'num') {
      this.listId = attributes.get('numId') ?? '';
      this.list = { abstractId: '', starts: new Map(), levels: new Map() };
    } else if (name === 'abstractNumId' && this.list) this.list.abstractId = value;
    else if (name === 'lvl' || name === 'lvlOverride') {
      this.at = Number(attributes.get('ilvl') ?? 0);
      if (name === 'lvl') this.level = { start: 1, format: 'decimal', text: '' };
    } else if (name === 'startOverride' && this.list) this.list.starts.set(this.at, whole(value));
    else if (this.level) this.describe(this.level, name, value);
  }

  private describe(level: ListLevel, name: string, value: string): void {
    if (name === 'start') level.start = whole(value);
    else if (name === 'numFmt') level.format = value;
    else if (name === 'lvlText') level.text = value.slice(0, 50);
  }

  private close(name: string): void {
    if (name === 'lvl' && this.level) {
      if (this.list) this.list.levels.set(this.at, this.level);
      else if (this.abstractId !== null) this.numbering.addLevel(this.abstractId, this.at, this.level);
      this.level = null;
    } else if (name === 'num' && this.list && this.listId !== null) {
      this.numbering.addList(this.listId, this.list);
      this.list = null;
    } else if (name === 'abstractNum') this.abstractId = null;
  }
}

function whole(value: string): number {
  return /^\d{1,6}$/.test(value) ? Number(value) : 1;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in one of Word's formats; in one that reports do not use, as a plain number. */
export function inFormat(count: number, format: string): string {
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperRoman') return roman(count).toUpperCase();
  if (format === 'lowerLetter') return letters(count);
  if (format === 'upperLetter') return letters(count).toUpperCase();
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return format === 'none' ? '' : String(count);
}

/** After z Word writes aa, bb. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.min(5, Math.floor((count - 1) / 26) + 1));
}

function roman(count: number): string {
  let rest = Math.min(count, 3_999);
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}
