import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { globSync } from 'tinyglobby';

// The floor of reading a PDF by pdf.js: its own list of operators of every page, with its defaults, in a process that does nothing
// else: node bench/floor.js <file or folder>

const path = process.argv[2];
const files = statSync(path).isDirectory() ? globSync('**/*.pdf', { cwd: path, absolute: true }) : [path];
const fonts = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);
for (const file of files) {
  const data = new Uint8Array(readFileSync(file));
  const task = getDocument({ data, standardFontDataUrl: fonts + sep, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getOperatorList();
  await task.destroy();
}
