import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { dataFolders, loadPdfJs, preferInProcessInflate, type PdfJs } from '../src/read/pdf/pdfjs.ts';
import { readPdf } from '../src/read/pdf/read-pdf.ts';

// Time to read PDFs, side by side in one run: npx tsx bench/pdf.ts [folder] [--inflate]
// Ratios are to pdf.js's operator list alone, without which no lines can be had. The machine's own scatter is
// evened out by taking turns file by file and keeping the best of several rounds of each.

const ROUNDS = 3;

interface Contender {
  readonly name: string;
  /** Reads the file and says how many pages it read. */
  readonly run: (bytes: Uint8Array) => Promise<number>;
}

const pdfjs = await loadPdfJs();

const contenders: readonly Contender[] = [
  { name: 'operator list alone', run: (bytes) => eachPage(pdfjs, bytes, false) },
  { name: 'operator list + text content', run: (bytes) => eachPage(pdfjs, bytes, true) },
  {
    name: 'words, rulings, tags (readPdf)',
    run: async (bytes) => (await readPdf(bytes)).value.pages.length,
  },
];

async function eachPage(library: PdfJs, bytes: Uint8Array, withText: boolean): Promise<number> {
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    ...dataFolders(),
    isEvalSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      await page.getOperatorList();
      if (withText) await page.getTextContent();
      page.cleanup();
    }
    return document.numPages;
  } finally {
    await task.destroy();
  }
}

async function bestTime(contender: Contender, bytes: Uint8Array, best: number): Promise<[number, number]> {
  const start = performance.now();
  const pages = await contender.run(bytes);
  return [Math.min(best, performance.now() - start), pages];
}

const [folder = resolve(import.meta.dirname, '../fixtures')] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'));
if (process.argv.includes('--inflate')) preferInProcessInflate();

const files = (await glob('**/*.pdf', { cwd: folder, absolute: true })).sort();
if (files.length === 0) {
  console.error(`no PDF in ${folder}`);
  process.exit(1);
}

const totals = contenders.map(() => 0);
let pageCount = 0;
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  const best = contenders.map(() => Infinity);
  let pages = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      [best[index], pages] = await bestTime(contender, bytes, best[index]!);
    }
  }
  best.forEach((time, index) => (totals[index]! += time));
  pageCount += pages;
  console.log(`${basename(file)}: ${pages} pages, ${best.map((time) => `${time.toFixed(0)} ms`).join(', ')}`);
}

console.log(`\n${files.length} files, ${pageCount} pages, best of ${ROUNDS} rounds`);
contenders.forEach(({ name }, index) => {
  const time = totals[index]!;
  const pace = ((1000 * pageCount) / time).toFixed(1);
  console.log(`${name.padEnd(34)} ${pace.padStart(7)} pages/s   × ${(time / totals[0]!).toFixed(2)}`);
});
