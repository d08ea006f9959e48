/**
 * Bundles GraphiQL, React and Monaco's workers from npm into `dist/graphiql`, so that the page needs no CDN.
 * Part of `npm run build`.
 */
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';

const outdir = 'dist/graphiql';

/** What the page and the workers have in common. */
const shared = {
  outdir,
  bundle: true,
  minify: true,
  target: 'es2022',
  platform: 'browser',
  legalComments: 'linked',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.USE_IMPORT': '"true"' },
};

await rm(outdir, { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: { page: 'build/graphiql/page.js' },
    format: 'esm',
    splitting: true,
    loader: { '.ttf': 'file', '.woff': 'file', '.woff2': 'file' },
  }),
  build({
    ...shared,
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    format: 'iife',
  }),
]);
