/** Long enough for the slowest test on a machine that has other work; the runner itself would wait for ever. */
const LIMIT_MS = 180_000;

type Act = (...values: unknown[]) => unknown;
type Define = (name: string, act: Act) => void;

function within(act: Act): Act {
  return async (...values) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${LIMIT_MS / 1000} s`)), LIMIT_MS);
    });
    try {
      return await Promise.race([act(...values), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Puts a limit on each act that a way to define tests or hooks is given; a table's acts as well. */
function limited<D extends Define>(define: D & { each?: (...table: unknown[]) => Define }): D {
  const withLimit = (name: string, act: Act): void => define(name, within(act));
  const each =
    (...table: unknown[]): Define =>
    (name, act) =>
      define.each?.(...table)(name, within(act));
  return Object.assign(withLimit, define, { each }) as unknown as D;
}

const runner = globalThis as unknown as { it: Define } & Record<string, (act: Act) => void>;
runner.it = limited(runner.it);
for (const hook of ['beforeAll', 'beforeEach', 'afterEach', 'afterAll']) {
  const define = runner[hook] as (act: Act) => void;
  runner[hook] = (act) => define(within(act));
}
