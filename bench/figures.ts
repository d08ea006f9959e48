/** The value below which a share of the values lies; `values` in any order. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** One line of the report: what was measured, what came out, what it should stay under or over. */
export function report(what: string, value: string, wanted: string, holds: boolean): void {
  console.log(`${holds ? 'holds ' : 'MISSED'}  ${what.padEnd(62)} ${value.padStart(14)}   wanted: ${wanted}`);
  if (!holds) process.exitCode = 1;
}

/** Repeats an act until told to stop; answers how long each took, in milliseconds. */
export async function timed(
  act: (index: number) => Promise<unknown>,
  until: () => boolean,
): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; !until(); index++) {
    const started = performance.now();
    await act(index);
    times.push(performance.now() - started);
  }
  return times;
}
