import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contentTypes,
  docxParts,
  fileIn,
  relationsXml,
  xlsxParts,
  zipOf,
  type Parts,
} from '../../../test/harness/packages.js';
import { OfficePackage } from './office-package.js';
import { PACKAGE_LIMITS } from './package-limits.js';
import type { PackageKind } from './package-kind.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HELLO = `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>Hello &amp; good day</w:t></w:r></w:p></w:body></w:document>`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function textOf(bytes: Buffer | string, kind: PackageKind = 'DOCX', limits = {}): Promise<string> {
  const path = await fileIn(folder, bytes);
  return OfficePackage.with(
    path,
    kind,
    async (opened) => {
      let text = '';
      for await (const batch of opened.xml(opened.main))
        for (const event of batch) if (event.type === 'text') text += event.text;
      return text;
    },
    { ...PACKAGE_LIMITS, ...limits },
  );
}

const document = (parts: Parts = {}, xml = HELLO): Promise<Buffer> => zipOf(docxParts(xml, parts));

/** Writes a number over bytes of the archive's directory entry of a part. */
function inDirectory(zip: Buffer, part: string, field: number, value: number): Buffer {
  const at = zip.lastIndexOf(Buffer.from(part)) - 46;
  expect(zip.readUInt32LE(at)).toBe(0x02014b50);
  zip.writeUInt32LE(value, at + field);
  return zip;
}

