import { LRUCache } from 'lru-cache';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { damaged, tooMuch } from '../../platform/packages/package-refusal.js';
import type { XmlEvent } from '../../platform/packages/xml-events.js';
import { unescaped } from './sheet-rows.js';

/** Strings of a workbook that are told apart. */
const MOST = 4_000_000;

/** Bytes that are written at once. */
const BUFFER = 256 * 1024;

/** Strings that are kept at hand: labels come again and again, texts once. */
const AT_HAND = 2_000;

/**
 * The texts to which cells of a workbook point by a number. They stand in a file of their own, so that a workbook of any
 * size needs little memory.
 */
export class SharedStrings {
  private readonly file: number;
  private readonly ends: number[] = [];
  private readonly recent = new LRUCache<number, string>({ max: AT_HAND });
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private bytes = 0;

  private constructor(path: string) {
    this.file = openSync(path, 'wx+', 0o600);
  }

  /** Hands over an empty collection, whose file at `path` is taken away however the work ends. */
  static async at<T>(path: string, work: (strings: SharedStrings) => Promise<T>): Promise<T> {
    const strings = new SharedStrings(path);
    try {
      return await work(strings);
    } finally {
      closeSync(strings.file);
      rmSync(path, { force: true });
    }
  }

  /** Reads the part in which a workbook lists them. */
  async read(xml: AsyncIterable<XmlEvent[]>): Promise<void> {
    let text = '';
    let inText = false;
    let phonetic = 0;
    for await (const batch of xml) {
      for (const event of batch) {
        if (event.type === 'text') text += inText ? event.text : '';
        else if (event.type === 'open') {
          if (event.name === 'si') text = '';
          else if (event.name === 'rPh') phonetic += 1;
          else inText = event.name === 't' && phonetic === 0;
        } else {
          inText = false;
          if (event.name === 'rPh') phonetic -= 1;
          else if (event.name === 'si') this.add(unescaped(text));
        }
      }
    }
    this.flush();
  }

  /** The text of a number. */
  at(index: number): string {
    const known = this.recent.get(index);
    if (known !== undefined) return known;
    const end = this.ends[index];
    if (end === undefined) throw damaged(`a cell points to a text that is not there (${index})`);
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    const bytes = Buffer.alloc(end - start);
    readSync(this.file, bytes, 0, bytes.length, start);
    const text = bytes.toString('utf8');
    this.recent.set(index, text);
    return text;
  }

  private add(text: string): void {
    if (this.ends.length >= MOST) throw tooMuch(`The workbook has more than ${MOST} different texts.`);
    const bytes = Buffer.from(text, 'utf8');
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.bytes += bytes.length;
    this.ends.push(this.bytes);
    if (this.waitingBytes >= BUFFER) this.flush();
  }

  private flush(): void {
    if (this.waitingBytes > 0) writeSync(this.file, Buffer.concat(this.waiting));
    this.waiting = [];
    this.waitingBytes = 0;
  }
}
