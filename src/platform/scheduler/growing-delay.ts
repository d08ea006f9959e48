/** Minutes to wait after so many failures in a row. */
const MINUTES = [1, 5, 15, 60, 240];

/** How long to wait before the next try, in minutes: longer each time, and at most four hours. */
export function afterFailures(failures: number): number {
  return MINUTES[Math.min(failures, MINUTES.length) - 1] ?? 1;
}
