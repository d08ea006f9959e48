const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORDLIKE = /[\p{L}\p{N}]/u;

/**
 * How many words a text has, as word processors count: what stands between spaces, where it holds a letter or a digit;
 * in scripts without spaces what a dictionary divides.
 */
export function wordCount(text: string): number {
  return text.split(/\s+/u).reduce((sum, piece) => sum + wordsIn(piece), 0);
}

function wordsIn(piece: string): number {
  if (!WORDLIKE.test(piece)) return 0;
  if (!SPACELESS.test(piece)) return 1;
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(piece);
  return [...words].filter(({ isWordLike }) => isWordLike).length;
}
