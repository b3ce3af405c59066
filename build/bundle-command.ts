import { chmodSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const DIST = join(import.meta.dirname, '../dist');
const CLI = join(DIST, 'cli');
const PACKAGES = join(import.meta.dirname, '../node_modules');
const MADE = join(DIST, 'bundle');

/** What processes are started with: the command, what reads documents in a process of its own, what looks at them there. */
const ENTRIES = {
  main: 'cli/main.cjs',
  worker: 'batch/worker.js',
  'views/explain': 'cli/views/explain.js',
  'views/inspect': 'cli/views/inspect.js',
  'views/tables': 'cli/views/tables.js',
};

/** Packages that bring files of their own along, or are loaded by few commands. */
const LEFT_OUT =
  /^(?:pdfjs-dist|@napi-rs|tesseract\.js|@tesseract\.js-data|@duckdb|hyparquet-writer|pino|prom-client)(?:\/|$)/;

/**
 * Puts a few files in the place of the modules of the command and of its processes: opening hundreds of modules takes longer than
 * reading a small document. Programs import the modules, as types and debuggers know them.
 */
export async function bundleCommand(): Promise<void> {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(DIST, path)])),
    platform: 'node',
    external: LEFT_OUT,
    // What it has besides for Node fetches pages from the net, which nobody does here.
    resolve: { alias: { cheerio: join(PACKAGES, 'cheerio/dist/browser/index.js') } },
    treeshake: {
      // Modules of ours do nothing but declare; those that are started are entries.
      moduleSideEffects: [
        { test: /node_modules/, sideEffects: true },
        { test: /./, sideEffects: false },
      ],
    },
  });
  await bundle.write({
    dir: MADE,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // Comments and blanks go; names stay, so that a trace can be read.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await bundle.close();
  rmSync(CLI, { recursive: true });
  cpSync(MADE, CLI, { recursive: true });
  rmSync(MADE, { recursive: true });
  chmodSync(join(CLI, 'main.cjs'), 0o755);
}
