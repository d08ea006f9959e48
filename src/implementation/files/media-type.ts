import { fileTypeFromFile } from 'file-type';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';

/** Media types that are accepted, as found in the bytes; documents with macros are not among them. */
const ACCEPTED = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'image/png',
  'image/jpeg',
]);

/** For people. */
export const ACCEPTED_KINDS =
  'PDF, Word, Excel, PowerPoint, OpenDocument text and spreadsheet, PNG, JPEG, plain text and CSV';

/** The media type of a file, from its bytes; null where it is none that is accepted. The name only tells text from CSV. */
export async function mediaTypeOf(path: string, name: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found) return ACCEPTED.has(found.mime) ? found.mime : null;
  if (!(await isUtf8Text(path))) return null;
  return extname(name).toLowerCase() === '.csv' ? 'text/csv' : 'text/plain';
}

/** Text has no magic bytes: it is UTF-8 without control characters other than white space, and no markup that a browser runs. */
async function isUtf8Text(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (hasControl(text)) return false;
      if (start.length < MARKUP_WITHIN) start += text.slice(0, MARKUP_WITHIN);
    }
    decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
  return !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(start);
}

const MARKUP_WITHIN = 1_000;

function hasControl(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text);
}
