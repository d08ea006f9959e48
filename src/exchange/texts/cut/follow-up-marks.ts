import type { Language } from '../../../reference/languages/language.js';
import { referenceSort } from '../../../recommendations/recommendations/reference-sort.js';
import type { CutParagraph } from './cut-paragraph.js';
import { followUpRequest } from './follow-up-request.js';

/** Marks what the document's own paragraph on follow-up names; `12 (a)` marks 12 where (a) is not apart. */
export function markFollowUps(paragraphs: readonly CutParagraph[], language: Language): CutParagraph[] {
  const wanted = new Map<string, string | null>();
  for (const { text } of paragraphs) {
    const request = followUpRequest(text, language);
    for (const reference of request?.references ?? [])
      wanted.set(referenceSort(reference) ?? '', request?.dueOn ?? null);
  }
  if (wanted.size === 0) return [...paragraphs];
  const there = new Set(paragraphs.map(({ reference }) => referenceSort(reference)));
  for (const [key, dueOn] of [...wanted]) {
    const whole = key.split('.')[0] ?? '';
    if (!there.has(key) && there.has(whole)) wanted.set(whole, dueOn);
  }
  return paragraphs.map((paragraph) => marked(paragraph, wanted));
}

function marked(paragraph: CutParagraph, wanted: ReadonlyMap<string, string | null>): CutParagraph {
  const key = referenceSort(paragraph.reference) ?? '';
  const whole = key.split('.')[0] ?? '';
  const named = [key, whole].find((each) => wanted.has(each));
  if (named === undefined || paragraph.kind !== 'RECOMMENDATION') return paragraph;
  return { ...paragraph, followUp: { requested: true, dueOn: wanted.get(named) ?? null } };
}
