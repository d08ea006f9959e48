/** How long the other process, which lives in real time, may take to notice something. */
const PATIENCE_MS = 30_000;

/** Asks until the answer is as it should be; throws with the last one when patience is at an end. */
export async function until<T>(ask: () => Promise<T>, right: (answer: T) => boolean): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (right(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`it stays ${JSON.stringify(answer)}`);
  }
}
