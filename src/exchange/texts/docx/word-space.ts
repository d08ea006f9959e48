/** Namespaces of Word's own elements: of the usual form of the format, and of its strict one. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

export function isWord(space: string): boolean {
  return WORD.has(space);
}

/** Whether a switch such as `<w:vanish/>` or `<w:b w:val="0"/>` is on. */
export function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !/^(?:0|false|off|none)$/.test(attributes.get('val') ?? '1');
}
