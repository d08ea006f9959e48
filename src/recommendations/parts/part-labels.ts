import { UserError } from '../../platform/graphql/user-error.js';

/** What a split says of one part, trimmed. */
export interface CutPart {
  label: string;
  text: string;
}

/** The parts as they are kept. Throws `INVALID` at the first label that an earlier part has. */
export function trimmedParts(parts: readonly CutPart[]): CutPart[] {
  const labels = new Set<string>();
  return parts.map(({ label, text }, place) => {
    const trimmed = { label: label.trim(), text: text.trim() };
    if (labels.has(trimmed.label))
      throw takenLabel(trimmed.label, ['input', 'parts', String(place), 'label']);
    labels.add(trimmed.label);
    return trimmed;
  });
}

/** `INVALID`: two parts of one recommendation would have the same name. */
export function takenLabel(label: string, path: readonly string[]): UserError {
  return new UserError(
    'INVALID',
    `Another part is named "${label}" already: give each a label of its own.`,
    path,
  );
}
