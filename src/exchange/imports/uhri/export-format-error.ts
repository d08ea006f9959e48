/**
 * The input is not the export it should be. `record` is the 1-based position of the record that was being read
 * or was expected next, `byte` the 0-based offset (after decompression) of what is wrong. What came before it
 * was read correctly.
 */
export class ExportFormatError extends Error {
  override readonly name = 'ExportFormatError';

  constructor(
    readonly problem: string,
    readonly record: number,
    readonly byte: number,
  ) {
    super(`Record ${record}, byte ${byte}: ${problem}`);
  }
}
