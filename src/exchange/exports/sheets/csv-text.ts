/**
 * What a spreadsheet may take for the beginning of a formula, also in its full-width form; and the mark by which we say
 * that it is none, so that taking it away again is exact.
 */
const LIKE_FORMULA = /^['=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
export function csvText(text: string): string {
  return LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was: the apostrophe goes that stands before what looks like a formula. */
export function textOfCsv(cell: string): string {
  return cell.startsWith("'") && LIKE_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
