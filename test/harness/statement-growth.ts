import type { World } from './world.js';

/** How often each page is asked for. */
const TIMES = 3;

/**
 * Expects a longer page to take no more statements than a short one. Over a connection, loads that could share a
 * statement may miss each other by a moment: how many do depends on the machine, never on the page, so the shortest of
 * some long pages is held against the longest of some short ones.
 *
 * @param ask asks for a page of so many rows, and throws where it is not answered
 */
export async function expectNoGrowth(
  world: World,
  ask: (first: number) => Promise<unknown>,
  few: number,
  many: number,
): Promise<void> {
  const counts = async (first: number): Promise<number[]> => {
    const taken: number[] = [];
    for (let time = 0; time < TIMES; time++) taken.push(await world.countStatements(() => ask(first)));
    return taken;
  };
  // The first times sign in and compile.
  await ask(few);
  await ask(few);
  const [short, long] = [await counts(few), await counts(many)];
  expect(Math.min(...long)).toBeLessThanOrEqual(Math.max(...short));
}
