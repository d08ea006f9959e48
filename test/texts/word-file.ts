import { contentTypes, relationsXml, zipOf, type Parts } from '../harness/packages.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** What was deleted, and what was inserted, with changes tracked. */
export const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="A"><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`;
export const inserted = (text: string): string => `<w:ins w:id="2" w:author="A">${run(text)}</w:ins>`;

/** How a paragraph is set. */
interface Set {
  style?: string;
  /** List and level. */
  list?: readonly [id: number, level: number];
  markDeleted?: boolean;
}

/** A paragraph of runs, or of plain text. */
export function paragraph(content: string, { style, list, markDeleted }: Set = {}): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '',
    markDeleted ? '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>' : '',
  ].join('');
  const runs = content.startsWith('<w:') ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A cell of several lines, over some columns. */
export const cell = (lines: string, span = 1): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${lines
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`;

export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** Levels of the one list of these documents: `12.`, `(a)`, `(i)`. */
const NUMBERING = `<w:numbering xmlns:w="${W}">
  <w:abstractNum w:abstractNumId="5">
    <w:lvl w:ilvl="0"><w:start w:val="11"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="6">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="30"/></w:lvlOverride></w:num>
</w:numbering>`;

const STYLES = `<w:styles xmlns:w="${W}">
  <w:style w:type="paragraph" w:styleId="H1G"><w:name w:val="_ H_1_G"/></w:style>
  <w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Par No G"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Numbered"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>`;

/** A Word document of paragraphs and tables; `more` adds parts or replaces them. */
export function wordFile(content: string, more: Parts = {}): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml': contentTypes('/word/document.xml', MAIN),
    '_rels/.rels': relationsXml({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/_rels/document.xml.rels': relationsXml({
      rId1: ['numbering', 'numbering.xml'],
      rId2: ['styles', 'styles.xml'],
    }),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${content}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    'word/styles.xml': STYLES,
    ...more,
  });
}
