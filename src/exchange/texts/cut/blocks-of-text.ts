import { isHeading, placeOf } from '../../imports/uhri/reference.js';
import { storable } from '../../imports/uhri/plain-text.js';
import type { Block } from './cut-paragraph.js';
import { subLabel } from './sub-labels.js';

/** What stands on every page and belongs to no paragraph: symbols, page numbers, the printer's job number. */
const FURNITURE =
  /^(?:GE\.\d{2}-\d{4,6}.*|[A-Z][A-Z0-9]{0,5}(?:\/[A-Z0-9][A-Z0-9.-]*){2,}|(?:page\s)?\d{1,3}|-\s?\d{1,3}\s?-)$/i;

/** What is longer is no heading. */
const LONGEST_HEADING = 240;

const ENDED = /[.;:!?)»”"。；：؛۔]$/u;

/**
 * The blocks of a plain text, however it was broken into lines: a blank line ends a block, as does a number that begins
 * the next one; a line that only goes on is joined to the one before.
 */
export function blocksOfText(text: string, upr: boolean): Block[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of linesOf(text)) {
    if (line === '') {
      // A number alone on its line waits for its words.
      open = open && isBareLabel(blocks.at(-1));
      continue;
    }
    if (FURNITURE.test(line)) continue;
    const last = blocks.at(-1);
    if (open && last !== undefined && goesOn(last, line, upr)) blocks[blocks.length - 1] = joined(last, line);
    else blocks.push(line);
    open = true;
  }
  return blocks.map((block) => ({ text: block, label: null, heading: false }));
}

function linesOf(text: string): string[] {
  return storable(text)
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .split(/\r\n|[\r\n\f\v\u2028\u2029]/)
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim());
}

function goesOn(last: string, line: string, upr: boolean): boolean {
  if (isBareLabel(last)) return true;
  // Of a block that grows line by line only the end is looked at.
  const ended = ENDED.test(last.slice(-4));
  const place = placeOf(line, upr);
  const numbered = place.reference !== null && place.heading === null;
  if (!numbered && subLabel(line) === null) return !ended || /^[\p{Ll}(,;]/u.test(line);
  const heading = last.length < LONGEST_HEADING && isHeading(last);
  return !(ended || heading || (numbered && follows(placeOf(last, upr).reference, place.reference)));
}

/** Whether a number is the next one after another: 12 after 11, 140.8 after 140.7. */
function follows(before: string | null, next: string | null): boolean {
  const [a = '', b = ''] = [before ?? '', next ?? ''].map((each) => each.replace(/\s*\(.*$/, ''));
  const count = (each: string): number => Number(each.split('.').at(-1));
  const head = (each: string): string => each.split('.').slice(0, -1).join('.');
  return a !== '' && head(a) === head(b) && count(b) === count(a) + 1;
}

function isBareLabel(line: string | undefined): boolean {
  return line !== undefined && line.length < 12 && /^(?:\d{1,3}\.\d{0,3}\.?|\([a-z]{1,5}\))$/i.test(line);
}

/** A word that was divided at the end of its line is one word again. */
function joined(last: string, line: string): string {
  return /\p{Ll}-$/u.test(last.slice(-2)) && /^\p{Ll}/u.test(line)
    ? `${last.slice(0, -1)}${line}`
    : `${last} ${line}`;
}
