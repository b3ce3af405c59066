import type { Font, HiddenBy } from '../../model/page.ts';
import type { Face } from './fonts.ts';
import { onPaper, type GraphicsState } from './graphics-state.ts';
import { scaleOf, type Matrix } from './matrix.ts';
import type { Nesting } from './nesting-operators.ts';
import type { Style } from './word-builder.ts';

/** Render modes that leave no ink, and those whose ink is the stroke's. */
const INVISIBLE_MODES = new Set([3, 7]);
const STROKE_MODES = new Set([1, 5]);

/** The style of text shown now; `m` maps text space to the viewport, `beneath` counts the areas painted before, `run` the stretches of text. */
export function styleOf(
  m: Matrix,
  state: GraphicsState,
  nesting: Nesting,
  beneath: number,
  run: number,
): Style {
  const { face, size, renderMode } = state;
  // Vertical fonts write down the column.
  const [alongX, alongY, sign] = face.vertical
    ? [-m[2], -m[3], Math.sign(size)]
    : [m[0], m[1], Math.sign(size * state.horizontalScale)];
  const length = lengthOf(alongX, alongY) || 1;
  const directionX = (sign * alongX) / length;
  const directionY = (sign * alongY) / length;
  const points = emHeight(m, size);
  const strokes = STROKE_MODES.has(renderMode);
  const alpha = strokes ? state.strokeAlpha : state.fillAlpha;
  const colour = strokes ? state.strokeColour : state.fillColour;
  // Letters stand to the left of their direction on a page with y downward, unless the text is mirrored.
  const mirrored = (m[0] * m[3] - m[1] * m[2]) * (state.horizontalScale || 1) > 0;
  return {
    font: fontOf(face, points, renderMode),
    angle: angleOf(directionX, directionY),
    directionX,
    directionY,
    // Vertical text stands on the column's middle.
    ascent: face.vertical ? points / 2 : face.ascent * points,
    descent: face.vertical ? -points / 2 : face.descent * points,
    upright: mirrored && !face.vertical ? -1 : 1,
    origin: nesting.origin,
    mark: nesting.mark,
    hiddenBy: hiddenBy(renderMode, alpha, nesting),
    ink: colour === null ? null : onPaper(colour, alpha),
    beneath,
    codes: face.codes,
    run,
  };
}

function hiddenBy(renderMode: number, alpha: number, { hidden }: Nesting): HiddenBy | null {
  if (hidden) return 'layer';
  return INVISIBLE_MODES.has(renderMode) || alpha === 0 ? 'mode' : null;
}

/** Size on the page: how far one em reaches across the reading direction. */
function emHeight(m: Matrix, size: number): number {
  const along = lengthOf(m[0], m[1]);
  const em = along === 0 ? scaleOf(m) : Math.abs(m[0] * m[3] - m[1] * m[2]) / along;
  return Math.abs(size) * em;
}

const fontOf = (face: Face, size: number, renderMode: number): Font => ({
  name: face.name,
  size: Math.round(size * 100) / 100,
  // Filled and stroked letters are how producers without a bold font write bold.
  bold: face.bold || renderMode === 2,
  italic: face.italic,
});

/** `Math.hypot` guards against overflow that no page needs, and takes many times as long. */
export const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** Degrees counter-clockwise, 0 to 360, to the tenth; nearly straight text is straight. */
function angleOf(directionX: number, directionY: number): number {
  if (directionY === 0 && directionX > 0) return 0;
  const degrees = (Math.atan2(-directionY, directionX) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90) * 90;
  const angle = Math.abs(degrees - quarter) < 1 ? quarter : Math.round(degrees * 10) / 10;
  return (angle + 360) % 360;
}
