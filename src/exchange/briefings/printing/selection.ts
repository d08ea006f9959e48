/**
 * A filter as one line, in the words of the API, so that a page that counts a selection says so: `mechanisms = UPR;
 * cycles = 3, 4`. Null where nothing narrows.
 */
export function selectionOf(filter: object | null | undefined): string | null {
  const said = Object.entries(filter ?? {}).flatMap(([field, value]) => {
    const values = valueOf(value);
    return values === '' ? [] : [`${field} = ${values}`];
  });
  return said.length === 0 ? null : said.join('; ');
}

function valueOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(valueOf).join(', ');
  if (typeof value !== 'object') return String(value as string | number | boolean);
  return `{ ${selectionOf(value) ?? ''} }`;
}
