import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET_MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Parts of a package by name; a value of null takes a part out again. */
export type Parts = Record<string, string | Buffer | null>;

/** A zip archive of these parts. */
export async function zipOf(parts: Parts): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts))
    if (content !== null) zip.addBuffer(Buffer.from(content), name, { mtime: new Date(0) });
  zip.end();
  return buffer(zip.outputStream);
}

/** The parts that every Word document has, with this as `word/document.xml`; `more` adds to them or replaces them. */
export function docxParts(documentXml: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes('/word/document.xml', WORD_MAIN),
    '_rels/.rels': mainRelation('word/document.xml'),
    'word/document.xml': documentXml,
    ...more,
  };
}

/** The parts that every workbook has, as far as opening it goes. */
export function xlsxParts(workbookXml: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes('/xl/workbook.xml', SHEET_MAIN),
    '_rels/.rels': mainRelation('xl/workbook.xml'),
    'xl/workbook.xml': workbookXml,
    ...more,
  };
}

/** The list of media types of a package whose main part is this. */
export function contentTypes(main: string, type: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${main}" ContentType="${type}"/></Types>`;
}

/** References of a part, by id: the last word of their type, and their target. */
export function relationsXml(relations: Record<string, readonly [type: string, target: string]>): string {
  const each = Object.entries(relations).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

function mainRelation(main: string): string {
  return relationsXml({ rId1: ['officeDocument', main] });
}

/** Writes bytes to a file of its own in a folder, and answers its path. */
export async function fileIn(folder: string, bytes: Buffer | string): Promise<string> {
  fileIn.count += 1;
  const path = `${folder}/${fileIn.count}.bin`;
  await writeFile(path, bytes);
  return path;
}
fileIn.count = 0;
