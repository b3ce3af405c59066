import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Page } from '../../../src/model/page.ts';
import { textLayerOf } from '../../../src/read/ocr/text-layer.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, readContent, show, textsOf } from './make-pdf.ts';

const isFinitePage = ({ width, height, words }: Page): boolean =>
  [width, height, ...words.flatMap(({ box }) => [box.x0, box.top, box.x1, box.bottom])].every(
    Number.isFinite,
  );

describe('a page of absurd size', () => {
  it.each([
    ['none', '[0 0 0 0]'],
    ['a huge one', '[0 0 1e9 1e9]'],
    ['a negative one', '[500 400 -500 -400]'],
    ['no numbers', '[/A /B null (x)]'],
    ['too few numbers', '[0 0]'],
  ])('%s is read all the same', async (_size, box) => {
    const pdf = Buffer.from(makePdf([{ content: show('Delibera', 50, 200) }])).toString('latin1');
    const bytes = Buffer.from(pdf.replace('/MediaBox [0 0 400 300]', `/MediaBox ${box}`), 'latin1');
    const { value } = await readPdf(new Uint8Array(bytes));
    expect(value.pages.flatMap((page) => textsOf(page))).toEqual(['Delibera']);
    expect(value.pages.every(isFinitePage)).toBe(true);
    await extract(new Uint8Array(bytes));
  });
});

describe('a page with fonts', () => {
  it('that are not in the file is read by the letters of its codes', async () => {
    expect(textsOf(await readContent(show('Peso', 50, 200, 10, 'G9')))).toEqual(['Peso']);
    const embedded = {
      value: '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Nowhere /FontDescriptor 99 0 R >>',
    };
    const page = await readContent(
      show('Peso', 50, 200, 10, 'G1'),
      { fonts: '/G1 10 0 R' },
      { objects: [embedded] },
    );
    expect(textsOf(page)).toEqual(['Peso']);
  });

  it('that do not name their letters is told to be of no use, and recognised', async () => {
    const objects = [
      {
        value:
          '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [11 0 R] >>',
      },
      {
        value:
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
      },
    ];
    const codes = Array.from({ length: 30 }, (_, i) => (0xe100 + i).toString(16)).join('');
    const lines = Array.from({ length: 10 }, (_, i) => `1 0 0 1 20 ${280 - 20 * i} Tm <${codes}> Tj`);
    const content = `BT /G1 10 Tf ${lines.join(' ')} ET`;
    const page = await readContent(content, { fonts: '/G1 10 0 R' }, { objects });
    expect(textLayerOf(page)).toBe('garbled');
  });
});

describe('a document that is built to be endless', () => {
  it('by forms that draw forms is read so far, and flagged', { timeout: 60_000 }, async () => {
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 400 300]';
    const objects = Array.from({ length: 40 }, (_, i) => ({
      value: `${form} /Resources << /XObject << /X ${11 + i} 0 R >> >>`,
      stream: i === 39 ? '0 0 10 10 re f' : '/X Do /X Do',
    }));
    const content = `${show('Delibera', 50, 200)}/X Do`;
    const pdf = makePdf(
      [{ content, resources: '/XObject << /X 10 0 R >>' }, { content: show('Fine', 50, 200) }],
      {
        objects,
      },
    );
    const { value, diagnostics } = await readPdf(pdf);
    expect(value.pages.map(textsOf)).toEqual([['Delibera'], ['Fine']]);
    expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([
      ['page_overfull', [{ page: 1, box: [0, 0, 0, 0] }]],
    ]);
  });

  it('by a picture of a million by a million points is read without it', async () => {
    const image = {
      value:
        '/Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
      stream: 'x',
    };
    const content = `${show('Delibera', 50, 200)}q 400 0 0 300 0 0 cm /X1 Do Q`;
    const page = await readContent(content, { resources: '/XObject << /X1 10 0 R >>' }, { objects: [image] });
    expect(textsOf(page)).toEqual(['Delibera']);
  });

  it.each([
    ['states', `${'q '.repeat(5_000)}${show('Delibera', 50, 200)}`],
    ['marked content', `${'/P BMC '.repeat(5_000)}${show('Delibera', 50, 200)}`],
    ['arrays', `${show('Delibera', 50, 200)}${'['.repeat(5_000)}`],
    ['texts', `${'BT '.repeat(5_000)}${show('Delibera', 50, 200)}`],
  ])('by %s within each other is read or left out by name', async (_what, content) => {
    const outcome = await readPdf(makePdf([{ content: show('Prima', 50, 200) }, { content }])).then(
      ({ value, diagnostics }) => [value.pages.flatMap((page) => textsOf(page)), diagnostics.length] as const,
      (error: unknown) => (error instanceof Failure ? error.code : Promise.reject(error as Error)),
    );
    expect(outcome[0]).toContain('Prima');
    expect(outcome[0].includes('Delibera') || outcome[1] === 1).toBe(true);
  });

  it('by thousands of empty pages is read, and the limit holds', async () => {
    const blank = makePdf(Array.from({ length: 2000 }, () => ({ content: '' })));
    const record = await extract(blank, { limits: { pages: 2000 } });
    expect([record.source.pages, record.objectives]).toEqual([2000, []]);
    await expect(extract(blank, { limits: { pages: 1999 } })).rejects.toMatchObject({
      code: 'too_many_pages',
    });
  });
});
