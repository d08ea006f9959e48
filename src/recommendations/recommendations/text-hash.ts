import { createHash } from 'node:crypto';

/** A text as it is compared for duplicates: lower case, letters and digits only, one space between words. */
export function normalisedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** `Recommendation.textHash`: SHA-256 of the normalised text. Equal ones in one document are possible duplicates. */
export function duplicateHash(text: string): string {
  return sha256(normalisedText(text));
}

/** `RecommendationText.textHash`: SHA-256 of a text just as its source has it, so that any change is seen. */
export function sourceTextHash(text: string): string {
  return sha256(text);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
