import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/model/page.ts';
import { dottedLines } from '../../../src/read/pdf/dotted-lines.ts';
import { faceOf } from '../../../src/read/pdf/fonts.ts';
import { compose, mapX, mapY, type Matrix } from '../../../src/read/pdf/matrix.ts';
import { withoutOverprints } from '../../../src/read/pdf/overprint.ts';

const word = (text: string, x0: number, top: number, more: Partial<Word> = {}): Word => ({
  text,
  box: { x0, top, x1: x0 + 5 * text.length, bottom: top + 10 },
  font: { name: 'Sans', size: 10, bold: false, italic: false },
  angle: 0,
  origin: 'text-layer',
  confidence: null,
  invisible: false,
  mark: null,
  ...more,
});

describe('fonts', () => {
  it.each([
    ['ABCDEF+Calibri-Bold', 'Calibri-Bold', true, false],
    ['Arial,BoldItalic', 'Arial,BoldItalic', true, true],
    ['TimesNewRomanPS-BoldMT', 'TimesNewRomanPS-BoldMT', true, false],
    ['MyriadPro-Semibold', 'MyriadPro-Semibold', true, false],
    ['Helvetica-Oblique', 'Helvetica-Oblique', false, true],
    ['þÿ\0A\0r\0i\0a\0l', 'Arial', false, false],
    ['Blackadder', 'Blackadder', false, false],
  ])('%s', (raw, name, bold, italic) => {
    expect(faceOf({ name: raw })).toMatchObject({ name, bold, italic });
  });

  it('have a height even where the file states none', () => {
    for (const font of [{ ascent: Number.NaN, descent: 0 }, { ascent: 200, descent: -90 }, {}]) {
      const face = faceOf(font);
      expect(face.ascent).toBeGreaterThan(0.5);
      expect(face.descent).toBeLessThan(-0.1);
    }
    expect(faceOf({ ascent: 0.9, descent: -0.2 })).toMatchObject({ ascent: 0.9, descent: -0.2 });
  });
});

describe('overprints', () => {
  it('prefer the print that is seen', () => {
    const kept = withoutOverprints([
      word('Peso', 50, 100, { invisible: true }),
      word('Peso', 50.2, 100, { mark: 4 }),
    ]);
    expect(kept).toEqual([word('Peso', 50.2, 100, { mark: 4 })]);
  });

  it('are found however often they are repeated, and never lose another word (property)', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 4 }), (xs, times) => {
        const once = xs.map((x) => word('X', 5 * x, 7 * x));
        const printed = Array.from({ length: times }, (_, i) =>
          once.map((w) => ({ ...w, box: { ...w.box, x0: w.box.x0 + 0.2 * i, x1: w.box.x1 + 0.2 * i } })),
        ).flat();
        const kept = withoutOverprints(printed);
        expect(kept.map(({ box }) => box)).toEqual(once.map(({ box }) => box));
        expect(kept.every(({ font }) => font.bold)).toBe(times > 1);
      }),
    );
  });
});

describe('dotted lines', () => {
  it('run across and down, and end at a gap', () => {
    const dot = (x: number, y: number) => ({ x0: x, top: y, x1: x + 1, bottom: y + 1 });
    const across = [0, 2, 4, 6, 20, 22, 24, 26].map((x) => dot(x, 50));
    const down = [0, 2, 4, 6].map((y) => dot(90, y));
    expect(dottedLines([...down, ...across])).toEqual([
      { orientation: 'horizontal', box: { x0: 0, top: 50, x1: 7, bottom: 51 } },
      { orientation: 'horizontal', box: { x0: 20, top: 50, x1: 27, bottom: 51 } },
      { orientation: 'vertical', box: { x0: 90, top: 0, x1: 91, bottom: 7 } },
    ]);
  });
});

describe('affine maps', () => {
  it('compose as they are applied one after the other (property)', () => {
    const part = fc.double({ min: -10, max: 10, noNaN: true });
    const map = fc.tuple(part, part, part, part, part, part) as fc.Arbitrary<Matrix>;
    fc.assert(
      fc.property(map, map, part, part, (outer, inner, x, y) => {
        const both = compose(outer, inner);
        const [innerX, innerY] = [mapX(inner, x, y), mapY(inner, x, y)];
        expect(mapX(both, x, y)).toBeCloseTo(mapX(outer, innerX, innerY), 6);
        expect(mapY(both, x, y)).toBeCloseTo(mapY(outer, innerX, innerY), 6);
      }),
    );
  });
});
