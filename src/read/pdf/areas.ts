import type { Box } from '../../model/box.ts';
import type { Colour } from './graphics-state.ts';

/** A painted area in the order of painting: what text stands on, or disappears under. */
export interface Area {
  readonly box: Box;
  /** Null for pictures, patterns and shadings. */
  readonly colour: Colour | null;
  /** Whether the box is the shape itself and hides what lies beneath, not just the bounds of something. */
  readonly solid: boolean;
}

/** Height in points of the bands by which areas are looked up. */
const BAND = 16;
/** Colours this near in every part can't be told apart. */
const SAME_INK = 6;
const PAPER: Colour = [255, 255, 255];

/** Areas of a page by height, for looking up what lies at a word. */
export class AreaIndex {
  readonly #areas: readonly Area[];
  /** Indices of the areas that reach into each band, in painting order. */
  readonly #bands = new Map<number, number[]>();

  constructor(areas: readonly Area[]) {
    this.#areas = areas;
    areas.forEach(({ box }, index) => {
      for (let band = Math.floor(box.top / BAND); band <= Math.floor(box.bottom / BAND); band += 1) {
        const indices = this.#bands.get(band);
        if (indices === undefined) this.#bands.set(band, [index]);
        else indices.push(index);
      }
    });
  }

  /**
   * Whether nobody sees ink of this colour in `box`: it is the colour of what lies beneath (the first
   * `beneath` areas, else paper), or a solid area painted later lies on it. Null ink is a pattern.
   */
  hides(box: Box, ink: Colour | null, beneath: number): boolean {
    const [x, y] = [(box.x0 + box.x1) / 2, (box.top + box.bottom) / 2];
    const indices = this.#bands.get(Math.floor(y / BAND)) ?? [];
    for (let i = indices.length - 1; i >= 0; i -= 1) {
      const index = indices[i]!;
      const area = this.#areas[index]!;
      if (index >= beneath) {
        if (area.solid && covers(area.box, box)) return true;
      } else if (holds(area.box, x, y)) {
        return area.solid && area.colour !== null && ink !== null && sameInk(area.colour, ink);
      }
    }
    return ink !== null && sameInk(PAPER, ink);
  }
}

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom;

/** Ascents reach above the letters: a cover needs to hide the middle of a word's height, and all of its width. */
function covers(area: Box, word: Box): boolean {
  const margin = (word.bottom - word.top) / 4;
  return (
    area.x0 <= word.x0 + 0.5 &&
    area.x1 >= word.x1 - 0.5 &&
    area.top <= word.top + margin &&
    area.bottom >= word.bottom - margin
  );
}

const sameInk = (a: Colour, b: Colour): boolean =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2])) < SAME_INK;
