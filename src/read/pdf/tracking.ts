import type { Glyph } from './operators.ts';

/** Fewer glyphs than this can't tell letter spacing from words of one letter. */
const FEWEST_TRACKED = 4;
/** Least and widest gap after every glyph, in ems, that is letter spacing. */
const LEAST_TRACKING = 0.1;
const WIDEST_TRACKING = 1;

/**
 * The letter spacing, in ems, of text that is spaced by a number between every two glyphs; 0 for ordinary text.
 * Kerning varies and goes both ways: spacing is a gap that no pair of glyphs lacks.
 */
export function trackingOf(items: readonly (Glyph | number)[]): number {
  let [least, gap, glyphs] = [Infinity, 0, 0];
  for (const item of items) {
    if (typeof item === 'number') {
      gap -= item / 1000;
      continue;
    }
    if (glyphs > 0) least = Math.min(least, gap);
    // In ordinary text the first pair tells.
    if (least < LEAST_TRACKING) return 0;
    glyphs += 1;
    gap = 0;
  }
  return glyphs >= FEWEST_TRACKED && least <= WIDEST_TRACKING ? least : 0;
}
