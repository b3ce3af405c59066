/** Bits that the letters of a text leave behind, a power of two: many more than a line has letters. */
const BITS = 8192;
/** Letters that leave one trace together. */
const LENGTH = 3;

/** What the letters of a text leave behind, three by three: a piece whose traces aren't there doesn't stand in the text. */
export type Traces = Uint32Array;

/** The traces of a text, in one pass for all that is ever looked for in it. */
export function tracesOf(text: string): Traces {
  const traces = new Uint32Array(BITS / 32);
  for (let index = LENGTH; index <= text.length; index++) {
    const bit = bitAt(text, index);
    traces[bit >>> 5]! |= 1 << (bit & 31);
  }
  return traces;
}

/** The bits of the traces that a piece leaves wherever it stands. Shorter ones than three letters leave none. */
export const bitsOf = (piece: string): readonly number[] =>
  Array.from({ length: Math.max(0, piece.length - LENGTH + 1) }, (_, i) => bitAt(piece, i + LENGTH));

/** Whether a piece may stand in the text: it doesn't where the answer is no. */
export const mayHold = (traces: Traces, piece: readonly number[]): boolean =>
  piece.every((bit) => (traces[bit >>> 5]! & (1 << (bit & 31))) !== 0);

/** The bit of the three letters before `end`. */
const bitAt = (text: string, end: number): number =>
  (text.charCodeAt(end - 3) * 961 + text.charCodeAt(end - 2) * 31 + text.charCodeAt(end - 1)) & (BITS - 1);
