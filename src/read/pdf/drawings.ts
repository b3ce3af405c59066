import type { Box } from '../../model/box.ts';
import type { Fill, Ruling } from '../../model/page.ts';
import type { Area } from './areas.ts';
import type { Shapes } from './drawn-boxes.ts';
import { looksWhite, onPaper, visiblePart, type GraphicsState } from './graphics-state.ts';
import { scaleOf } from './matrix.ts';
import type { FlatPath } from './operators.ts';
import { boundsOf, isRectangle, subpaths } from './paths.ts';

/** Filled areas thinner than this many points are borders and underlines, not backgrounds. */
const THICKEST_RULING = 3;
/** A filled area less than this many times as long as thick is a dot. */
const LEAST_ELONGATION = 1.5;
/** Lines may lean by this part of their length and still be horizontal or vertical. */
const LEAN = 0.01;

/** What a page's paths come to, collected in the order of painting. */
export interface Drawings {
  readonly rulings: Ruling[];
  readonly fills: Fill[];
  /** Small squares: alone they say nothing, in a row they are a dotted line. */
  readonly dots: Box[];
  readonly areas: Area[];
  readonly shapes: Shapes;
}

export const noDrawings = (areas: Area[] = []): Drawings => ({
  rulings: [],
  fills: [],
  dots: [],
  areas,
  shapes: { outlines: [], slants: [], blots: [], rings: [] },
});

/** Points beyond which a shape is no sign. */
const LARGEST_SIGN = 20;

/** Adds the straight horizontal and vertical segments of a stroked path; `closing` strokes back to the start. */
export function addStroke(path: FlatPath, closing: boolean, state: GraphicsState, to: Drawings): void {
  const colour = onPaper(state.strokeColour, state.strokeAlpha);
  const half = (state.lineWidth * scaleOf(state.ctm)) / 2;
  const isOpaque = state.strokeAlpha >= 1 && !state.blended && !state.masked && state.strokeColour !== null;
  if (2 * half >= THINNEST_BAR && isOpaque && state.clipIsBox) addBars(path, colour, half, state, to);
  if (looksWhite(colour)) return;
  for (const { points, closed, curved } of subpaths(path, state.ctm)) {
    const whole = boundsOf(points);
    const isSmall = Math.max(whole.x1 - whole.x0, whole.bottom - whole.top) <= LARGEST_SIGN;
    if (isSmall && visiblePart(whole, state) !== null && (closed || closing || points.length >= 10))
      to.shapes.outlines.push(whole);
    if (curved && comesBack(points) && visiblePart(whole, state) !== null) to.shapes.rings.push(whole);
    // The corners of a rounded box end its straight sides; where each curve runs isn't kept, so none are taken.
    if (curved) continue;
    const count = points.length / 2;
    const segments = closed || closing ? count : count - 1;
    for (let i = 0; i < segments; i += 1) {
      const j = (i + 1) % count;
      if (isSmall) addSlant(points, i, j, to);
      const line = lineOf(points[2 * i]!, points[2 * i + 1]!, points[2 * j]!, points[2 * j + 1]!, half);
      const box = line === null ? null : visiblePart(line.box, state);
      if (line !== null && box !== null) to.rulings.push({ ...line, box });
    }
  }
}

/** Points from which on a stroke covers a line of print. */
const THINNEST_BAR = 6;

/** Strokes as thick as a line of print hide what they run over. */
function addBars(
  path: FlatPath,
  colour: Area['colour'],
  half: number,
  state: GraphicsState,
  to: Drawings,
): void {
  for (const { points, curved } of subpaths(path, state.ctm)) {
    if (curved) continue;
    for (let at = 0; at + 3 < points.length; at += 2) {
      const line = lineOf(points[at]!, points[at + 1]!, points[at + 2]!, points[at + 3]!, half);
      const box = line === null ? null : visiblePart(line.box, state);
      if (box !== null) to.areas.push({ box, colour, solid: true });
    }
  }
}

/** Points by which the ends of a curve drawn by hand may miss each other. */
const GAP = 6;

function comesBack(points: readonly number[]): boolean {
  const [x, y] = points.slice(-2);
  return points.length >= 6 && Math.abs(x! - points[0]!) <= GAP && Math.abs(y! - points[1]!) <= GAP;
}

