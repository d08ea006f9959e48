import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { stat } from 'node:fs/promises';
import { damaged, PackageRefusal, tooMuch } from './package-refusal.js';
import type { PackageLimits } from './package-limits.js';

/** What comes before a part's bytes, at least. */
const LOCAL_HEADER_BYTES = 30;

const LONGEST_NAME = 300;
const STORED = 0;
const DEFLATED = 8;

/** An open archive and its parts by name. Names are compared without regard to case, as packages want it. */
export interface ZipDirectory {
  zip: ZipFile;
  entries: ReadonlyMap<string, Entry>;
}

/** Opens an archive and reads its directory, which is checked before a byte is inflated. */
export async function readDirectory(path: string, limits: PackageLimits): Promise<ZipDirectory> {
  const { size } = await stat(path);
  const zip = await yauzl
    // Sizes are compared with what comes out; names that lead out of the archive are refused.
    .openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: true,
    })
    .catch((error: unknown) => {
      throw damaged('it begins like a zip archive and has no directory of its parts', error);
    });
  try {
    if (zip.entryCount > limits.entries)
      throw tooMuch(`The file holds ${zip.entryCount} parts; at most ${limits.entries} are taken.`);
    const entries = new Map<string, Entry>();
    for await (const entry of entriesOf(zip)) {
      mustBeReadable(entry);
      const name = partKey(entry.fileName);
      if (entries.has(name)) throw damaged(`it holds the part "${entry.fileName}" twice`);
      entries.set(name, entry);
    }
    mustNotOverlap([...entries.values()], size);
    return { zip, entries };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** How a part is found, whatever its name's case and whether it begins with a slash. */
export function partKey(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw damaged('the directory of its parts cannot be read', error);
  }
}

function mustBeReadable(entry: Entry): void {
  if (entry.fileName.length > LONGEST_NAME) throw damaged('a part has an endless name');
  if (entry.isEncrypted())
    throw new PackageRefusal(
      'The file is encrypted with a password, so that it cannot be read. Save it without one and send that.',
    );
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw damaged(`the part "${entry.fileName}" is compressed in an unusual way`);
}

/** Parts that share bytes make a small file inflate to any size. */
function mustNotOverlap(entries: Entry[], fileSize: number): void {
  const placed = entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  placed.forEach((entry, index) => {
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.compressedSize;
    const next = placed[index + 1]?.relativeOffsetOfLocalHeader ?? fileSize;
    if (end > next) throw damaged('its parts lie over one another');
  });
}
