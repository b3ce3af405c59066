import { expect, it } from 'vitest';
import { markRecognised } from '../../src/check/recognised.ts';
import type { Source } from '../../src/model/document.ts';
import type { Word } from '../../src/model/page.ts';
import type { Place } from '../../src/model/place.ts';
import { draft, objective, said } from './draft-builder.ts';

const word = (x: number, origin: Word['origin']): Word => ({
  text: 'peso',
  box: { x0: x, top: 100, x1: x + 20, bottom: 110 },
  font: { name: '', size: 10, bold: false, italic: false },
  angle: 0,
  origin,
  confidence: origin === 'ocr' ? 0.9 : null,
  invisible: false,
  mark: null,
});
const source = (...words: Word[]): Source => ({
  kind: 'paged',
  pages: [{ number: 1, width: 600, height: 800, words, rulings: [], fills: [], images: [], tags: null }],
});
const flagsAt = (place: Place, from: Source): readonly string[] =>
  markRecognised(draft({ objectives: [objective({ title: { ...said('Peso'), at: [place] } })] }), [from])
    .objectives[0]!.title.flags;
const page = (x0: number, x1: number): Place => ({ page: 1, box: [x0, 95, x1, 115] });

it('marks what was recognised, and what stands on a recognised page where no printed word does', () => {
  const mixed = source(word(50, 'ocr'), word(300, 'text-layer'));
  expect(flagsAt(page(40, 90), mixed)).toEqual(['ocr']);
  expect(flagsAt(page(150, 160), mixed)).toEqual(['ocr']);
  expect(flagsAt(page(290, 330), mixed)).toEqual([]);
  expect(flagsAt(page(150, 160), source(word(300, 'text-layer')))).toEqual([]);
  expect(flagsAt({ line: 1 }, mixed)).toEqual([]);
});
