import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecognisedWord } from '../../../src/read/ocr/engine.ts';
import { montagesOf, pieceAt } from '../../../src/read/ocr/montage.ts';
import { piecesOf } from '../../../src/read/ocr/pieces.ts';
import { printedWords } from '../../../src/read/ocr/printed-words.ts';
import { wordsOfTsv } from '../../../src/read/ocr/tesseract-process.ts';
import { picture } from './drawn.ts';

const recognised = (
  text: string,
  x: number,
  top: number,
  width: number,
  height: number,
  confidence = 0.9,
): RecognisedWord => ({
  text,
  box: { x0: x, top, x1: x + width, bottom: top + height },
  confidence,
  line: 1,
});

describe('pieces of text', () => {
  it('are words near each other, apart from what stands in the next column; dust is none', () => {
    const pieces = piecesOf(
      picture(300, 100, [
        [20, 20, 30, 8],
        [54, 20, 30, 8],
        [150, 20, 30, 8],
        [20, 60, 40, 8],
        [200, 80, 1, 1],
      ]),
    );
    expect(pieces.sort((a, b) => a.top - b.top || a.x0 - b.x0)).toEqual([
      { x0: 20, top: 20, x1: 84, bottom: 28 },
      { x0: 150, top: 20, x1: 180, bottom: 28 },
      { x0: 20, top: 60, x1: 60, bottom: 68 },
    ]);
  });
});

describe('a montage', () => {
  const areas = fc.array(
    fc.record({
      x0: fc.integer({ min: 0, max: 400 }),
      top: fc.integer({ min: 0, max: 300 }),
      w: fc.integer({ min: 1, max: 90 }),
      h: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 1, maxLength: 60 },
  );

  it('holds every piece once, and says which stands where (property)', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const page = picture(500, 350, []);
        const pieces = list.map(({ x0, top, w, h }) => ({ x0, top, x1: x0 + w, bottom: top + h }));
        const montages = montagesOf(page, pieces);
        expect(montages.flatMap(({ placed }) => placed)).toHaveLength(pieces.length);
        for (const montage of montages)
          for (const placed of montage.placed) {
            const { piece, top } = placed;
            expect(pieceAt(montage, top + (piece.bottom - piece.top) / 2)).toBe(placed);
            expect(top + piece.bottom - piece.top).toBeLessThanOrEqual(montage.bitmap.height);
          }
      }),
    );
  });
});

describe('recognised words', () => {
  const montage = {
    bitmap: picture(200, 40, [], { dpi: 144 }),
    left: 10,
    placed: [{ piece: { x0: 110, top: 300, x1: 250, bottom: 330 }, top: 5 }],
  };

  it('stand on the page in points, on one baseline and in one size', () => {
    // 20 pixels at 144 an inch are a size of 10 points: small letters 10 pixels high, capitals 14, tails 4.
    const words = printedWords(montage, [
      recognised('Peso', 10, 10, 40, 14),
      recognised('anno', 60, 14, 30, 10),
      recognised('gara', 100, 14, 30, 14),
    ]);
    expect(words.map(({ text, font, origin }) => [text, font.size, origin])).toEqual([
      ['Peso', 10, 'ocr'],
      ['anno', 10, 'ocr'],
      ['gara', 10, 'ocr'],
    ]);
    expect(new Set(words.map(({ box }) => box.bottom)).size).toBe(1);
    expect(words[0]!.box.x0).toBeCloseTo(55);
    expect(words[0]!.box.top).toBeCloseTo(152, 0);
    expect(words[0]!.box.bottom).toBeCloseTo(162, 0);
  });

  it('that are marks nobody believes in are dirt; so are quotation marks about a figure', () => {
    const words = printedWords(montage, [
      recognised("'", 5, 5, 2, 2, 0.2),
      recognised('0%‘', 20, 10, 20, 14),
    ]);
    expect(words.map(({ text }) => text)).toEqual(['0%']);
  });

  it("are read out of Tesseract's table", () => {
    const row = (...cells: readonly (string | number)[]): string => cells.join('\t');
    const tsv = [
      row(
        'level',
        'page_num',
        'block_num',
        'par_num',
        'line_num',
        'word_num',
        'left',
        'top',
        'width',
        'height',
        'conf',
        'text',
      ),
      row(1, 1, 0, 0, 0, 0, 0, 0, 99, 99, -1, ''),
      row(4, 1, 1, 1, 1, 0, 5, 5, 50, 10, -1, ''),
      row(5, 1, 1, 1, 1, 1, 5, 6, 20, 10, 96.5, 'Città'),
      row(5, 1, 1, 1, 1, 2, 5, 6, 20, 10, 95, ' '),
    ].join('\n');
    expect(wordsOfTsv(tsv)).toEqual([
      { text: 'Città', box: { x0: 5, top: 6, x1: 25, bottom: 16 }, confidence: 0.965, line: 1 },
    ]);
  });
});
