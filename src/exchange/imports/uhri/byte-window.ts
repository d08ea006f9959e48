/** The part of a stream of bytes that is still needed, addressed by offsets from the start of the stream. */
export class ByteWindow {
  bytes: Buffer = Buffer.allocUnsafe(0);
  /** Offset of `bytes[0]`. */
  base = 0;
  /** Offset after the last byte held. */
  end = 0;

  /** Adds bytes at the end; what is before `keepFrom` may go. Moves each byte a bounded number of times. */
  append(chunk: Uint8Array, keepFrom: number): void {
    if (this.end - this.base + chunk.length > this.bytes.length) this.makeRoom(chunk.length, keepFrom);
    this.bytes.set(chunk, this.end - this.base);
    this.end += chunk.length;
  }

  /** A view, good until the next `append`. */
  view(start: number, end: number): Buffer {
    return this.bytes.subarray(start - this.base, end - this.base);
  }

  private makeRoom(length: number, keepFrom: number): void {
    const kept = this.view(keepFrom, this.end);
    const needed = 2 * (kept.length + length);
    if (needed > this.bytes.length) {
      const grown = Buffer.allocUnsafe(2 * needed);
      grown.set(kept);
      this.bytes = grown;
    } else {
      this.bytes.copyWithin(0, keepFrom - this.base, this.end - this.base);
    }
    this.base = keepFrom;
  }
}
