import { rmSync } from 'node:fs';

export default async function tearDown(): Promise<void> {
  await globalThis.rectrackTestPostgres?.stop();
  const folder = process.env['RECTRACK_TEST_FOLDER'];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
