// Jest loads this file as it is; the TypeScript behind it goes through the same compiler as the tests.
import '@swc-node/register/esm-register';

const KEPT = 'rectrackTestPostgres';

export default async function setUp(global, project) {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const { default: run } = await import('./set-up.ts');
  await run(global, project);
  // Nest and TypeORM keep their registries on the global object. Jest would hand them on to a test file that runs in
  // this process, and the classes of two copies of the application would mix.
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!before.has(name) && name !== KEPT) delete globalThis[name];
  }
}
