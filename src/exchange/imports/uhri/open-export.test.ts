import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { ExportFormatError } from './export-format-error.js';
import { openExport } from './open-export.js';
import { splitRecords } from './record-splitter.js';

const wanted = Array.from({ length: 20_000 }, (_, index) => ({ number: index, text: `№ ${index * 7919}` }));
const json = Buffer.from(JSON.stringify(wanted));
const packed = gzipSync(json);

function inPieces(bytes: Uint8Array, size: number): Readable {
  const count = Math.ceil(bytes.length / size);
  return Readable.from(Array.from({ length: count }, (_, n) => bytes.subarray(n * size, (n + 1) * size)));
}

async function read(source: Readable, mostBytes?: number) {
  const records: unknown[] = [];
  let complete = false;
  let error: unknown;
  try {
    for await (const group of splitRecords(openExport(source, mostBytes))) {
      records.push(...group.records);
      complete = group.complete;
    }
  } catch (thrown) {
    error = thrown;
  }
  return { records, complete, error: error as ExportFormatError };
}

describe('opening an export', () => {
  it.each<[string, Buffer, number]>([
    ['plain', json, 64_000],
    ['compressed', packed, 64_000],
    ['compressed, in one piece', packed, packed.length],
    ['compressed, in single bytes', gzipSync(JSON.stringify(wanted.slice(0, 50))), 1],
    [
      'two compressed halves',
      Buffer.concat([gzipSync(json.subarray(0, 999)), gzipSync(json.subarray(999))]),
      5000,
    ],
  ])('%s', async (_, bytes, size) => {
    const { records, complete, error } = await read(inPieces(bytes, size));
    expect(error).toBeUndefined();
    expect(records).toEqual(wanted.slice(0, records.length));
    expect([50, 20_000]).toContain(records.length);
    expect(complete).toBe(true);
  });

  it('text that a stream has decoded already', async () => {
    expect(await read(Readable.from(['[{"a":"é"}', ']']))).toMatchObject({
      records: [{ a: 'é' }],
      complete: true,
    });
  });

  it.each([0, 1])('an input of %i bytes is no export', async (length) => {
    const { error } = await read(Readable.from([Buffer.alloc(length, 0x1f)]));
    expect(error).toBeInstanceOf(ExportFormatError);
  });

  it.each([0.1, 0.5, 0.99])('a compressed file cut off at %f gives its first records', async (share) => {
    const { records, complete, error } = await read(
      inPieces(packed.subarray(0, Math.floor(packed.length * share)), 1000),
    );
    expect(error).toBeInstanceOf(ExportFormatError);
    expect(error.message).toMatch(/gzip file is damaged or cut off/);
    expect(error.record).toBe(records.length + 1);
    expect(records).toEqual(wanted.slice(0, records.length));
    expect(records.length).toBeGreaterThan(wanted.length * share * 0.5);
    expect(complete).toBe(false);
  });

  it('a compressed file whose last bytes are missing is not complete, though all records are there', async () => {
    const { records, complete, error } = await read(inPieces(packed.subarray(0, -4), 1000));
    expect(error.message).toMatch(/gzip/);
    expect(records).toHaveLength(wanted.length);
    expect(complete).toBe(false);
  });

  it('a damaged compressed file is named', async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, packed.length >> 1, (packed.length >> 1) + 50);
    const { records, error } = await read(inPieces(damaged, 1000));
    expect(error).toBeInstanceOf(ExportFormatError);
    expect(records).toEqual(wanted.slice(0, records.length));
    expect(records.length).toBeGreaterThan(0);
  });

  it.each([
    ['plain', json],
    ['compressed', packed],
  ])('%s, it is refused from where it is larger than what is taken', async (_, bytes) => {
    const limit = json.length >> 1;
    expect(await read(inPieces(bytes, 1000), json.length)).toMatchObject({ complete: true });
    const { records, complete, error } = await read(inPieces(bytes, 1000), limit);
    expect(error).toBeInstanceOf(ExportFormatError);
    expect(error.message).toContain(`larger than ${limit} bytes`);
    expect(error.record).toBe(records.length + 1);
    expect(records).toEqual(wanted.slice(0, records.length));
    expect(JSON.stringify(records).length).toBeLessThanOrEqual(limit);
    expect(complete).toBe(false);
  });

  it('reads no further than it is asked', async () => {
    let given = 0;
    const source = Readable.from(
      (function* () {
        for (;;) {
          given++;
          yield packed.subarray(0, 4096);
        }
      })(),
      { highWaterMark: 1 },
    );
    const chunks = openExport(source);
    await chunks.next();
    await chunks.return(undefined);
    expect(given).toBeLessThan(5);
    expect(source.destroyed).toBe(true);
  });
});
