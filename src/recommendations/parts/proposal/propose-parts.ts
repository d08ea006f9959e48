import type { CutPart } from '../part-labels.js';
import { labelledLists, type Marker } from './labelled-lists.js';
import { trimmedItem } from './said.js';
import { semicolonList } from './semicolon-list.js';
import { lastSentence, withoutNumber } from './sentences.js';

/** How a text could be split. */
export interface Cut {
  /** The sentence that leads in to every part; null where there is none, or each part has its own. */
  leadIn: string | null;
  parts: CutPart[];
}

/**
 * How the text of a recommendation could be split into the several things that it asks for: at its labels, (a) and
 * (b), (i) and (ii), 1) and 2), in the scripts of the six languages; else at the semicolons of its one sentence.
 * Every part is cut from the text. Null where nothing is separable.
 */
export function proposeParts(text: string): Cut | null {
  const lists = labelledLists(text);
  if (lists.length > 0) return labelled(text, lists);
  const plain = semicolonList(text);
  if (!plain) return null;
  const parts = plain.items.map((item, place) => ({ label: `(${place + 1})`, text: item }));
  return { leadIn: plain.leadIn, parts };
}

interface Item extends CutPart {
  leadIn: string | null;
}

function labelled(text: string, lists: readonly Marker[][]): Cut {
  const items = lists.map((list, number) => itemsOf(text, list, lists[number + 1]));
  let leadIn = leadInOf(text.slice(0, lists[0]?.[0]?.start));
  const led = items.map((list, number) => {
    const own = leadIn;
    const last = list.at(-1);
    // What stands between the last item of a list and the next list leads in to that one.
    if (last && number < items.length - 1) {
      const begin = lastSentence(last.text);
      leadIn = begin > 0 ? leadInOf(last.text.slice(begin)) : null;
      if (begin > 0) last.text = trimmedItem(last.text.slice(0, begin));
    }
    return list.map((item): Item => ({ ...item, leadIn: own }));
  });
  const [only, ...more] = led;
  if (only && more.length === 0) {
    return {
      leadIn: only[0]?.leadIn ?? null,
      parts: only.map(({ label, text: said }) => ({ label, text: said })),
    };
  }
  return {
    leadIn: null,
    parts: led.flatMap((list, number) =>
      list.map(({ label, text: said, leadIn: own }) => ({
        label: `${number + 1} ${label}`,
        text: own === null ? said : `${own} ${said}`,
      })),
    ),
  };
}

function itemsOf(text: string, list: readonly Marker[], next: readonly Marker[] | undefined): CutPart[] {
  return list.map(({ label, end }, place) => ({
    label,
    text: trimmedItem(text.slice(end, list[place + 1]?.start ?? next?.[0]?.start)),
  }));
}

/** The last sentence before a list, without the number of the paragraph. */
function leadInOf(before: string): string | null {
  const sentence = withoutNumber(before.slice(lastSentence(before)));
  return sentence.replace(/\s+/gu, ' ').trim() || null;
}
