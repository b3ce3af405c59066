import { afterAll, describe, expect, it } from 'vitest';
import { extract, readDocument } from '../../../src/extract.ts';
import type { Page } from '../../../src/model/page.ts';
import { quartered, type Bitmap } from '../../../src/read/ocr/bitmap.ts';
import { openOcr, type OcrMode } from '../../../src/read/ocr/ocr.ts';
import { straightened } from '../../../src/read/ocr/skew.ts';
import { packagedTesseract } from '../../../src/read/ocr/tesseract-package.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, show } from '../pdf/make-pdf.ts';
import { photographed, picture, scannedPdf } from './drawn.ts';

const row = (y: number, title: string, weight: string): string =>
  show(title, 40, y + 6) + show(weight, 300, y + 6) + `30 ${y} m 370 ${y} l S\n`;
const TABLE =
  show('Piano degli obiettivi', 40, 270, 14) +
  row(220, 'Obiettivo', 'Peso') +
  row(200, 'Censire le fontane del borgo', '40') +
  row(180, 'Riaprire la biblioteca', '60') +
  '30 240 m 370 240 l S 30 240 m 30 180 l S 290 240 m 290 180 l S 370 240 m 370 180 l S\n';
const paper = await photographed(makePdf([{ content: TABLE }]));

const opened: ReturnType<typeof openOcr>[] = [];
afterAll(async () => {
  for (const ocr of opened) await ocr.close();
});

async function read(pdf: Uint8Array, mode: OcrMode): Promise<Page> {
  const ocr = openOcr(mode);
  opened.push(ocr);
  const { value } = await readPdf(pdf, { settle: (page, draw) => ocr.settle(page, draw) });
  return value.pages[0]!;
}

const textOf = (page: Page): string => page.words.map(({ text }) => text).join(' ');

