import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evened } from '../../../src/read/ocr/background.ts';
import { quartered, transposed } from '../../../src/read/ocr/bitmap.ts';
import { linesIn, withoutLines } from '../../../src/read/ocr/bitmap-rulings.ts';
import { slopeOf, straightened } from '../../../src/read/ocr/skew.ts';
import { picture } from './drawn.ts';

/** A page of 40 bars, as lines of print look from afar. */
const page = picture(
  600,
  800,
  Array.from({ length: 40 }, (_, i) => [40, 40 + 18 * i, 500, 6] as const),
);

describe('a page laid in askew', () => {
  it('is straight where nothing says otherwise', () => {
    expect(slopeOf(page)).toBe(0);
    expect(slopeOf(picture(50, 50, []))).toBe(0);
  });

  it('is measured and turned level (property)', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.06, max: 0.06, noNaN: true }), (slope) => {
        const askew = straightened(page, -slope);
        const measured = slopeOf(askew);
        expect(Math.abs(measured - slope)).toBeLessThan(0.002);
        expect(Math.abs(slopeOf(straightened(askew, measured)))).toBeLessThan(0.002);
      }),
      { numRuns: 8 },
    );
  });
});

describe('paper', () => {
  it('is made white under the backgrounds of cells and the shades of a scanner; ink stays ink', () => {
    const shaded = picture(200, 100, [[20, 20, 2, 40]], { paper: 150 });
    const { grey } = evened(shaded);
    expect(grey[10 * 200 + 100]).toBe(255);
    expect(grey[30 * 200 + 20]).toBe(0);
  });

  it('so dark that letters on it may be white is left alone', () => {
    const { grey } = evened(picture(200, 100, [[20, 20, 2, 40]], { paper: 60, ink: 255 }));
    expect([grey[0], grey[30 * 200 + 20]]).toEqual([60, 255]);
  });
});

describe('lines in a picture', () => {
  const grid = [
    [20, 20, 161, 1],
    [20, 50, 161, 1],
    [20, 70, 161, 1],
    [20, 20, 1, 51],
    [100, 50, 1, 21],
    [180, 20, 1, 51],
  ] as const;

  it('are the sides of its cells, short ones where they meet others', () => {
    const boxes = linesIn(picture(220, 100, grid)).map(({ orientation, box }) => [
      orientation,
      Math.round(box.x0),
      Math.round(box.top),
      Math.round(box.x1),
      Math.round(box.bottom),
    ]);
    expect(boxes).toHaveLength(6);
    for (const [x, y, w, h] of grid)
      expect(boxes).toContainEqual([w > h ? 'horizontal' : 'vertical', x, y, x + w, y + h]);
  });

  it('are no stems of letters, no bands and no dashes', () => {
    const stems = [30, 40, 50].map((x) => [x, 30, 1, 12] as const);
    const band = [20, 60, 160, 12] as const;
    const dashes = Array.from({ length: 30 }, (_, i) => [20 + 5 * i, 90, 2, 1] as const);
    expect(linesIn(picture(220, 100, [...stems, band, ...dashes]))).toEqual([]);
  });

  it('survive a hole as dust leaves it', () => {
    const lines = linesIn(
      picture(
        220,
        40,
        [
          [20, 20, 80, 2],
          [101, 20, 80, 2],
        ],
        { dpi: 150 },
      ),
    );
    expect(lines).toHaveLength(1);
  });

  it('can be painted over without touching what stands in the cells', () => {
    const drawn = picture(220, 100, [...grid, [60, 30, 10, 10]]);
    const { grey } = withoutLines(drawn, linesIn(drawn));
    expect(grey.filter((value) => value < 255)).toHaveLength(100);
  });
});

describe('turning a picture', () => {
  it('four times by a quarter, or twice over, gives it back (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.uint8Array({ minLength: 81, maxLength: 81 }),
        (width, height, values) => {
          const bitmap = { width, height, dpi: 72, grey: values.slice(0, width * height) };
          const once = quartered(bitmap, 1);
          expect(quartered(quartered(once, 1), 2)).toEqual(bitmap);
          expect(quartered(once, 3)).toEqual(bitmap);
          expect(transposed(transposed(bitmap))).toEqual(bitmap);
        },
      ),
    );
  });

  it('by a quarter puts the left edge on top', () => {
    expect([...quartered({ width: 2, height: 1, dpi: 72, grey: Uint8Array.of(1, 2) }, 1).grey]).toEqual([
      1, 2,
    ]);
    expect([...quartered({ width: 1, height: 2, dpi: 72, grey: Uint8Array.of(1, 2) }, 1).grey]).toEqual([
      2, 1,
    ]);
  });
});
