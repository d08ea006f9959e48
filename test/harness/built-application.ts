import { transformFile } from '@swc/core';
import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Compiles the application once for all commands that tests run in processes of their own: a process that compiles
 * what it loads takes twice as long to start. Everything stands to everything else as in the project. Answers the path of
 * the command line.
 */
export async function buildApplication(folder: string): Promise<string> {
  const built = join(folder, 'built');
  const sources = join(project, 'src');
  await mkdir(built);
  await copyFile(join(project, 'package.json'), join(built, 'package.json'));
  for (const name of ['node_modules', 'data'])
    await symlink(join(project, name), join(built, name), 'junction');
  const names = await readdir(sources, { recursive: true });
  const modules = names.filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name));
  await Promise.all(
    modules.map(async (name) => {
      const { code } = await transformFile(join(sources, name), { cwd: project, sourceMaps: false });
      const path = join(built, 'dist', name.replace(/\.ts$/, '.js'));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, code);
    }),
  );
  return join(built, 'dist', 'cli', 'main.js');
}
