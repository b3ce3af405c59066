import type { Box } from '../model/box.ts';
import type { Page, Word } from '../model/page.ts';

/** In the unit of what stands on it: points, or pixels of a picture. */
export type PageSize = Pick<Page, 'width' | 'height'>;

/** Quarters of a turn, clockwise. */
export type Quarters = 0 | 1 | 2 | 3;

/** A word of a page that is turned by so many quarters, where it stands then. */
export const turnedWord = (word: Word, page: PageSize, quarters: Quarters): Word =>
  quarters === 0
    ? word
    : { ...word, box: turnedBox(word.box, page, quarters), angle: (word.angle + 360 - 90 * quarters) % 360 };

/** The page with all that stands on it, turned by so many quarters. */
export function turnedPage(page: Page, quarters: Quarters): Page {
  if (quarters === 0) return page;
  const box = (before: Box): Box => turnedBox(before, page, quarters);
  const across = quarters !== 2;
  return {
    ...page,
    ...turnedSize(page, quarters),
    turned: (((page.turned ?? 0) + quarters) % 4) as Quarters,
    words: page.words.map((word) => turnedWord(word, page, quarters)),
    rulings: page.rulings.map((ruling) => ({
      orientation: across ? OTHER[ruling.orientation] : ruling.orientation,
      box: box(ruling.box),
    })),
    fills: page.fills.map((fill) => ({ ...fill, box: box(fill.box) })),
    images: page.images.map(box),
  };
}

/** Width and height of a page turned by so many quarters. */
export const turnedSize = ({ width, height }: PageSize, quarters: Quarters): PageSize =>
  quarters % 2 === 0 ? { width, height } : { width: height, height: width };

const OTHER = { horizontal: 'vertical', vertical: 'horizontal' } as const;

/** A box on a page of this size, where it is when the page is turned by so many quarters. */
export function turnedBox(box: Box, { width, height }: PageSize, quarters: Quarters): Box {
  const { x0, top, x1, bottom } = box;
  switch (quarters) {
    case 0:
      return box;
    case 1:
      return { x0: height - bottom, top: x0, x1: height - top, bottom: x1 };
    case 2:
      return { x0: width - x1, top: height - bottom, x1: width - x0, bottom: height - top };
    case 3:
      return { x0: top, top: width - x1, x1: bottom, bottom: width - x0 };
  }
}
