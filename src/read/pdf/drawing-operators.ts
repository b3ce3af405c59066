import type { Box } from '../../model/box.ts';
import { addFill, addStroke, type Drawings } from './drawings.ts';
import { narrowClip, visiblePart, type StateStack } from './graphics-state.ts';
import { compose, type Matrix } from './matrix.ts';
import type { FlatPath, Handlers } from './operators.ts';
import { boundsOf, isRectangle, mapRectangle, subpaths } from './paths.ts';

const UNIT_SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];

/** Whether something that is painted is the document's own, lies over it, or is not shown. */
export type Layer = 'document' | 'over' | 'hidden';

/** Operators that draw paths and pictures, added to `drawings` and `images`, or to `over`. */
export function drawingHandlers(
  states: StateStack,
  codes: Readonly<Record<string, number>>,
  layer: () => Layer,
  drawings: Drawings,
  over: Drawings,
  images: Box[],
): Handlers {
  const paints = paintsOf(codes);
  const isDrawn = (): boolean => layer() === 'document';
  let clipping = false;

  const constructPath = (paint: number, path: FlatPath): void => {
    const state = states.current;
    if (layer() !== 'hidden') {
      const to = isDrawn() ? drawings : over;
      if (paints.fills.has(paint)) addFill(path, state, to);
      if (paints.strokes.has(paint)) addStroke(path, paints.closes.has(paint), state, to);
    }
    if (clipping) {
      const parts = subpaths(path, state.ctm);
      const isBox = parts.length === 1 && isRectangle(parts[0]!);
      narrowClip(state, boundsOf(parts.flatMap(({ points }) => points)), isBox);
    }
  };
  const image = (matrix?: Matrix): void => {
    if (!isDrawn()) return;
    const ctm = matrix === undefined ? states.current.ctm : compose(states.current.ctm, matrix);
    const box = visiblePart(boundsOf(mapRectangle([0, 0, 1, 1], ctm)), states.current);
    if (box === null) return;
    images.push(box);
    // Pictures may be transparent in part: they may carry text, and hide none unless something is typed on them.
    drawings.areas.push({ box, colour: null, solid: false, picture: true });
  };
  const repeat = (positions: ArrayLike<number>, a: number, b: number, c: number, d: number): void => {
    for (let i = 0; i + 1 < positions.length; i += 2) image([a, b, c, d, positions[i]!, positions[i + 1]!]);
  };

  return {
    clip: () => void (clipping = true),
    eoClip: () => void (clipping = true),
    constructPath: (paint, [path]) => {
      if (path !== null && path !== undefined) constructPath(paint, path);
      clipping = false;
    },
    shadingFill: () => {
      if (isDrawn()) drawings.areas.push({ box: states.current.clip, colour: null, solid: false });
    },
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

/** Paint operators as `constructPath` names them. */
interface Paints {
  readonly strokes: ReadonlySet<number>;
  readonly closes: ReadonlySet<number>;
  readonly fills: ReadonlySet<number>;
}

function paintsOf(codes: Readonly<Record<string, number>>): Paints {
  const set = (...names: string[]): ReadonlySet<number> => new Set(names.map((name) => codes[name]!));
  const both = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  return {
    strokes: set('stroke', 'closeStroke', ...both),
    closes: set('closeStroke', 'closeFillStroke', 'closeEOFillStroke'),
    fills: set('fill', 'eoFill', ...both),
  };
}
