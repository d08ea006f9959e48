import '@swc-node/register/esm-register';

export default async function tearDown() {
  const { default: run } = await import('./tear-down.ts');
  await run();
}
