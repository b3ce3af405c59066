import type { Box } from '../../model/box.ts';
import {
  addFill,
  addStroke,
  boundsOf,
  clipped,
  mapPoints,
  pathBounds,
  type Drawings,
} from './drawn-paths.ts';
import type { StateStack } from './graphics-state.ts';
import { compose, type Matrix } from './matrix.ts';
import type { FlatPath, Handlers } from './operators.ts';

const UNIT_SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];
const UNIT_CORNERS = [0, 0, 1, 0, 1, 1, 0, 1];

/** Paint operators as `constructPath` names them. */
interface Paints {
  readonly strokes: ReadonlySet<number>;
  readonly closes: ReadonlySet<number>;
  readonly fills: ReadonlySet<number>;
}

/** Operators that draw paths and pictures; `drawings` and `images` are added to while `isDrawn` says so. */
export function drawingHandlers(
  states: StateStack,
  codes: Readonly<Record<string, number>>,
  isDrawn: () => boolean,
  drawings: Drawings,
  images: Box[],
): Handlers {
  const paints = paintsOf(codes);
  let clipping = false;

  const constructPath = (paint: number, path: FlatPath | null): void => {
    if (path !== null && path.length > 0) {
      const state = states.current;
      if (isDrawn()) {
        if (paints.fills.has(paint)) addFill(path, state, drawings);
        if (paints.strokes.has(paint)) addStroke(path, paints.closes.has(paint), state, drawings);
      }
      if (clipping) narrowClip(states, path);
    }
    clipping = false;
  };
  const image = (matrix?: Matrix): void => {
    if (!isDrawn()) return;
    const ctm = matrix === undefined ? states.current.ctm : compose(states.current.ctm, matrix);
    const box = clipped(boundsOf(mapPoints(UNIT_CORNERS, ctm)), states.current);
    if (box !== null) images.push(box);
  };
  const repeat = (positions: ArrayLike<number>, a: number, b: number, c: number, d: number): void => {
    for (let i = 0; i + 1 < positions.length; i += 2) image([a, b, c, d, positions[i]!, positions[i + 1]!]);
  };

  return {
    clip: () => void (clipping = true),
    eoClip: () => void (clipping = true),
    constructPath: (paint, [path]) => constructPath(paint, path ?? null),
    paintImageXObject: () => image(),
    paintInlineImageXObject: () => image(),
    paintImageMaskXObject: () => image(),
    paintImageXObjectRepeat: (_id, a, d, positions) => repeat(positions, a, 0, 0, d),
    paintImageMaskXObjectRepeat: (_image, a, b, c, d, positions) => repeat(positions, a, b, c, d),
    paintInlineImageXObjectGroup: (_image, parts) => parts.forEach((part) => image(part.transform)),
    paintImageMaskXObjectGroup: (parts) => parts.forEach((part) => image(part.transform)),
    // A mask of one pixel: how some programs fill a rectangle.
    paintSolidColorImageMask: () => {
      if (isDrawn()) addFill(UNIT_SQUARE, states.current, drawings);
    },
  };
}

function narrowClip(states: StateStack, path: FlatPath): void {
  const bounds = pathBounds(path, states.current.ctm);
  const { clip } = states.current;
  states.current.clip = [
    Math.max(clip[0], bounds.x0),
    Math.max(clip[1], bounds.top),
    Math.min(clip[2], bounds.x1),
    Math.min(clip[3], bounds.bottom),
  ];
}

function paintsOf(codes: Readonly<Record<string, number>>): Paints {
  const set = (...names: string[]): ReadonlySet<number> => new Set(names.map((name) => codes[name]!));
  const closing = ['closeStroke', 'closeFillStroke', 'closeEOFillStroke'];
  const filling = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  return {
    strokes: set('stroke', 'closeStroke', ...filling),
    closes: set(...closing),
    fills: set('fill', 'eoFill', ...filling),
  };
}