describe('a package that somebody sent', () => {
  it('is read where it is what it should be', async () => {
    await expect(textOf(await document())).resolves.toBe('Hello & good day');
    await expect(textOf(await zipOf(xlsxParts('<workbook>x</workbook>')), 'XLSX')).resolves.toBe('x');
  });

  it('is read in UTF-16 as well, and by the names of its parts in any case', async () => {
    const utf16 = Buffer.from(`\ufeff${HELLO.replace('<?xml version="1.0"?>', '')}`, 'utf16le');
    await expect(textOf(await document({ 'word/document.xml': utf16 }))).resolves.toBe('Hello & good day');
    const named = await document({ 'word/document.xml': null, 'Word/Document.xml': HELLO });
    await expect(textOf(named)).resolves.toBe('Hello & good day');
  });

  it('answers what a part refers to, and never a place outside of the package', async () => {
    const rels = relationsXml({
      rId1: ['numbering', 'numbering.xml'],
      rId2: ['image', '../../../etc/passwd'],
    });
    const path = await fileIn(folder, await document({ 'word/_rels/document.xml.rels': rels }));
    const found = await OfficePackage.with(path, 'DOCX', (opened) => opened.relations(opened.main));
    expect([...found.values()].map(({ target }) => target)).toEqual(['word/numbering.xml', 'etc/passwd']);
  });

  const compound = (...streams: string[]): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      ...streams.map((each) => Buffer.from(each, 'utf16le')),
    ]);
  const main = (type: string): Parts => ({ '[Content_Types].xml': contentTypes('/word/document.xml', type) });
  const office = 'application/vnd.openxmlformats-officedocument';

  it.each([
    ['an empty file', () => '', 'The file is empty; wanted is a Word document (.docx).'],
    [
      'an old document',
      () => compound('WordDocument'),
      'old format of Word or Excel (.doc, .xls); wanted is a Word document',
    ],
    ['an encrypted one', () => compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted with a password'],
    ['a PDF', () => '%PDF-1.7', 'The file is a PDF; wanted is a Word document'],
    ['rich text', () => '{\\rtf1', 'Rich Text Format'],
    ['a web page', () => '\ufeff <!DOCTYPE html><p>no', 'a web page'],
    ['plain text', () => 'Recommendations', 'of another kind; wanted is a Word document'],
    ['an empty archive', () => zipOf({}), 'an empty zip archive'],
    ['any other archive', () => zipOf({ 'a.txt': 'a' }), 'a zip archive of other files'],
    [
      'an OpenDocument file',
      () => zipOf({ mimetype: 'x', 'content.xml': '<a/>' }),
      'an OpenDocument file (.odt, .ods)',
    ],
    [
      'a workbook',
      () => zipOf(xlsxParts('<workbook/>')),
      'The file is an Excel workbook (.xlsx); wanted is a Word document',
    ],
    [
      'a presentation',
      () => document(main(`${office}.presentationml.presentation.main+xml`)),
      'a PowerPoint presentation',
    ],
    ['a template', () => document(main(`${office}.wordprocessingml.template.main+xml`)), 'a Word template'],
    [
      'macros by type',
      () => document(main('application/vnd.ms-word.document.macroEnabled.main+xml')),
      'holds macros',
    ],
    ['macros by part', () => document({ 'word/vbaProject.bin': 'x' }), 'holds macros, which are never taken'],
    ['macros under another case', () => document({ 'word/VBAPROJECT.BIN': 'x' }), 'holds macros'],
    ['macro sheets', () => document({ 'xl/macrosheets/sheet1.xml': '<a/>' }), 'holds macros'],
    ['no main part', () => document({ 'word/document.xml': null }), 'does not say which of its parts'],
    ['a cut-off archive', async () => (await document()).subarray(0, 300), 'no directory of its parts'],
    ['a part twice', () => document({ 'word/Document.xml': HELLO }), 'twice'],
    [
      'a DOCTYPE',
      () => document({}, `<!DOCTYPE a [<!ENTITY x "y">]>${HELLO.slice(21)}`),
      'declares a document type',
    ],
    [
      'an external entity',
      () => document({}, `<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`),
      'declares a document type',
    ],
    ['an unknown entity', () => document({}, '<a>&lol;</a>'), 'not well-formed XML'],
    ['broken XML', () => document({}, '<a><b></a>'), 'not well-formed XML'],
    ['XML that breaks off', () => document({}, '<a><b>'), 'not well-formed XML'],
    [
      'wrong encoding',
      () => document({ 'word/document.xml': Buffer.from('<a>\xe9\xe9\xe9</a>', 'latin1') }),
      'not encoded in UTF-8',
    ],
  ])('is refused where it is %s', async (_, make, message) => {
    await expect(textOf(await make())).rejects.toMatchObject({
      name: 'PackageRefusal',
      code: 'INVALID',
      message: expect.stringContaining(message),
    });
  });

  const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, ' ');
  const long = (piece: string, times: number): string => `<a>${piece.repeat(times)}</a>`;

  it.each([
    [
      'too many parts',
      () => document({ a: 'a', b: 'b', c: 'c' }),
      { entries: 5 },
      'holds 6 parts; at most 5',
    ],
    [
      'a part that inflates beyond its limit',
      () => document({}, long('<b>12345</b>', 1000)),
      { inflated: 4000 },
      'more than 4000 bytes',
    ],
    [
      'a part that is nothing but air',
      () => document({ 'word/document.xml': zeros(8) }),
      {},
      'more than 250 times its size',
    ],
    [
      'endless nesting',
      () => document({}, `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`),
      {},
      'nests more than 200',
    ],
    [
      'an endless text',
      () => document({}, long('abcdefgh', 100_000)),
      { token: 100_000, ratio: 10_000 },
      'one piece of more than',
    ],
  ])('is refused where it holds %s', async (_, make, limits, message) => {
    await expect(textOf(await make(), 'DOCX', limits)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining(message),
    });
  });

  it('is never believed about its sizes', async () => {
    const small = inDirectory(await document({}, long('<b/>', 5000)), 'word/document.xml', 24, 100);
    await expect(textOf(small)).rejects.toMatchObject({
      message: expect.stringContaining('cannot be inflated'),
    });
    const huge = inDirectory(await document(), 'word/document.xml', 24, 4_000_000_000);
    await expect(textOf(huge)).rejects.toMatchObject({ name: 'PackageRefusal' });
  });

  it('holds no byte twice', async () => {
    const zip = await document({ 'word/other.xml': HELLO });
    const other = zip.indexOf(Buffer.from('word/document.xml')) - 30;
    inDirectory(zip, 'word/other.xml', 42, other);
    await expect(textOf(zip)).rejects.toMatchObject({
      message: expect.stringContaining('over one another'),
    });
  });

  it('stays in bounded memory while a large part is read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => `<r n="${row}">${row * 7919}</r>`).join('');
    const path = await fileIn(folder, await document({}, `<a>${rows}</a>`));
    let most = 0;
    let seen = 0;
    await OfficePackage.with(path, 'DOCX', async (opened) => {
      for await (const batch of opened.xml(opened.main)) {
        most = Math.max(most, batch.length);
        seen += batch.filter(({ type }) => type === 'open').length;
      }
    });
    expect(seen).toBe(100_001);
    expect(most).toBeLessThan(20_000);
  });
});
