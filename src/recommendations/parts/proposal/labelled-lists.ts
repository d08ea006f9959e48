import { LABEL_ROWS, plainToken, type LabelRow } from './labels.js';
import { saysEnough } from './said.js';

/** A label in a text: where it stands, and how it is written. */
export interface Marker {
  start: number;
  end: number;
  label: string;
}

interface Found extends Marker {
  token: string;
}

/** How labels are set off: (a), a), or a. at the beginning of a line. */
const FORMS: readonly RegExp[] = [
  /[(（]\s*([\p{L}\p{M}\p{Cf}\u0640]{1,6}|\d{1,2})\s*[)）]/gu,
  /(?<![\p{L}\p{N}(（])(?<![(（]\s)(\p{L}{1,5}|\d{1,2})\s?[)）]/gu,
  /(?<=(?:^|\n|[:;：；])[^\S\n]*)([\p{Ll}]{1,5}|\d{1,2})\.(?=\s)/gu,
];

const CONJUNCTION = /(?:^|[\s,;，；،؛])(?:and|or|et|ou|y|e|o|u|и|или|و|أو|和|及|以及|或)$/iu;
/** What is written before the letter of somebody else's paragraph. */
const REFERENCE =
  /(?:\d|[№º]|\d\s*[(（]\w{1,4}[)）]|\b(?:arts?|articles?|paras?|paragraphs?|subpara(?:graph)?s?|sections?|items?|clauses?|alinéas?|artículos?|párrafos?|apartados?|incisos?)\.?|(?:пункт|подпункт|стать)\p{L}*|(?:الفقرة|الفقرتين|المادة|البند)|[条款段项])$/iu;

/** The lists of a text: those of the outermost row of labels, each with two labels at least. */
export function labelledLists(text: string): Marker[][] {
  const found = FORMS.flatMap((form) => {
    const markers = markersOf(text, form);
    return LABEL_ROWS.map((row) => listsOf(text, markers, row));
  }).filter((lists) => lists.length > 0);
  const begin = (lists: Marker[][]): number => lists[0]?.[0]?.start ?? 0;
  return found.sort((a, b) => begin(a) - begin(b))[0] ?? [];
}

function markersOf(text: string, form: RegExp): Found[] {
  return [...text.matchAll(form)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: match[0].normalize('NFKC').replace(/\s/gu, ''),
    token: plainToken(match[1] as string),
  }));
}

function listsOf(text: string, markers: readonly Found[], row: LabelRow): Found[][] {
  const lists: Found[][] = [];
  let list: Found[] = [];
  for (const marker of markers) {
    const place = row(marker.token);
    const last = list.at(-1);
    if (place === 0 && opens(text, marker)) {
      if (list.length > 1) lists.push(list);
      list = [marker];
    } else if (last && place === list.length && follows(text, marker, last)) list = [...list, marker];
  }
  const end = list.at(-1);
  if (end && !saysEnough(text.slice(end.end))) list = list.slice(0, -1);
  if (list.length > 1) lists.push(list);
  return lists;
}

function opens(text: string, { start }: Marker): boolean {
  return !REFERENCE.test(text.slice(Math.max(0, start - 40), start).trimEnd());
}

/** It stands where a new item begins, and the one before says something. */
function follows(text: string, { start }: Marker, before: Marker): boolean {
  const item = text.slice(before.end, start);
  if (!saysEnough(item)) return false;
  const words = item.trimEnd();
  if (REFERENCE.test(words.slice(-40))) return false;
  return /\n\s*$/u.test(item) || /[;:,.)»”"；：，。،؛）]$/u.test(words) || CONJUNCTION.test(words);
}
