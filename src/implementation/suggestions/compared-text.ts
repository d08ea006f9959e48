/** How a mechanism's text is read before it is compared with others. */
export interface TextToCompare {
  text: string;
  mechanismCode: string;
}

/** A heading's last word and the paragraph's number, which the source glued together: "torture8.The State". */
const GLUED = /(\p{L})(\d{1,3}[.)])/gu;

/**
 * What a text asks for, without what only surrounds it: the paragraph's number, and in UPR texts the States that made
 * the recommendation, which stand in brackets at the end and would make texts alike that have nothing in common.
 */
export function comparedText({ text, mechanismCode }: TextToCompare): string {
  const said = mechanismCode === 'UPR' ? withoutStates(text) : text;
  return said.replace(GLUED, '$1 $2');
}

/** Brackets may stand in brackets: "(Venezuela (Bolivarian Republic of))". */
function withoutStates(text: string): string {
  let end = text.length;
  for (;;) {
    let last = end - 1;
    while (last >= 0 && AFTER_BRACKETS.includes(text[last] as string)) last -= 1;
    const opened = openingBracket(text, last);
    // A text that is nothing but brackets is kept as it is.
    if (opened <= 0) return text.slice(0, end);
    end = opened;
  }
}

const AFTER_BRACKETS = ' \t\n.;,';

/** Where the bracket opens that closes at a place; -1 where none closes there, or none opens. */
function openingBracket(text: string, closing: number): number {
  if (text[closing] !== ')') return -1;
  let depth = 0;
  for (let at = closing; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const ASKS_TO_TELL =
  /\b(?:requests?|invites?|asks?|encourages?) the state party to (?:provide|send|submit|report|inform|transmit|disseminate|include|indicate)\b/i;
const ON_OTHER_PARAGRAPHS =
  /\b(?:paragraphs?|paras?\.?)\s+\d|\bfollow-up to\b|\bpresent (?:concluding )?observations\b|\bnext periodic report\b/i;
const AND_TO_ACT = /\bshould\b|\brecommends\b|\burges\b|\bcalls upon\b/i;

/**
 * Whether a text is about the reporting itself: which paragraphs the committee wants to be told about, until when, and
 * in which languages its observations are spread. Every committee ends with the same words, which ask for nothing that a
 * measure could answer.
 */
export function isAboutReporting(text: string): boolean {
  return ASKS_TO_TELL.test(text) && ON_OTHER_PARAGRAPHS.test(text) && !AND_TO_ACT.test(text);
}
