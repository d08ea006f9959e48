/** First and last session of the Working Group in each cycle of the UPR. */
const CYCLES: readonly (readonly [number, number])[] = [
  [1, 12],
  [13, 26],
  [27, 40],
  [41, 54],
];

/** The cycle to which a session of the UPR Working Group belongs; null beyond those that are known. */
export function cycleOfSession(session: number): number | null {
  const index = CYCLES.findIndex(([first, last]) => session >= first && session <= last);
  return index < 0 ? null : index + 1;
}
