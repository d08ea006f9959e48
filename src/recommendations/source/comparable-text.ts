import { normalisedText } from '../recommendations/text-hash.js';

/** Where a text stands, as far as it repeats that itself. */
export interface StandsAt {
  reference: string | null;
  sectionHeading: string | null;
}

const MOST_GROUPS = 60;
const LONGEST_GROUP = 400;

/**
 * A text as two sources of the same document are compared: normalised, without the heading and the number before it, and
 * (`upr`) without the States in the brackets that close it. Sources differ in whether they repeat these.
 */
export function comparableText(text: string, { reference, sectionHeading }: StandsAt, upr: boolean): string {
  const words = normalisedText(upr ? withoutClosingGroups(text) : text);
  return withoutStart(withoutStart(words, sectionHeading), reference);
}

function withoutStart(words: string, start: string | null): string {
  const first = start === null ? '' : normalisedText(start);
  return first !== '' && words.startsWith(`${first} `) ? words.slice(first.length + 1) : words;
}

/** Goes back from the end over brackets that balance; what is in them is not looked at. */
function withoutClosingGroups(text: string): string {
  let rest = text;
  for (let count = 0; count < MOST_GROUPS; count++) {
    rest = rest.replace(/[\s;.,:]{1,20}$/u, '');
    const start = openingOf(rest);
    if (start === undefined || start === 0) return rest;
    rest = rest.slice(0, start);
  }
  return rest;
}

function openingOf(text: string): number | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= Math.max(0, text.length - LONGEST_GROUP); at--) {
    if (text[at] === ')') depth++;
    else if (text[at] === '(') depth--;
    if (depth === 0) return at;
  }
  return undefined;
}
