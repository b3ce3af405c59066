import { lineOfWords } from '../lines.ts';
import { type Chunk, type CutLine, cutLine, isCaption, isCaptionStart } from './chunks.ts';

/** In sizes: the narrowest blank between tables side by side. */
const NARROWEST = 1;
/** Lines that tables below captions have at the least, the captions' own included. */
const FEWEST_LINES = 3;

/**
 * Lines of a page as one list for each of two tables side by side, which captions at one height name, and for what stands
 * above and below them: the blank between the captions runs down between the tables.
 */
export function partedByCaptions(lines: readonly CutLine[]): readonly (readonly CutLine[])[] {
  const flows: (readonly CutLine[])[] = [];
  let rest: CutLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const blank = blankBetweenCaptions(lines[index]!);
    const [end, x] = blank ? follow(lines, index, blank) : [index, 0];
    if (end - index < FEWEST_LINES) {
      rest.push(lines[index]!);
      index++;
      continue;
    }
    const parts = lines.slice(index, end).map((line) => sidesOf(line, x));
    flows.push(
      rest,
      parts.flatMap(([left]) => left),
      parts.flatMap(([, right]) => right),
    );
    rest = [];
    index = end;
  }
  return [...flows, rest].filter((flow) => flow.length > 0);
}

function blankBetweenCaptions({ chunks, line, size }: CutLine): readonly [number, number] | null {
  if (!isCaptionStart(line.words)) return null;
  const second = chunks.findIndex(
    (chunk, index) =>
      index > 0 &&
      chunk.x0 - chunks[index - 1]!.x1 >= NARROWEST * size &&
      isCaptionStart([...chunk.words, ...(chunks[index + 1]?.words ?? [])]),
  );
  return second < 0 ? null : [chunks[second - 1]!.x1, chunks[second]!.x0];
}

/** A blank of a line, or of several. */
type Blank = readonly [number, number];

/**
 * The index after the last line that leaves part of the blank free, and an x there: left of the second caption where its
 * table begins under it, else in the widest blank.
 */
function follow(lines: readonly CutLine[], start: number, between: Blank): readonly [number, number] {
  let blanks: readonly Blank[] = [between];
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const left = blanks.flatMap((blank) => freeIn(line, blank));
    if (left.length === 0 || (isCaption(line) && end > start + 1)) break;
    blanks = left;
  }
  const flush = blanks.filter(([, to]) => between[1] - to < NARROWEST * lines[start]!.size).at(-1);
  const [from, to] = flush ?? blanks.reduce((best, blank) => (widthOf(blank) > widthOf(best) ? blank : best));
  return [end, (from + to) / 2];
}

const widthOf = ([from, to]: Blank): number => to - from;

/** The parts of the blank, wide enough, that no chunk of the line stands in. */
function freeIn({ chunks, size }: CutLine, [from, to]: Blank): readonly Blank[] {
  const free: Blank[] = [];
  let at = from;
  for (const { x0, x1 } of [...chunks, { x0: to, x1: to }]) {
    const blank: Blank = [at, Math.min(x0, to)];
    if (widthOf(blank) >= NARROWEST * size) free.push(blank);
    at = Math.max(at, x1);
  }
  return free;
}

/** What of a line stands left and right of x; at most one line each. */
export function sidesOf(cut: CutLine, x: number): readonly [readonly CutLine[], readonly CutLine[]] {
  const part = (keep: (chunk: Chunk) => boolean): readonly CutLine[] => {
    const words = cut.chunks.filter(keep).flatMap((chunk) => chunk.words);
    return words.length > 0 ? [cutLine(lineOfWords(words, cut.line), [], cut.space)] : [];
  };
  return [part((chunk) => chunk.x1 <= x), part((chunk) => chunk.x1 > x)];
}
