import { setImmediate as breathe } from 'node:timers/promises';

/** The event loop is held no longer, in milliseconds. */
const SLICE_MS = 15;

/**
 * Does a long computation in short slices, so that who asks something meanwhile is answered. `work` yields wherever it
 * may pause; a single step must be short.
 */
export async function inSlices(work: Iterator<void>): Promise<void> {
  let end = performance.now() + SLICE_MS;
  while (!work.next().done) {
    if (performance.now() < end) continue;
    await breathe();
    end = performance.now() + SLICE_MS;
  }
}

/** Does the same in one go, where nobody waits. */
export function atOnce(work: Iterator<void>): void {
  while (!work.next().done) continue;
}
