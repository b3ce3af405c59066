import type { Box } from '../../model/box.ts';
import type { Face } from './fonts.ts';
import { NO_FACE } from './fonts.ts';
import { IDENTITY, type Matrix } from './matrix.ts';

export type Colour = readonly [number, number, number];

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** What q saves and Q restores, as far as words and lines depend on it. */
export interface GraphicsState {
  /** From user space to the viewport: points from the page's top left, y downward. */
  ctm: Matrix;
  /** Null where the colour is a pattern: visible, but no single colour. */
  fillColour: Colour | null;
  strokeColour: Colour | null;
  fillAlpha: number;
  strokeAlpha: number;
  lineWidth: number;
  /** Bounding box of the clipping path in the viewport: [x0, top, x1, bottom]. */
  clip: Box;
  /** Whether `clip` is the clipping path itself, and not only its bounds. */
  clipIsBox: boolean;
  /** Whether what is painted mixes with what lies beneath (blend modes other than Normal). */
  blended: boolean;
  /** Whether a soft mask makes what is painted transparent in part. */
  masked: boolean;
  face: Face;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
  textMatrix: Matrix;
  /** Pen in text space, and the start of the line that nextLine and moveText count from. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const initialState = (viewport: Matrix, width: number, height: number): GraphicsState => ({
  ctm: viewport,
  fillColour: BLACK,
  strokeColour: BLACK,
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  clip: { x0: 0, top: 0, x1: width, bottom: height },
  clipIsBox: true,
  blended: false,
  masked: false,
  face: NO_FACE,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  textMatrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** The colour as it looks on white paper; a pattern counts as mid grey. */
export function onPaper(colour: Colour | null, alpha: number): Colour {
  const [red, green, blue] = colour ?? [128, 128, 128];
  if (alpha >= 1) return [red, green, blue];
  const mix = (part: number): number => Math.round(part * alpha + 255 * (1 - alpha));
  return [mix(red), mix(green), mix(blue)];
}

/** Whether ink of this colour leaves no trace on white paper. */
export const looksWhite = ([red, green, blue]: Colour): boolean => Math.min(red, green, blue) >= 250;

/** The state in force, and those that q has put aside. */
export class StateStack {
  current: GraphicsState;
  readonly #saved: GraphicsState[] = [];

  constructor(first: GraphicsState) {
    this.current = first;
  }

  save(): void {
    this.#saved.push({ ...this.current });
  }

  /** A restore without its save, as some files have, changes nothing. */
  restore(): void {
    this.current = this.#saved.pop() ?? this.current;
  }
}

/** The part of `box` inside the clip; null where nothing is left. A box without extent stays one. */
export function visiblePart(box: Box, { clip }: GraphicsState): Box | null {
  const part = overlapOf(box, clip);
  return part.x0 <= part.x1 && part.top <= part.bottom ? part : null;
}

/** Narrows the clip to `box`; `isBox` says whether the path is that box. */
export function narrowClip(state: GraphicsState, box: Box, isBox: boolean): void {
  state.clip = overlapOf(state.clip, box);
  state.clipIsBox &&= isBox;
}

const overlapOf = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  top: Math.max(a.top, b.top),
  x1: Math.min(a.x1, b.x1),
  bottom: Math.min(a.bottom, b.bottom),
});
