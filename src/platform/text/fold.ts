/** Latin letters that Unicode does not decompose, and digits of other scripts, as people type them plainly. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ...digits('٠١٢٣٤٥٦٧٨٩'),
  ...digits('۰۱۲۳۴۵۶۷۸۹'),
};
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Letters that Arabic and Persian keyboards and habits of spelling write in different ways. */
const ARABIC: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ـ: '' };
const ARABIC_LETTER = new RegExp(`[${Object.keys(ARABIC).join('')}]`, 'g');

const PLAIN_ASCII = /^[a-z0-9]*$/;

/**
 * Text in lower case without accents: compatibility forms unified, combining marks removed (é→e, ё→е, أ→ا),
 * ligatures and digits spelled plainly. Everything else, spaces and punctuation included, stays.
 *
 * Russian й stays й: to Unicode it is и with a breve, but it is a letter of its own, which tells words
 * (мой, мои) and endings (-ий, -ии) apart, while ё is usually printed as е.
 */
export function foldLetters(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\u0438\u0306/g, '\u0439')
    .replace(/\p{M}+/gu, '')
    .replace(PLAIN_LETTER, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}

/**
 * A word in the form in which words are compared: `foldLetters`, Arabic letter variants unified, and nothing
 * but letters and digits left, so that no engine's tokenizer or quoting ever sees another character. May be
 * empty.
 */
export function foldWord(word: string): string {
  if (PLAIN_ASCII.test(word)) return word;
  return foldLetters(word)
    .replace(ARABIC_LETTER, (letter) => ARABIC[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function digits(script: string): Record<string, string> {
  return Object.fromEntries([...script].map((digit, value) => [digit, String(value)]));
}