/** Lines that lean are no borders, and may be strokes of a cross. */
function addSlant(points: readonly number[], i: number, j: number, { shapes }: Drawings): void {
  const box = boundsOf([points[2 * i]!, points[2 * i + 1]!, points[2 * j]!, points[2 * j + 1]!]);
  if (Math.min(box.x1 - box.x0, box.bottom - box.top) > 1.5) shapes.slants.push(box);
}

/** Adds a filled path: thin parts and frames as rulings, rectangles as fills. */
export function addFill(path: FlatPath, state: GraphicsState, to: Drawings): void {
  const colour = onPaper(state.fillColour, state.fillAlpha);
  const white = looksWhite(colour);
  const opaque = state.fillAlpha >= 1 && !state.blended && !state.masked && state.fillColour !== null;
  const parts = subpaths(path, state.ctm);
  const frame = frameOf(parts.map((part) => (isRectangle(part) ? boundsOf(part.points) : null)));
  if (frame !== null) {
    if (!white) frame.forEach((box) => addThin(box, state, to));
    return;
  }
  for (const part of parts) {
    const whole = boundsOf(part.points);
    if (Math.min(whole.x1 - whole.x0, whole.bottom - whole.top) <= THICKEST_RULING) {
      if (!white && !part.curved) addThin(whole, state, to);
      continue;
    }
    const box = visiblePart(whole, state);
    if (box === null) continue;
    if (!white && Math.max(box.x1 - box.x0, box.bottom - box.top) <= LARGEST_SIGN) to.shapes.blots.push(box);
    const rectangle = isRectangle(part);
    to.areas.push({ box, colour, solid: rectangle && opaque && state.clipIsBox });
    if (!rectangle) continue;
    // A large area may be clipped down to a line.
    if (Math.min(box.x1 - box.x0, box.bottom - box.top) > THICKEST_RULING) to.fills.push({ box, colour });
    else if (!white) addThin(box, state, to);
  }
}

function lineOf(x0: number, y0: number, x1: number, y1: number, half: number): Ruling | null {
  const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (dx === 0 && dy === 0) return null;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  if (dy <= dx * LEAN) {
    const box = { x0: Math.min(x0, x1), top: y - half, x1: Math.max(x0, x1), bottom: y + half };
    // A short stroke with a very wide pen is a bar across its own direction.
    return { orientation: 2 * half <= dx ? 'horizontal' : 'vertical', box };
  }
  if (dx <= dy * LEAN) {
    const box = { x0: x - half, top: Math.min(y0, y1), x1: x + half, bottom: Math.max(y0, y1) };
    return { orientation: 2 * half <= dy ? 'vertical' : 'horizontal', box };
  }
  return null;
}

/** A thin filled area is a line along its longer side. */
function addThin(whole: Box, state: GraphicsState, to: Drawings): void {
  const box = visiblePart(whole, state);
  if (box === null) return;
  const [across, down] = [box.x1 - box.x0, box.bottom - box.top];
  if (across >= LEAST_ELONGATION * down && across > 0) to.rulings.push({ orientation: 'horizontal', box });
  else if (down >= LEAST_ELONGATION * across && down > 0) to.rulings.push({ orientation: 'vertical', box });
  else if (across > 0) to.dots.push(box);
}

/** The four sides of a frame filled between two rectangles; null where the path is none. */
function frameOf(rectangles: readonly (Box | null)[]): Box[] | null {
  const [a, b] = rectangles;
  if (rectangles.length !== 2 || a === null || a === undefined || b === null || b === undefined) return null;
  const [outer, inner] = a.x1 - a.x0 >= b.x1 - b.x0 ? [a, b] : [b, a];
  const margins = [
    inner.x0 - outer.x0,
    inner.top - outer.top,
    outer.x1 - inner.x1,
    outer.bottom - inner.bottom,
  ];
  if (margins.some((margin) => margin < 0 || margin > THICKEST_RULING)) return null;
  if (margins.every((margin) => margin === 0)) return null;
  return [
    { ...outer, bottom: inner.top },
    { ...outer, top: inner.bottom },
    { ...outer, x1: inner.x0 },
    { ...outer, x0: inner.x1 },
  ].filter((side) => side.x1 > side.x0 && side.bottom > side.top);
}
