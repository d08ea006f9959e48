import { UserError } from '../../platform/graphql/user-error.js';
import { LANGUAGES, type Labels } from '../../reference/languages/language.js';
import type { NameInput } from '../../people/institutions/institution.inputs.js';
import type { DeclaredValue } from './dimension.entity.js';
import { MOST_VALUES, type DimensionValueInput } from './dimension.inputs.js';

/** Labels as they are kept. `INVALID` where a language is named twice. */
export function labelsOf(given: readonly NameInput[], path: readonly string[]): Labels {
  const labels: Labels = {};
  for (const { language, text } of given) {
    if (labels[language]) throw new UserError('INVALID', `Two labels in one language: "${language}".`, path);
    labels[language] = text.trim();
  }
  return Object.fromEntries(LANGUAGES.flatMap((one) => (labels[one] ? [[one, labels[one]]] : []))) as Labels;
}

/** The values of a dimension after some were added or labelled anew. Those that it had keep their places. */
export function withValues(
  declared: readonly DeclaredValue[],
  given: readonly DimensionValueInput[],
): DeclaredValue[] {
  const values = new Map(declared.map((value) => [value.code, value]));
  const named = new Set<string>();
  for (const [index, { code, labels }] of given.entries()) {
    const path = ['input', 'values', String(index)];
    if (named.has(code)) throw new UserError('INVALID', `"${code}" is named twice.`, [...path, 'code']);
    named.add(code);
    values.set(code, { code, labels: labelsOf(labels, [...path, 'labels']), retiredAt: null });
  }
  if (values.size <= MOST_VALUES) return [...values.values()];
  throw new UserError('LIMIT_EXCEEDED', `A dimension has at most ${MOST_VALUES} values.`, [
    'input',
    'values',
  ]);
}

/** The values after some were retired. `INVALID` for one that is not known; what is retired already stays so. */
export function withRetired(
  declared: readonly DeclaredValue[],
  codes: readonly string[],
  at: string,
): DeclaredValue[] {
  const unknown = codes.find((code) => !declared.some((value) => value.code === code));
  if (unknown !== undefined) {
    const known = declared.map(({ code }) => code).join(', ');
    throw new UserError('INVALID', `There is no value "${unknown}": it has ${known}.`, ['input', 'retire']);
  }
  return declared.map((value) =>
    codes.includes(value.code) ? { ...value, retiredAt: value.retiredAt ?? at } : value,
  );
}
