/** Words before a full stop that end no sentence. */
const SHORTENED = new Set(
  'no nos art arts para paras mr ms mrs dr st vol ed cf vs núm párr párrs sr sra n p pp п пп ст стт см г гг др'.split(
    ' ',
  ),
);

const END = /([.!?؟。！？])["”»’)\]]*\s*|\n\s*/gu;
const NUMBER_IN_FRONT = /^\s*\d{1,3}(?:[.-]\d{1,3})?\s*[.\u2013-]?\s*(?=\D)/u;

/** Where the last sentence of a text begins: 0 where it is the only one. */
export function lastSentence(text: string): number {
  let begin = 0;
  for (const match of text.matchAll(END)) {
    const after = match.index + match[0].length;
    if (after < text.length && endsHere(text, match.index, match[1] !== undefined, after)) begin = after;
  }
  return begin;
}

/** A text without the number of its paragraph in front. */
export function withoutNumber(text: string): string {
  return text.replace(NUMBER_IN_FRONT, '');
}

function endsHere(text: string, at: number, byMark: boolean, after: number): boolean {
  // What is written without capitals says nothing by its first letter.
  if (!/^["“«(]?[\p{Lu}\p{Lo}]/u.test(text.slice(after, after + 2))) return false;
  if (!byMark) return /[.!?:;)\d\-–]\s*$/u.test(text.slice(0, at));
  const word = /([\p{L}\p{M}º°]+)$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1];
  return word === undefined || (!SHORTENED.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word));
}
