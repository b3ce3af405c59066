// Bundles the page of the review into dist/review/page: nothing of it is loaded from elsewhere.
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outdir = here('../dist/review/page');

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: [here('main.tsx')],
  outdir,
  bundle: true,
  // mammoth comes as a part of its own, with the first Word document.
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'linked',
  logLevel: 'warning',
});
for (const name of ['index.html', 'style.css', 'icon.svg']) cpSync(here(name), `${outdir}/${name}`);
