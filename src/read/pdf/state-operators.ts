import type { Face } from './fonts.ts';
import type { Colour, GraphicsState, StateStack } from './graphics-state.ts';
import { compose, IDENTITY, type Matrix } from './matrix.ts';
import type { Handlers } from './operators.ts';

/** Operators that change colour, line, font and coordinates, and paint nothing. */
export function stateHandlers(states: StateStack, faceOf: (name: string) => Face): Handlers {
  const setFont = (name: string, size: number): void => {
    states.current.face = faceOf(name);
    states.current.size = size;
  };
  return {
    save: () => states.save(),
    restore: () => states.restore(),
    transform: (...matrix) => transform(states.current, matrix),
    setLineWidth: (width) => void (states.current.lineWidth = width),
    setFillRGBColor: (hex) => void (states.current.fillColour = colourOf(hex)),
    setStrokeRGBColor: (hex) => void (states.current.strokeColour = colourOf(hex)),
    setFillColorN: () => void (states.current.fillColour = null),
    setStrokeColorN: () => void (states.current.strokeColour = null),
    setGState: (entries) => {
      for (const [key, value] of entries) {
        if (key === 'LW') states.current.lineWidth = value as number;
        else if (key === 'CA') states.current.strokeAlpha = value as number;
        else if (key === 'ca') states.current.fillAlpha = value as number;
        else if (key === 'BM') states.current.blended = value !== 'source-over';
        else if (key === 'SMask') states.current.masked = value !== false;
        else if (key === 'Font') setFont(...(value as [string, number]));
      }
    },
    setFont,
  };
}

/** Operators that place text and paint nothing. */
export function textStateHandlers(states: StateStack): Handlers {
  return {
    beginText: () => setTextMatrix(states.current, IDENTITY),
    setTextMatrix: (matrix) => setTextMatrix(states.current, matrix),
    setCharSpacing: (spacing) => void (states.current.charSpacing = spacing),
    setWordSpacing: (spacing) => void (states.current.wordSpacing = spacing),
    setHScale: (percent) => void (states.current.horizontalScale = percent / 100),
    setLeading: (leading) => void (states.current.leading = leading),
    setTextRise: (rise) => void (states.current.rise = rise),
    setTextRenderingMode: (mode) => void (states.current.renderMode = mode),
    moveText: (x, y) => moveText(states.current, x, y),
    setLeadingMoveText: (x, y) => {
      states.current.leading = -y;
      moveText(states.current, x, y);
    },
    nextLine: () => moveText(states.current, 0, -states.current.leading),
  };
}

export function transform(state: GraphicsState, matrix: Matrix): void {
  state.ctm = compose(state.ctm, matrix);
}

function setTextMatrix(state: GraphicsState, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.y = state.lineX = state.lineY = 0;
}

function moveText(state: GraphicsState, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

/** pdf.js gives every colour space as '#rrggbb'. */
function colourOf(hex: string): Colour {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}
