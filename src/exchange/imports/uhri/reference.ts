/** Where a text stands in its document, as far as its first words tell. */
export interface Place {
  /** `115.85`, `25`, `25 (a)`; null where it is not certain. */
  reference: string | null;
  /** Heading that the source glued before the number. */
  heading: string | null;
}

/** A number and its heading are looked for no farther. */
const HEAD = 240;

const NO_PLACE: Place = { reference: null, heading: null };

/** Reads the paragraph number, and the heading before it, off a plain text in any of the six languages. */
export function placeOf(text: string, upr: boolean): Place {
  const head = withPlainDigits(text.slice(0, HEAD));
  const reference = (upr ? uprItem(head) : null) ?? leadingParagraph(head);
  return reference ? { reference, heading: null } : underHeading(head);
}

/** Digits of other scripts as ASCII ones, each in its place. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\uff0e/g, '.');
}

const SPLIT_NUMBER = String.raw`\d(?: ?\d){0,2}`;
const DASH = '[-\u2010-\u2015\u2212]';
/** Arabic texts write "132-90", sometimes with digits torn apart. */
const ARABIC_ITEM = new RegExp(
  `^(${SPLIT_NUMBER}) ?${DASH} ?(${SPLIT_NUMBER})(?=[ .]?${DASH}?[ .\\n]*\\p{Script=Arabic})`,
  'u',
);

function uprItem(head: string): string | null {
  const named = /^Recommendation No\. ?(\d{1,3}), para\. ?(\d{1,3})\b/i.exec(head);
  if (named) return `${named[2]}.${named[1]}`;
  const item = /^(\d{1,3}) ?\.(\d{1,3})(?![\d%])/.exec(head) ?? ARABIC_ITEM.exec(head);
  return item ? `${item[1]}.${item[2]}`.replaceAll(' ', '') : null;
}

const SENTENCE_START = String.raw`(?=["“«‘'(\[]?[\p{Lu}\p{Lt}\p{Lo}]|\([a-z]\))`;
/** "12. The", "12.The", "12、委员会". */
const PARAGRAPH = String.raw`(\d{1,3})\s?(?:\.\s?${SENTENCE_START}|[、。]\s?(?=\p{Script=Han}))`;
/** "١٢- تشعر", also torn apart: "1 2 - تشعر". */
const ARABIC_PARAGRAPH = String.raw`(${SPLIT_NUMBER})\s?${DASH}\s?(?=\p{Script=Arabic})`;
/** "12) The" and "25(a)" stand at the very start or are something else. */
const LEADING = new RegExp(
  String.raw`^(?:${PARAGRAPH}|${ARABIC_PARAGRAPH}|(\d{1,3})\)\s?${SENTENCE_START}|(\d{1,3})\s?(\([a-z]{1,3}\)))`,
  'u',
);
const WITHIN = new RegExp(String.raw`(?<!\d ?|[.,/(§°º–-])(?:${PARAGRAPH}|${ARABIC_PARAGRAPH})`, 'gu');

function leadingParagraph(head: string): string | null {
  const found = LEADING.exec(head);
  if (!found) return null;
  const [, paragraph, arabic, bracketed, withItem, item] = found;
  return withItem ? `${withItem} ${item}` : (paragraph ?? arabic ?? bracketed)!.replaceAll(' ', '');
}

function underHeading(head: string): Place {
  for (const found of head.matchAll(WITHIN)) {
    const heading = head.slice(0, found.index).trim();
    if (!isHeading(heading)) continue;
    return { reference: (found[1] ?? found[2])!.replaceAll(' ', ''), heading: tidyHeading(heading) };
  }
  return NO_PLACE;
}

/** "A.", "IV." or "(a)" before a heading. */
const OUTLINE = /^(?:[A-Z]|[IVX]{1,5})\s?\.\s?(?=\S)/;
/** Words of a sentence, in the six languages: what holds them is no heading. */
const SENTENCE_WORDS =
  /\b(?:the|joint) committee\b(?! on\b)|\bstate party\b|\bshould\b|le comité\b|l[’' ]+état partie|el comité\b|estado parte|комитет|государств\p{L}*-участник|اللجنة|الدولة الطرف|委员会|缔约国/iu;
/** What a number belongs to that is not the paragraph's. */
const COUNTED =
  /(?:\b(?:no|nos|nr|art|arts|par|para|paras|articles?|artículos?|paragraphs?|paragraphes?|párrafos?|targets?|goals?|rules?|comments?|resolutions?|chapter|section|part|ст|п|пп)\.?|№|المادة|الفقرة|رقم|第)$/iu;

/** Whether words could stand over paragraphs: they are no sentence, and nothing counts on after them. */
export function isHeading(text: string): boolean {
  const bare = withoutParentheses(text.replace(OUTLINE, ''));
  return (
    text.length >= 3 &&
    /^["“«‘']?[\p{Lu}\p{Lo}]/u.test(bare) &&
    !/[.;:!?。；：؛]\s|[.;:,،；：]$/u.test(bare.trim()) &&
    !COUNTED.test(bare.trim()) &&
    !SENTENCE_WORDS.test(bare)
  );
}

function withoutParentheses(text: string): string {
  const inner = /\([^()]*\)/g;
  return text.replace(inner, '').replace(inner, '');
}

/** A heading on one line, its label set off. */
export function tidyHeading(heading: string): string {
  return heading.replace(OUTLINE, (label) => `${label.trim()} `).replace(/\s*\n\s*/g, ' – ');
}
