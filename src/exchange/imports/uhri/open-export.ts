import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The input starts like gzip but cannot be decompressed to its end. What came before was delivered. */
export class CorruptGzip extends Error {
  override readonly name = 'CorruptGzip';
}

/** More bytes than are taken, once decompressed. What came before was delivered. */
export class ExportTooLarge extends Error {
  override readonly name = 'ExportTooLarge';
}

/** The source broke off: a line that was cut, a disk that failed. What came before was delivered. */
export class SourceFailed extends Error {
  override readonly name = 'SourceFailed';
}

/** A slice of compressed bytes grows a thousandfold at most: 16 MiB in memory for the worst. */
const COMPRESSED_SLICE = 16 * 1024;

/**
 * The bytes of an export, decompressed if they start as gzip does, whatever the file is called. Nothing is read
 * before the first byte is asked for, and no more than is asked for. Throws `CorruptGzip` after the last byte
 * that could be decompressed, `SourceFailed` after the last that could be read, and `ExportTooLarge` after the last
 * that does not go beyond `mostBytes`: a small compressed file may hold a thousand times its size.
 */
export async function* openExport(
  source: Readable,
  mostBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  const chunks = bytesOf(source);
  const opening: Uint8Array[] = [];
  try {
    while (length(opening) < 2) {
      const next = await chunks.next();
      if (next.done) break;
      opening.push(next.value);
    }
    const first = Buffer.concat(opening);
    const whole = prepend(first, chunks);
    const compressed = first[0] === 0x1f && first[1] === 0x8b;
    yield* atMost(mostBytes, compressed ? decompressed(whole) : whole);
  } finally {
    // A reader that stops early may not have come to the chunks, which would have closed it.
    source.destroy();
  }
}

function length(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

async function* atMost(limit: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let delivered = 0;
  for await (const chunk of chunks) {
    delivered += chunk.length;
    if (delivered > limit)
      throw new ExportTooLarge(
        `the export is larger than ${limit} bytes once unpacked, the most that is taken`,
      );
    yield chunk;
  }
}

async function* bytesOf(source: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array | string>) {
      yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    }
  } catch (error) {
    throw new SourceFailed(`the source cannot be read on: ${(error as Error).message}`, { cause: error });
  }
}

async function* prepend(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}

/**
 * Writes slice by slice and takes what comes out before the next, because a stream that is piped throws away
 * what it has decompressed and not yet delivered when it meets an error.
 */
async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 128 * 1024 });
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const closed = new Promise<void>((resolve) => gunzip.once('close', resolve));
  gunzip.on('data', (bytes: Buffer) => ready.push(bytes));
  gunzip.on('error', (error) => (failure = error));
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length && !failure; from += COMPRESSED_SLICE) {
        const slice = chunk.subarray(from, from + COMPRESSED_SLICE);
        await Promise.race([closed, new Promise((resolve) => gunzip.write(slice, resolve))]);
        yield* take();
      }
      if (failure) break;
    }
    if (!failure) gunzip.end();
    await closed;
    yield* take();
  } finally {
    gunzip.destroy();
  }
  if (failure) throw new CorruptGzip(failure.message, { cause: failure });
}
