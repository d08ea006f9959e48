import { saysEnough, trimmedItem } from './said.js';
import { lastSentence, withoutNumber } from './sentences.js';

/** What joins two thoughts, not two things asked for. */
const TURN =
  /^(?:however|but|nevertheless|nonetheless|therefore|thus|cependant|toutefois|néanmoins|sin embargo|no obstante|однако|тем не менее|غير أن|إلا أن|但|然而)/iu;

const LEADING_OVER = /^(?:and|or|et|ou|y|e|и|или|和|以及)\s/iu;
/** A text that has labels is not split anywhere else. */
const LABEL = /(?:^|[:：]\s*)[(（]?(?:\p{L}|\d)\s?[)）]/u;

/** A list without labels. */
export interface PlainList {
  leadIn: string | null;
  items: string[];
}

/**
 * One sentence whose things asked for are set off by semicolons; null where it is not. Behind a colon an item may be
 * one word, such as a treaty's name.
 */
export function semicolonList(text: string): PlainList | null {
  const sentence = withoutNumber(text.slice(lastSentence(closed(text))));
  const colon = /[:：](?=\s|\p{Lo})/u.exec(sentence);
  const led = colon !== null && colon.index < firstSemicolon(sentence);
  const leadIn = led
    ? sentence
        .slice(0, colon.index + 1)
        .replace(/\s+/gu, ' ')
        .trim()
    : null;
  const items = split(led ? sentence.slice(colon.index + 1) : sentence).map((item) =>
    trimmedItem(item).replace(LEADING_OVER, ''),
  );
  if (items.at(-1) === '') items.pop();
  const enough = items.every(
    (item) => saysEnough(item, led ? 1 : 3) && !TURN.test(item) && !LABEL.test(item),
  );
  return items.length > 1 && enough ? { leadIn, items } : null;
}

/** Without the mark that ends the text, after which no sentence begins. */
function closed(text: string): string {
  return text.replace(/[\s.;。；؛]+$/u, '');
}

function firstSemicolon(text: string): number {
  const at = text.search(/[;；؛]/u);
  return at < 0 ? text.length : at;
}

/** At the semicolons outside brackets. */
function split(text: string): string[] {
  const items = [''];
  let depth = 0;
  for (const letter of text) {
    if ('(（['.includes(letter)) depth += 1;
    if (')）]'.includes(letter)) depth = Math.max(0, depth - 1);
    if (depth === 0 && ';；؛'.includes(letter)) items.push('');
    else items[items.length - 1] += letter;
  }
  return items;
}
