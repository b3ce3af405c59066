/** Bits that the letters of a text leave behind: a power of two, so many for each letter that most pieces are told apart. */
const BITS_A_LETTER = 16;
const FEWEST_BITS = 512;
const MOST_BITS = 65_536;
/** Letters that leave one trace together. */
const LENGTH = 3;

/** What the letters of a text leave behind, three by three: a piece whose traces aren't there doesn't stand in the text. */
export type Traces = Uint32Array;

/** The traces of a text, in one pass for all that is ever looked for in it. */
export function tracesOf(text: string): Traces {
  let bits = FEWEST_BITS;
  while (bits < MOST_BITS && bits < text.length * BITS_A_LETTER) bits *= 2;
  const traces = new Uint32Array(bits / 32);
  for (let index = LENGTH; index <= text.length; index++) {
    const bit = bitAt(text, index) & (bits - 1);
    traces[bit >>> 5]! |= 1 << (bit & 31);
  }
  return traces;
}

/** The bits of the traces that a piece leaves wherever it stands. Shorter ones than three letters leave none. */
export const bitsOf = (piece: string): readonly number[] =>
  Array.from({ length: Math.max(0, piece.length - LENGTH + 1) }, (_, i) => bitAt(piece, i + LENGTH));

/** Whether a piece may stand in the text: it doesn't where the answer is no. */
export function mayHold(traces: Traces, piece: readonly number[]): boolean {
  const words = traces.length - 1;
  return piece.every((bit) => (traces[(bit >>> 5) & words]! & (1 << (bit & 31))) !== 0);
}

/** A number of the three letters before `end`, of which the last bits count. */
const bitAt = (text: string, end: number): number =>
  Math.imul(Math.imul(text.charCodeAt(end - 3), 31) + text.charCodeAt(end - 2), 31) +
  text.charCodeAt(end - 1);
