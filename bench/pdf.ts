import { arrange } from '../src/arrange/arrange.ts';
import { layoutOf } from '../src/arrange/page-layout.ts';
import { dataFolders, loadPdfJs, preferInProcessInflate, type PdfJs } from '../src/read/pdf/pdfjs.ts';
import { readPdf } from '../src/read/pdf/read-pdf.ts';
import type { Page, Ruling, Word } from '../src/model/page.ts';
import type { BenchDocument } from './documents.ts';

// The machine's own scatter is evened out by taking turns file by file and keeping the best of several rounds of each: so
// many that all code is compiled, as it is after the first few of a folder's documents.
const ROUNDS = 10;

interface Contender {
  readonly name: string;
  /** Reads the file and says how many pages it read. */
  readonly run: (bytes: Uint8Array) => Promise<number>;
}

type ReadPage = (page: Page) => unknown;

/**
 * Pages per second of PDFs, as ratios to pdf.js's operator list alone with its defaults, without which no lines can be had;
 * then a page of 20,000 words and 10,000 rulings. Our own reading is measured as the processes of a batch do it.
 */
export async function benchPdf(documents: readonly BenchDocument[]): Promise<string[]> {
  const pdfjs = await loadPdfJs('pictures');
  const contenders: readonly Contender[] = [
    { name: 'operator list alone', run: (bytes) => eachPage(pdfjs, bytes, false) },
    { name: 'operator list + text content', run: (bytes) => eachPage(pdfjs, bytes, true) },
    { name: 'words + rulings', run: (bytes) => readPages(bytes) },
    { name: 'words + rulings + tables', run: (bytes) => readPages(bytes, layoutOf) },
    { name: '… + paragraphs, furniture, order', run: (bytes) => readPages(bytes, null) },
  ];
  const totals = contenders.map(() => 0);
  let pageCount = 0;
  const files = documents.filter(({ format }) => format === 'pdf');
  for (const { bytes } of files) {
    const best = contenders.map(() => Infinity);
    let pages = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, contender] of contenders.entries()) {
        const start = performance.now();
        pages = await contender.run(bytes);
        best[index] = Math.min(best[index]!, performance.now() - start);
      }
    }
    best.forEach((time, index) => (totals[index]! += time));
    pageCount += pages;
  }
  return [
    `${files.length} files, ${pageCount} pages, best of ${ROUNDS} rounds`,
    ...contenders.map(({ name }, index) => {
      const pace = ((1000 * pageCount) / totals[index]!).toFixed(1);
      return `${name.padEnd(33)} ${pace.padStart(7)} pages/s   × ${(totals[index]! / totals[0]!).toFixed(2)}`;
    }),
    denseTime(),
  ];
}

/** Reads all pages, and does with each as told; `null` arranges the whole document. */
async function readPages(bytes: Uint8Array, eachOf: ReadPage | null = () => undefined): Promise<number> {
  const stream = globalThis.DecompressionStream;
  preferInProcessInflate();
  try {
    const { value } = await readPdf(bytes);
    if (eachOf === null) arrange(value);
    else value.pages.forEach(eachOf);
    return value.pages.length;
  } finally {
    globalThis.DecompressionStream = stream;
  }
}

async function eachPage(library: PdfJs, bytes: Uint8Array, withText: boolean): Promise<number> {
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    ...dataFolders(),
    isEvalSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
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

function denseTime(): string {
  const page = densePage();
  const start = performance.now();
  arrange({ kind: 'paged', pages: [page] });
  const time = (performance.now() - start).toFixed(0);
  return `one page of ${page.words.length} words and ${page.rulings.length} rulings: arranged in ${time} ms`;
}

/** A grid of 50 columns and 100 rows drawn cell by cell, four words in each cell. */
function densePage(): Page {
  const [columns, rows, side] = [50, 100, 20];
  const words: Word[] = [];
  const rulings: Ruling[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const [x0, top] = [column * side, row * side];
      if (column < columns)
        rulings.push({ orientation: 'horizontal', box: { x0, top, x1: x0 + side, bottom: top + 0.5 } });
      if (row < rows)
        rulings.push({ orientation: 'vertical', box: { x0, top, x1: x0 + 0.5, bottom: top + side } });
      if (column === columns || row === rows) continue;
      for (const dx of [1, 5, 9, 13]) words.push(wordAt(x0 + dx, top + 5));
    }
  }
  return {
    number: 1,
    width: columns * side,
    height: rows * side,
    words,
    rulings,
    fills: [],
    images: [],
    tags: null,
  };
}

const wordAt = (x0: number, top: number): Word => ({
  text: 'w',
  box: { x0, top, x1: x0 + 3, bottom: top + 8 },
  font: { name: 'Serif', size: 8, bold: false, italic: false },
  angle: 0,
  origin: 'text-layer',
  confidence: null,
  invisible: false,
  mark: null,
});
