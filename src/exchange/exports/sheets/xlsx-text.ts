/** So many UTF-16 units fit into a cell; Excel refuses a file with more. */
export const CELL_LIMIT = 32_767;

const CUT = ' […] (cut: a cell holds 32,767 characters; the CSV has all of it)';

/** Characters that XML 1.0 has no way to write. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Workbooks write a character as `_x000D_`; a text that looks so by itself must not become one. */
const LIKE_ESCAPE = /_(?=x[0-9a-fA-F]{4}_)/g;

/** A text as a cell of a workbook can hold it. */
export function xlsxText(text: string): string {
  const whole = Buffer.from(text, 'utf8')
    .toString('utf8')
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, '\ufffd');
  const kept = whole.length <= CELL_LIMIT ? whole : wholePairs(whole.slice(0, CELL_LIMIT - CUT.length)) + CUT;
  return kept.replace(LIKE_ESCAPE, '_x005F_');
}

/** A cut may have left half of a surrogate pair. */
function wholePairs(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

/** As XML writes it between tags. */
export function element(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** As XML writes it between quotation marks. */
export function attribute(text: string): string {
  return element(text).replaceAll('"', '&quot;');
}
