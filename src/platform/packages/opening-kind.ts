import { open } from 'node:fs/promises';
import { PackageRefusal } from './package-refusal.js';
import { KINDS, type PackageKind } from './package-kind.js';

/** So much of a file tells what it is; an encrypted document names itself in its directory, somewhat later. */
const OPENING_BYTES = 64 * 1024;

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws where the file's first bytes are no zip archive's, saying what it is instead and what would be right. */
export async function mustBeZip(path: string, kind: PackageKind): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(OPENING_BYTES), 0, OPENING_BYTES, 0);
    const opening = buffer.subarray(0, bytesRead);
    if (startsWith(opening, [0x50, 0x4b, 0x03, 0x04])) return;
    const { wanted, remedy } = KINDS[kind];
    throw new PackageRefusal(`${whatItIs(opening)}; wanted is ${wanted}. ${remedy}.`);
  } finally {
    await file.close();
  }
}

function whatItIs(opening: Buffer): string {
  if (opening.length === 0) return 'The file is empty';
  if (startsWith(opening, COMPOUND_FILE)) {
    return names(opening, 'EncryptedPackage')
      ? 'The file is encrypted with a password, so that it cannot be read'
      : 'The file is of the old format of Word or Excel (.doc, .xls)';
  }
  const text = opening.subarray(0, 512).toString('latin1').trimStart();
  if (startsWith(opening, [0x50, 0x4b, 0x05, 0x06])) return 'The file is an empty zip archive';
  if (text.startsWith('%PDF')) return 'The file is a PDF';
  if (text.startsWith('{\\rtf')) return 'The file is in Rich Text Format (.rtf)';
  if (/^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html)/i.test(text)) return 'The file is a web page (HTML)';
  if (/^(\xef\xbb\xbf)?\s*<\?xml/i.test(text)) return 'The file is plain XML';
  if (startsWith(opening, [0x1f, 0x8b])) return 'The file is compressed with gzip';
  return 'The file is of another kind';
}

/** A compound file's directory holds the names of its streams in UTF-16. */
function names(opening: Buffer, stream: string): boolean {
  return opening.includes(Buffer.from(stream, 'utf16le'));
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
