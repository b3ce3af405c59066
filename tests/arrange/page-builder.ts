import type { Fill, Page, Ruling, Word } from '../../src/model/page.ts';

/** Width in sizes of one letter in these pages. */
const LETTER = 0.5;

/** A word whose box is as wide as its letters; `y` is its top. */
export function word(
  text: string,
  x: number,
  y: number,
  style: Partial<Word['font']> & { angle?: number } = {},
): Word {
  const { angle = 0, ...font } = style;
  const size = font.size ?? 10;
  const length = text.length * LETTER * size;
  const upright = angle % 180 === 0;
  return {
    text,
    box: { x0: x, top: y, x1: x + (upright ? length : size), bottom: y + (upright ? size : length) },
    font: { name: 'Serif', bold: false, italic: false, size, ...font },
    angle,
    origin: 'text-layer',
    confidence: null,
    invisible: false,
    mark: null,
  };
}

/** The words of a line of text, a space as wide as a letter between them. */
export function line(text: string, x: number, y: number, font: Partial<Word['font']> = {}): readonly Word[] {
  let at = x;
  return text.split(' ').map((part) => {
    const made = word(part, at, y, font);
    at = made.box.x1 + LETTER * made.font.size;
    return made;
  });
}

export const across = (x0: number, x1: number, y: number, thick = 0.5): Ruling => ({
  orientation: 'horizontal',
  box: { x0, x1, top: y - thick / 2, bottom: y + thick / 2 },
});

export const down = (x: number, top: number, bottom: number, thick = 0.5): Ruling => ({
  orientation: 'vertical',
  box: { x0: x - thick / 2, x1: x + thick / 2, top, bottom },
});

/** All lines of a grid with these boundaries. */
export const gridLines = (xs: readonly number[], ys: readonly number[]): readonly Ruling[] => [
  ...ys.map((y) => across(xs[0]!, xs.at(-1)!, y)),
  ...xs.map((x) => down(x, ys[0]!, ys.at(-1)!)),
];

export const page = (parts: {
  readonly number?: number;
  readonly words: readonly Word[];
  readonly rulings?: readonly Ruling[];
  readonly fills?: readonly Fill[];
}): Page => ({
  number: parts.number ?? 1,
  width: 600,
  height: 800,
  words: parts.words,
  rulings: parts.rulings ?? [],
  fills: parts.fills ?? [],
  images: [],
  tags: null,
});