describe('a scanned page', () => {
  it('has the words and lines of its picture, in points, though it lay askew', async () => {
    const page = await read(scannedPdf(straightened(paper, -0.012)), 'auto');
    for (const word of ['Censire', 'fontane', '40', 'Riaprire', '60', 'Peso'])
      expect(textOf(page)).toContain(word);
    const weight = page.words.find(({ text }) => text === '40')!;
    expect(weight.origin).toBe('ocr');
    expect(weight.confidence).toBeGreaterThan(0.5);
    // Levelled about its middle: within a few points of where it was printed.
    expect(Math.abs(weight.box.x0 - 300)).toBeLessThan(4);
    expect(Math.abs(weight.box.bottom - 96)).toBeLessThan(5);
    expect(Math.abs(weight.font.size - 10)).toBeLessThanOrEqual(1.5);
    expect(page.rulings.filter(({ orientation }) => orientation === 'horizontal')).toHaveLength(4);
    expect(page.rulings.filter(({ orientation }) => orientation === 'vertical')).toHaveLength(3);
  });

  it('that lies on its side is turned upright', async () => {
    const page = await read(scannedPdf(quartered(paper, 1)), 'auto');
    expect([page.width, page.height].map(Math.round)).toEqual([400, 300]);
    expect(textOf(page)).toContain('Censire');
  });

  it('has the words along its side, upward and downward, in their direction', async () => {
    const turned = (text: string, matrix: string): string => `BT /F1 12 Tf ${matrix} Tm (${text}) Tj ET\n`;
    const head = turned('Raggiunto', '0 1 -1 0 330 195') + turned('Rinviato', '0 -1 1 0 350 250');
    const lines = '30 180 m 370 180 l S 30 260 m 370 260 l S 310 180 m 310 260 l S 340 180 m 340 260 l S\n';
    const body = show('Censire le fontane del borgo', 40, 165) + show('Obiettivo', 40, 220);
    const drawn = await photographed(makePdf([{ content: head + lines + body }]));
    const page = await read(scannedPdf(drawn), 'auto');
    const angleOf = (text: string): number | undefined =>
      page.words.find((word) => word.text === text)?.angle;
    expect([angleOf('Raggiunto'), angleOf('Rinviato'), angleOf('Obiettivo')]).toEqual([90, 270, 0]);
    const upward = page.words.find(({ text }) => text === 'Raggiunto')!.box;
    expect(upward.bottom - upward.top).toBeGreaterThan(3 * (upward.x1 - upward.x0));
    expect(Math.abs(upward.bottom - 105)).toBeLessThan(4);
    expect(page.words).toHaveLength(8);
  });

  it('gives a table whose values all say where they come from', async () => {
    const { document } = await readDocument(scannedPdf(paper));
    expect(document.text).toBe('ocr');
    const table = document.blocks.find((block) => block.kind === 'table');
    expect([table?.rows, table?.columns]).toEqual([3, 2]);
    const record = await extract(scannedPdf(paper));
    expect(record.source.text).toBe('ocr');
    expect(record.objectives).toHaveLength(2);
    expect(record.objectives.map(({ weight }) => weight?.value)).toEqual([40, 60]);
    for (const { title, weight } of record.objectives)
      for (const field of [title, weight!]) expect(field.flags).toContain('ocr');
  });

  it('keeps the stamp that was printed over it as text, once', async () => {
    const page = await read(scannedPdf(paper, show('Prot. 1234', 250, 270)), 'auto');
    const stamp = page.words.filter(({ text }) => text === '1234');
    expect(stamp.map(({ origin }) => origin)).toEqual(['text-layer']);
    expect(textOf(page)).toContain('Censire');
  });

  it.each([
    ['that says something else', '90'],
    ['that says the same', '40'],
  ])('with a layer laid under it %s is read by its picture, and says so', async (_what, weight) => {
    const hidden = (text: string): string => text.replaceAll('BT ', 'BT 3 Tr ');
    const layer = hidden(
      show('Piano degli obiettivi', 40, 270, 14) +
        show('Obiettivo', 40, 226) +
        show('Peso', 300, 226) +
        show('Censire le fontane del borgo', 40, 206) +
        show(weight, 300, 206) +
        show('Riaprire la biblioteca', 40, 186) +
        show('60', 300, 186),
    );
    const record = await extract(scannedPdf(paper, layer));
    expect(record.source.text).toBe('ocr');
    expect(record.objectives.map((objective) => objective.weight?.value)).toEqual([40, 60]);
    for (const { title, weight: read } of record.objectives)
      for (const field of [title, read!]) expect(field.flags).toContain('ocr');
  });

  it('is told from printed pages of the same file, page by page', async () => {
    const file = scannedPdf(paper, '', [TABLE]);
    const { sources, document } = await readDocument(file);
    const pages = sources.flatMap((source) => (source.kind === 'paged' ? source.pages : []));
    expect(pages.map(({ words }) => [...new Set(words.map(({ origin }) => origin))])).toEqual([
      ['ocr'],
      ['text-layer'],
    ]);
    expect(document.text).toBe('mixed');
  });

  it('stays a picture where recognising is switched off, with the hidden layer that it may have', async () => {
    expect((await read(scannedPdf(paper), 'never')).words).toEqual([]);
    const hidden = `3 Tr ${show('Piano', 40, 270)}`;
    const layered = await read(scannedPdf(paper, hidden.replace('3 Tr BT', 'BT 3 Tr')), 'never');
    expect(layered.words.map(({ text, origin, invisible }) => [text, origin, invisible])).toEqual([
      ['Piano', 'ocr', false],
    ]);
  });
});

describe('a printed page', () => {
  it('is recognised only where that is asked for', async () => {
    const pdf = makePdf([{ content: TABLE }]);
    expect(new Set((await read(pdf, 'auto')).words.map(({ origin }) => origin))).toEqual(
      new Set(['text-layer']),
    );
    expect(new Set((await read(pdf, 'always')).words.map(({ origin }) => origin))).toEqual(new Set(['ocr']));
  });
});

describe('the recogniser of the package', () => {
  it('reads Italian with nothing installed', async () => {
    const engine = await packagedTesseract();
    try {
      const line: Bitmap = await photographed(
        makePdf([{ content: show('la biblioteca della città', 20, 15, 12), size: [200, 40] }]),
      );
      const words = await engine.recognise(line);
      expect(words.map(({ text }) => text).join(' ')).toContain('biblioteca della');
      expect(words.every(({ confidence }) => confidence > 0.5 && confidence <= 1)).toBe(true);
      expect(await engine.recognise(picture(100, 40, [], { dpi: 300 }))).toEqual([]);
    } finally {
      await engine.close();
    }
  });
});
