import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, Word } from '../../src/model/page.ts';
import { turnedPage, type Quarters } from '../../src/read/turned-page.ts';
import { upright } from '../../src/read/upright.ts';

const word = (text: string, x0: number, top: number, angle = 0): Word => ({
  text,
  box: { x0, top, x1: x0 + 30, bottom: top + 10 },
  font: { name: '', size: 10, bold: false, italic: false },
  angle,
  origin: 'text-layer',
  confidence: null,
  invisible: false,
  mark: null,
});
const page = (words: readonly Word[]): Page => ({
  number: 1,
  width: 400,
  height: 300,
  words,
  rulings: [{ orientation: 'horizontal', box: { x0: 10, top: 50, x1: 390, bottom: 51 } }],
  fills: [{ box: { x0: 10, top: 20, x1: 390, bottom: 50 }, colour: [200, 200, 200] }],
  images: [{ x0: 0, top: 0, x1: 40, bottom: 20 }],
  tags: null,
});
const prose = (angle: number): Word[] =>
  Array.from({ length: 20 }, (_, i) => word('obiettivo', 40, 12 * i, angle));

describe('a page', () => {
  it.each([
    [90, 1],
    [180, 2],
    [270, 3],
  ])('whose text runs at %i degrees is turned', (angle, quarters) => {
    const turned = upright(page(prose(angle)));
    expect(turned.turned).toBe(quarters);
    expect(new Set(turned.words.map((each) => each.angle))).toEqual(new Set([0]));
    expect([turned.width, turned.height]).toEqual(quarters === 2 ? [400, 300] : [300, 400]);
    expect(turned.rulings[0]!.orientation).toBe(quarters === 2 ? 'horizontal' : 'vertical');
  });

  it.each([
    ['stands upright', prose(0)],
    ['has turned heads of columns', [...prose(0), ...prose(90).slice(0, 8)]],
    ['has only a stamp along its edge', [word('Prot. 1234', 2, 100, 90)]],
    ['is empty', []],
  ])('that %s stays as it is', (_how, words) => {
    const given = page(words);
    expect(upright(given)).toBe(given);
  });

  it('turned all the way round is the same again (property)', () => {
    const quarters = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(quarters, (first) => {
        const given = page([word('peso', 40, 70, 0), word('nota', 5, 90, 90)]);
        const { turned, ...back } = turnedPage(turnedPage(given, first as Quarters), (4 - first) as Quarters);
        expect(turned).toBe(0);
        expect(back).toEqual(given);
      }),
    );
  });
});
