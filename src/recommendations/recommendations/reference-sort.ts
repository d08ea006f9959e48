/** Room for a paragraph number. */
const DIGITS = 6;

/**
 * A reference as it sorts byte by byte: numbers padded, letters in lower case, everything else one dot, so that
 * `5` comes before `12`, `26 (b)` after `26 (a)`, `115.9` before `115.10`. Null for null.
 */
export function referenceSort(reference: string | null | undefined): string | null {
  if (reference == null || reference.trim() === '') return null;
  const parts = reference
    .normalize('NFKC')
    .toLowerCase()
    .match(/\d+|\p{L}+/gu);
  if (!parts) return reference.trim();
  return parts
    .map((part) => (/^\d/.test(part) ? part.replace(/^0+/, '').padStart(DIGITS, '0') : part))
    .join('.');
}
