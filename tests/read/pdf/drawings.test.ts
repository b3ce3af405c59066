import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/model/page.ts';
import { readContent } from './make-pdf.ts';

/** Rulings as 'h x0 top x1 bottom' or 'v …', rounded to tenths. */
const rulings = (page: Page): string[] =>
  page.rulings.map(({ orientation, box }) =>
    [orientation[0], ...[box.x0, box.top, box.x1, box.bottom].map((x) => Math.round(x * 10) / 10)].join(' '),
  );

describe('rulings of a PDF', () => {
  it('are stroked lines, as thick as the pen', async () => {
    expect(rulings(await readContent('2 w 50 200 m 150 200 l S'))).toEqual(['h 50 99 150 101']);
    expect(rulings(await readContent('0 w 50 200 m 50 100 l S'))).toEqual(['v 50 100 50 200']);
    expect(rulings(await readContent('q 0.5 0 0 0.5 0 0 cm 2 w 100 400 m 300 400 l S Q'))).toEqual([
      'h 50 99.5 150 100.5',
    ]);
  });

  it('are the four sides of a stroked rectangle', async () => {
    expect(rulings(await readContent('0 w 50 100 80 40 re S')).sort()).toEqual([
      'h 50 160 130 160',
      'h 50 200 130 200',
      'v 130 160 130 200',
      'v 50 160 50 200',
    ]);
  });

  it('are closed by s and not by S', async () => {
    const path = '0 w 50 100 m 130 100 l 130 140 l 50 140 l';
    expect(rulings(await readContent(`${path} S`))).toHaveLength(3);
    expect(rulings(await readContent(`${path} s`))).toHaveLength(4);
  });

  it('are thin filled rectangles, and fills are thick ones', async () => {
    const page = await readContent(
      '50 100 80 0.75 re f 1 0 0 rg 50 120 80 20 re f 0 0 1 rg 50 150 0.75 30 re f',
    );
    expect(rulings(page)).toEqual(['h 50 199.3 130 200', 'v 50 120 50.8 150']);
    expect(page.fills).toEqual([{ box: { x0: 50, top: 160, x1: 130, bottom: 180 }, colour: [255, 0, 0] }]);
  });

  it('are the sides of a frame filled between two rectangles', async () => {
    const page = await readContent('50 100 80 40 re 51 101 78 38 re f*');
    expect(rulings(page).sort()).toEqual([
      'h 50 160 130 161',
      'h 50 199 130 200',
      'v 129 160 130 200',
      'v 50 160 51 200',
    ]);
    expect(page.fills).toEqual([]);
  });

  it('are dots in a row', async () => {
    const dots = Array.from({ length: 10 }, (_, index) => `${50 + 2 * index} 100 1 1 re f`).join(' ');
    expect(rulings(await readContent(dots))).toEqual(['h 50 199 69 200']);
    expect(rulings(await readContent('50 100 1 1 re f'))).toEqual([]);
  });

  it('are cut where the clip ends', async () => {
    expect(rulings(await readContent('60 90 20 20 re W n 0 w 50 100 m 150 100 l S'))).toEqual([
      'h 60 200 80 200',
    ]);
    const band = await readContent('50 100 80 0.5 re W n 0 0 400 300 re f');
    expect(rulings(band)).toEqual(['h 50 199.5 130 200']);
    expect(band.fills).toEqual([]);
  });

  it('are not curves, slanting lines, clips or white lines', async () => {
    expect(rulings(await readContent('50 100 m 80 120 110 120 130 100 c S'))).toEqual([]);
    expect(rulings(await readContent('50 100 m 130 140 l S'))).toEqual([]);
    expect(rulings(await readContent('50 100 80 0.5 re W n'))).toEqual([]);
    expect(rulings(await readContent('1 G 1 g 50 100 m 150 100 l S 50 90 80 1 re f'))).toEqual([]);
  });
});

describe('fills of a PDF', () => {
  it('have the colour that they have on paper', async () => {
    const page = await readContent('/G1 gs 0 g 50 100 80 20 re f', {
      resources: '/ExtGState << /G1 << /ca 0.2 >> >>',
    });
    expect(page.fills.map((fill) => fill.colour)).toEqual([[204, 204, 204]]);
    const cmyk = await readContent('0 0 0 0 k 50 100 80 20 re f');
    expect(cmyk.fills.map((fill) => fill.colour)).toEqual([[255, 255, 255]]);
  });
});

describe('pictures of a PDF', () => {
  it('stand where the unit square is mapped to', async () => {
    const image = {
      value: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      stream: 'abcd',
    };
    const page = await readContent(
      'q 100 0 0 50 30 40 cm /I1 Do Q',
      { resources: '/XObject << /I1 10 0 R >>' },
      { objects: [image] },
    );
    expect(page.images).toEqual([{ x0: 30, top: 210, x1: 130, bottom: 260 }]);
  });
});
