import { closingStates } from '../../imports/uhri/closing-states.js';
import type { Vocabulary } from '../../imports/uhri/source-record.js';
import type { NamedState } from './cut-paragraph.js';

/**
 * The States that made a recommendation, as its text names them: in the brackets at its end, and in those that close
 * one of several requests that were merged (`… (Ukraine); Increase … (Slovakia);`).
 */
export function statesOf(text: string, vocabulary: Vocabulary): NamedState[] {
  const requests = text.split(/(?<=[)）]\s?[;；])/u).filter((part) => part.trim() !== '');
  const named = requests.flatMap((request, index) =>
    closingStates(request, vocabulary).filter(({ code }) => code !== null || index === requests.length - 1),
  );
  const codes = named.map(({ code }) => code);
  return named
    .filter(({ code }, index) => code === null || codes.indexOf(code) === index)
    .map(({ code, raw }) => ({ code, name: raw }));
}
