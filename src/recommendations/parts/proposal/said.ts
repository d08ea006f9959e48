const HAN = /\p{sc=Han}/gu;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** A text says something: so many words, or twice as many Chinese characters. */
export function saysEnough(text: string, words = 2): boolean {
  const characters = text.match(HAN)?.length ?? 0;
  if (characters > 0) return characters >= words * 2;
  return (text.match(WORD)?.length ?? 0) >= words;
}

/** An item without what leads over to the next one; white space is one space. */
export function trimmedItem(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s;,；，،؛]+(?:and|or|et|ou|y|e|o|u|и|или|و|أو|和|及|以及|或)$/iu, '')
    .replace(/[\s;,；，،؛]+$/u, '');
}
