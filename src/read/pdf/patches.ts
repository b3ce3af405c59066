import { centreX, centreY, height, holds, width } from '../../model/box.ts';
import type { Area } from './areas.ts';
import type { DrawnWord } from './word-builder.ts';

/** Points: a larger picture is a background, a scan or an illustration. */
const WIDEST = 300;
const HIGHEST = 80;
/** A page of more pictures is a drawing made of them. */
const MOST = 400;

/**
 * The areas of a page, with pictures that were pasted over what stood there as solid: something was typed upon them, as on a slip
 * of paper, after what lies beneath. A stamp or a signature has no words of the page upon it.
 */
export function withPatches(areas: readonly Area[], drawn: readonly DrawnWord[]): readonly Area[] {
  const pictures = areas.filter(({ picture }) => picture === true).length;
  if (pictures === 0 || pictures > MOST) return areas;
  return areas.map((area, index) => {
    if (area.picture !== true || width(area.box) > WIDEST || height(area.box) > HIGHEST) return area;
    const on = drawn.filter(({ word }) => holds(area.box, centreX(word.box), centreY(word.box)));
    const retyped = on.some(({ beneath }) => beneath > index) && on.some(({ beneath }) => beneath <= index);
    return retyped ? { ...area, solid: true } : area;
  });
}
