import type { Box } from '../model/box.ts';
import type { Page, Ruling, Word } from '../model/page.ts';
import { quarter } from './lines.ts';

export interface Underlines {
  /** Words that a line runs under. */
  readonly underlined: ReadonlySet<Word>;
  /** The rulings that are not underlines or strokes through words. */
  readonly rulings: readonly Ruling[];
}

/** In text sizes: how far a line may stand from the words' foot, and stick out of them sideways: a space may be underlined too. */
const ABOVE_FOOT = 0.4;
const BELOW_FOOT = 0.2;
const SIDEWAYS = 0.6;
/** In text sizes: a border's end is this near to the line it meets. */
const NEAR = 0.15;
/** The part of a line's length that must have words over it. */
const COVERED = 0.85;

/**
 * Tells lines under words from borders: an underline hugs the foot of words, is as long as they are, and meets no
 * vertical line at both its ends.
 */
export function underlinesOf(page: Page, em: number): Underlines {
  const horizontal = page.rulings.filter(
    ({ orientation, box }) => orientation === 'horizontal' && box.bottom - box.top <= 0.2 * em,
  );
  const upright = page.words.filter((word) => quarter(word.angle) === 0);
  const feet = binned(upright, (word) => word.box.bottom, em);
  const corners = cornersOf(page.rulings, em);
  const underlined = new Set<Word>();
  const dropped = new Set<Ruling>();
  for (const ruling of horizontal) {
    const { box } = ruling;
    const y = (box.top + box.bottom) / 2;
    const over = near(feet, y, em).filter(({ box: at, font }) => {
      const size = font.size || em;
      const foot = y - at.bottom;
      const inside = Math.min(at.x1, box.x1) - Math.max(at.x0, box.x0);
      return foot >= -ABOVE_FOOT * size && foot <= BELOW_FOOT * size && inside > 0.5 * (at.x1 - at.x0);
    });
    if (over.length === 0) continue;
    const x0 = Math.min(...over.map((word) => word.box.x0));
    const x1 = Math.max(...over.map((word) => word.box.x1));
    const fits = box.x0 >= x0 - SIDEWAYS * em && box.x1 <= x1 + SIDEWAYS * em;
    const enough = Math.min(x1, box.x1) - Math.max(x0, box.x0) >= COVERED * (box.x1 - box.x0);
    const borders = isBorder(corners, box, em);
    if (!fits || !enough || borders) continue;
    for (const word of over) underlined.add(word);
    dropped.add(ruling);
  }
  return { underlined, rulings: page.rulings.filter((ruling) => !dropped.has(ruling)) };
}

function binned(words: readonly Word[], value: (word: Word) => number, em: number): Map<number, Word[]> {
  const bins = new Map<number, Word[]>();
  for (const word of words) {
    const bin = Math.round(value(word) / em);
    const found = bins.get(bin);
    if (found) found.push(word);
    else bins.set(bin, [word]);
  }
  return bins;
}

const near = (bins: Map<number, Word[]>, value: number, em: number): readonly Word[] => {
  const bin = Math.round(value / em);
  return [bin - 1, bin, bin + 1].flatMap((key) => bins.get(key) ?? []);
};

/** The vertical lines by the squares of a raster that they pass. */
function cornersOf(rulings: readonly Ruling[], em: number): Map<string, Ruling[]> {
  const corners = new Map<string, Ruling[]>();
  for (const ruling of rulings) {
    if (ruling.orientation !== 'vertical') continue;
    const { box } = ruling;
    const column = Math.floor((box.x0 + box.x1) / 2 / em);
    for (let row = Math.floor(box.top / em); row <= Math.floor(box.bottom / em); row++) {
      const found = corners.get(`${column},${row}`);
      if (found) found.push(ruling);
      else corners.set(`${column},${row}`, [ruling]);
    }
  }
  return corners;
}

/** Whether vertical lines stand at both ends of a horizontal one, or cross it. */
function isBorder(corners: Map<string, Ruling[]>, ruling: Box, em: number): boolean {
  const near = NEAR * em;
  const y = (ruling.top + ruling.bottom) / 2;
  const row = Math.floor(y / em);
  let [left, right] = [false, false];
  for (let column = Math.floor(ruling.x0 / em) - 1; column <= Math.floor(ruling.x1 / em) + 1; column++) {
    for (const key of [row - 1, row, row + 1]) {
      for (const { box } of corners.get(`${column},${key}`) ?? []) {
        if (y < box.top - near || y > box.bottom + near) continue;
        const x = (box.x0 + box.x1) / 2;
        if (x > ruling.x0 + near && x < ruling.x1 - near) return true;
        left ||= Math.abs(x - ruling.x0) <= near;
        right ||= Math.abs(x - ruling.x1) <= near;
      }
    }
  }
  return left && right;
}
