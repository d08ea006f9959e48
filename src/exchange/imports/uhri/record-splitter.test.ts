import fc from 'fast-check';
import { ExportFormatError } from './export-format-error.js';
import { splitRecords, type RecordGroup, type SplitOptions } from './record-splitter.js';

async function* pieces(bytes: Uint8Array, sizes: readonly number[] = []): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const size of sizes) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

async function split(input: string | Uint8Array, options: SplitOptions = {}, sizes: number[] = []) {
  const groups: RecordGroup[] = [];
  let error: unknown;
  try {
    for await (const group of splitRecords(pieces(Buffer.from(input as string), sizes), options)) {
      groups.push(group);
    }
  } catch (thrown) {
    error = thrown;
  }
  return { groups, records: groups.flatMap(({ records }) => records), error: error as ExportFormatError };
}

describe('splitting an export into records', () => {
  it('hands out every record with its position and the offset after it', async () => {
    const { groups, error } = await split(' [ {"a":1} ,\n{"a":"}]{\\"["},{"a":[{}]}] \n', { groupBytes: 1 });
    expect(error).toBeUndefined();
    expect(groups).toEqual([
      { first: 1, records: [{ a: 1 }], endOffset: 10, complete: false },
      { first: 2, records: [{ a: '}]{"[' }], endOffset: 27, complete: false },
      { first: 3, records: [{ a: [{}] }], endOffset: 38, complete: false },
      { first: 4, records: [], endOffset: 41, complete: true },
    ]);
  });

  it('is complete, without records, for an empty array', async () => {
    expect((await split('\ufeff[ ]')).groups).toEqual([
      { first: 1, records: [], endOffset: 6, complete: true },
    ]);
  });

  it('passes over records to resume', async () => {
    const { groups } = await split('[{"a":1},{"a":2},{"a":3}]', { skip: 2 });
    expect(groups).toEqual([{ first: 3, records: [{ a: 3 }], endOffset: 25, complete: true }]);
    expect((await split('[{"a":1}]', { skip: 5 })).groups).toEqual([
      { first: 2, records: [], endOffset: 9, complete: true },
    ]);
  });

  it('keeps escaped lone surrogates and NUL characters for whoever normalises', async () => {
    const { records } = await split('[{"a":"\\ud800x\\u0000"}]');
    expect(records).toEqual([{ a: '\ud800x\u0000' }]);
  });

  it('does not hold blanks that have no end', async () => {
    const { groups } = await split(`[{"a":1},${' '.repeat(5000)}{"a":2}]`, { groupBytes: 1000 });
    expect(groups.map(({ first, records }) => [first, records.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  it.each<[string, string | Uint8Array, number, number, number, RegExp]>([
    ['empty', '', 0, 1, 0, /the input is empty/],
    ['blank', ' \n', 0, 1, 2, /the input is empty/],
    ['long blank', ' '.repeat(500), 0, 1, 500, /the input is empty/],
    ['not JSON', 'Symbol,Text\n', 0, 1, 0, /not JSON.*Symbol,Text.*array of records/],
    ['not JSON after many blanks', ' '.repeat(100) + 'x', 0, 1, 100, /found "x" where the array's "\["/],
    ['an error page', '<!DOCTYPE html><html><body>403', 0, 1, 0, /HTML.*error page/],
    ['XML', '<?xml version="1.0"?><a/>', 0, 1, 0, /XML/],
    ['an object', '{"results":[{"a":1}]}', 0, 1, 0, /single object.*results.*array of records/],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004aaaa'), 0, 1, 0, /Excel/],
    ['gzip in gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 0, 1, 0, /gzip once more/],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('[]')]), 0, 1, 0, /UTF-16/],
    ['UTF-16 without a mark', utf16('[{}]'), 0, 1, 0, /UTF-16/],
    ['cut off after the bracket', '[', 0, 1, 1, /closing "\]".*cut off/],
    ['cut off in a record', '[{"a":1},{"a":', 1, 2, 14, /middle of this record.*cut off/],
    ['cut off in a string', '[{"a":1},{"a":"]}', 1, 2, 17, /middle of this record/],
    ['cut off after a record', '[{"a":1}', 1, 2, 8, /closing "\]"/],
    ['cut off after a comma', '[{"a":1},', 1, 2, 9, /closing "\]"/],
    ['text after the array', '[{"a":1}] x', 1, 2, 10, /found "x" after the array's closing/],
    ['two arrays', '[{"a":1}][{"a":2}]', 1, 2, 9, /after the array's closing/],
    ['a trailing comma', '[{"a":1},]', 1, 2, 9, /"," before the closing/],
    ['a missing record', '[{"a":1},,{"a":2}]', 1, 2, 9, /"," where a record should be/],
    ['a missing comma', '[{"a":1}{"a":2}]', 1, 2, 8, /found "\{" after a record/],
    ['a string for a record', '[{"a":1},"b"]', 1, 2, 9, /a string.*should be an object/],
    ['a number for a record', '[7]', 0, 1, 1, /a number/],
    ['null for a record', '[{"a":1}, null]', 1, 2, 10, /null/],
    ['an array for a record', '[[{"a":1}]]', 0, 1, 1, /an array/],
    ['a record that is not JSON', '[{"a":1},{"é":x},{"a":3}]', 1, 2, 9, /record is not JSON/],
    ['brackets that do not match', '[{"a":1},{"a":[1}}]', 1, 2, 16, /record is not JSON/],
    ['a line break in a string', '[{"a":"\n"}]', 0, 1, 7, /record is not JSON/],
    [
      'Latin-1',
      Buffer.concat([Buffer.from('[{"a":1},{"a":"'), Buffer.from('é', 'latin1'), Buffer.from('"}]')]),
      1,
      2,
      15,
      /0xe9 is not UTF-8/,
    ],
    [
      'half a character',
      Buffer.from([...Buffer.from('[{"a":"'), 0xe4, 0xba, 0x22, 0x7d, 0x5d]),
      0,
      1,
      7,
      /0xe4 is not UTF-8/,
    ],
    ['a byte between records', Buffer.from([...Buffer.from('[{"a":1},'), 0xff]), 1, 2, 9, /byte 0xff/],
  ])('names what is wrong: %s', async (_, input, read, record, byte, message) => {
    for (const groupBytes of [1, 1000]) {
      const { records, groups, error } = await split(input, { groupBytes });
      expect(error).toBeInstanceOf(ExportFormatError);
      expect({ record: error.record, byte: error.byte }).toEqual({ record, byte });
      expect(error.message).toMatch(message);
      expect(error.message).toContain(`Record ${record}, byte ${byte}: `);
      expect(records).toEqual(Array.from({ length: read }, () => ({ a: 1 })));
      expect(groups.every(({ complete }) => !complete)).toBe(true);
    }
  });

  it.each([[[]], [Array.from({ length: 600 }, () => 1)]])(
    'refuses a record that is too long',
    async (sizes) => {
      const input = `[{"a":1},{"a":"${'x'.repeat(500)}"},{"a":3}]`;
      const { records, error } = await split(input, { maxRecordBytes: 400 }, sizes);
      expect(records).toEqual([{ a: 1 }]);
      expect(error).toMatchObject({ record: 2, byte: 9 });
      expect(error.message).toMatch(/longer than 400 bytes/);
    },
  );

  it('stops at a record of another shape', async () => {
    const check = (record: object) => ('a' in record ? undefined : 'it has no "a"');
    const { records, error } = await split('[{"a":1},{"b":1}]', { check });
    expect(records).toEqual([{ a: 1 }]);
    expect(error).toMatchObject({ record: 2, byte: 9, problem: 'it has no "a"' });
  });

  it('hands out what was read before the source fails', async () => {
    async function* failing() {
      yield Buffer.from('[{"a":1},{"a":2},{"a"');
      await Promise.resolve();
      throw new Error('connection reset');
    }
    const seen: unknown[] = [];
    await expect(async () => {
      for await (const { records } of splitRecords(failing())) seen.push(...records);
    }).rejects.toThrow('connection reset');
    expect(seen).toEqual([{ a: 1 }, { a: 2 }]);
  });
});

describe('whatever the records and however the bytes arrive', () => {
  const anyRecords = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), {
    maxLength: 8,
  });
  const sizes = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 });
  const layout = fc.constantFrom(undefined, 1, '\t');
  const groupBytes = fc.integer({ min: 1, max: 200 });
  const write = (records: unknown, indent?: number | string) =>
    Buffer.from(JSON.stringify(records, null, indent));

  it('the records are the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, sizes, layout, groupBytes, async (wanted, chunking, indent, group) => {
        const { records, groups, error } = await split(
          write(wanted, indent),
          { groupBytes: group },
          chunking,
        );
        expect(error).toBeUndefined();
        expect(records).toEqual(JSON.parse(JSON.stringify(wanted)));
        let next = 1;
        for (const { first, records: some } of groups) {
          expect(first).toBe(next);
          next += some.length;
        }
        expect(groups.map(({ complete }) => complete).indexOf(true)).toBe(groups.length - 1);
      }),
    );
  });

  it('a truncated file gives its first records, then an error', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.nat(), sizes, groupBytes, async (wanted, cut, chunking, group) => {
        const bytes = write(wanted);
        const { records, groups, error } = await split(
          bytes.subarray(0, cut % bytes.length),
          { groupBytes: group },
          chunking,
        );
        expect(error).toBeInstanceOf(ExportFormatError);
        expect(records).toEqual(JSON.parse(JSON.stringify(wanted.slice(0, records.length))));
        expect(error.record).toBe(records.length + 1);
        expect(groups.some(({ complete }) => complete)).toBe(false);
      }),
    );
  });

  it('skipping gives the rest', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.nat(10), groupBytes, async (wanted, skip, group) => {
        const { records } = await split(write(wanted), { skip, groupBytes: group });
        expect(records).toEqual(JSON.parse(JSON.stringify(wanted.slice(skip))));
      }),
    );
  });
});
