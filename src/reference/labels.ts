/** A label as it is compared: Unicode-composed, trimmed, blanks collapsed, the export's `- ` prefix gone, lower case. */
export function foldLabel(label: string): string {
  return label.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^- /, '').trim().toLowerCase();
}
