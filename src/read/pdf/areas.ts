import type { Box } from '../../model/box.ts';
import type { HiddenBy } from '../../model/page.ts';
import type { Colour } from './graphics-state.ts';

/** A painted area in the order of painting: what text stands on, or disappears under. */
export interface Area {
  readonly box: Box;
  /** Null for pictures, patterns and shadings. */
  readonly colour: Colour | null;
  /** Whether the box is the shape itself and hides what lies beneath, not just the bounds of something. */
  readonly solid: boolean;
  /** Left out for what is no picture. */
  readonly picture?: true;
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
   * What keeps ink of this colour in `box` from being seen: it is the colour of what lies beneath (the first
   * `beneath` areas, else paper), or a solid area painted later lies on it. Null ink is a pattern; null where it is seen.
   */
  hides(box: Box, ink: Colour | null, beneath: number): HiddenBy | null {
    const [x, y] = [(box.x0 + box.x1) / 2, (box.top + box.bottom) / 2];
    const indices = this.#bands.get(Math.floor(y / BAND)) ?? [];
    for (let i = indices.length - 1; i >= 0; i -= 1) {
      const index = indices[i]!;
      const area = this.#areas[index]!;
      if (index >= beneath) {
        if (area.solid && covers(area, box)) return isDark(area.colour) ? 'blackout' : 'cover';
      } else if (holds(area.box, x, y)) {
        if (!area.solid || area.colour === null || ink === null || !sameInk(area.colour, ink)) return null;
        return isDark(area.colour) ? 'blackout' : 'ink';
      }
    }
    return ink !== null && sameInk(PAPER, ink) ? 'ink' : null;
  }
}

/** A bar this dark is drawn over a text so that nobody reads it; lighter ones are boxes that a later text needs. */
const DARK = 110;
const isDark = (colour: Colour | null): boolean => colour !== null && Math.max(...colour) <= DARK;

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom;

/** The part of a word's width that a cover may leave bare at either end, and a bar drawn by hand over a name. */
const BARE = 0.12;
const BARE_OF_BAR = 0.3;

/** Ascents reach above the letters: a cover needs to hide the middle of a word's height, and nearly all of its width. */
function covers({ box: area, colour }: Area, word: Box): boolean {
  const margin = (word.bottom - word.top) / 4;
  const side = Math.max(0.5, (isDark(colour) ? BARE_OF_BAR : BARE) * (word.x1 - word.x0));
  return (
    area.x0 <= word.x0 + side &&
    area.x1 >= word.x1 - side &&
    area.top <= word.top + margin &&
    area.bottom >= word.bottom - margin
  );
}

const sameInk = (a: Colour, b: Colour): boolean =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2])) < SAME_INK;
