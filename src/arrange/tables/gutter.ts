import { sidesOf } from './beside.ts';
import { type CutLine, isCaption, stretchCount } from './chunks.ts';
import { riversOf } from './rivers.ts';

/** The part of a column's lines that must be running text, and the words such a line has at the least. */
const PROSE = 0.4;
const WORDS = 4;
const FEWEST_LINES = 6;
/** The part of a column's width that a line of running text fills. */
const FULL = 0.75;

/**
 * The lines of a page in columns of running text as one list a column, each top to bottom; lines that run over both
 * columns, and what stands between such lines without running text, stay whole. One list where text runs in one column.
 */
export function flowsOf(lines: readonly CutLine[], em: number): readonly (readonly CutLine[])[] {
  const gutter = riversOf(lines, em)
    .filter((river) => river.to - river.from >= 0.5 * em && river.support >= FEWEST_LINES)
    .find((river) => {
      const middle = (river.from + river.to) / 2;
      const parts = lines.filter((line) => !crosses(line, middle)).map((line) => sidesOf(line, middle));
      return (
        parts.length >= FEWEST_LINES &&
        isProse(parts.flatMap(([left]) => left)) &&
        isProse(parts.flatMap(([, right]) => right))
      );
    });
  if (!gutter) return [lines];
  const middle = (gutter.from + gutter.to) / 2;
  const flows: CutLine[][] = [];
  let [left, right, whole]: CutLine[][] = [[], [], []];
  let stretch: CutLine[] = [];
  const closeStretch = (): void => {
    for (const segment of segmentsOf(stretch)) place(segment);
    stretch = [];
  };
  const place = (stretch: readonly CutLine[]): void => {
    if (isTabular(stretch, middle)) {
      flows.push(left!, right!);
      [left, right] = [[], []];
      whole!.push(...stretch);
      return;
    }
    const parts = stretch.map((line) => sidesOf(line, middle));
    const [first, second] = [parts.flatMap(([side]) => side), parts.flatMap(([, side]) => side)];
    if (isProse(first) || isProse(second)) {
      flows.push(whole!);
      whole = [];
      left!.push(...first);
      right!.push(...second);
    } else whole!.push(...stretch);
  };
  for (const line of lines) {
    if (crosses(line, middle)) {
      closeStretch();
      flows.push(left!, right!);
      [left, right] = [[], []];
      whole!.push(line);
    } else stretch.push(line);
  }
  closeStretch();
  return [...flows, left!, right!, whole!].filter((flow) => flow.length > 0);
}

/** In sizes, and in the usual distance of lines: what stands further apart is not one text. */
const APART = 1.5;
const WIDER = 1.3;

/** Lines cut where they stand further apart than usual, and at captions; all in one where that shows no table. */
function segmentsOf(lines: readonly CutLine[]): readonly (readonly CutLine[])[] {
  const pitches = lines.slice(1).map((line, index) => line.bottom - lines[index]!.bottom);
  const usual = [...pitches].sort((a, b) => a - b)[pitches.length >> 1] ?? 0;
  const segments: CutLine[][] = [];
  lines.forEach((line, index) => {
    const pitch = index > 0 ? pitches[index - 1]! : Infinity;
    const apart = pitch > Math.max(APART * line.size, WIDER * usual);
    if (apart || isCaption(line) || isCaption(lines[index - 1]!)) segments.push([]);
    segments.at(-1)!.push(line);
  });
  return segments;
}

/** The part of a table's lines that stand in several columns on one side of the gutter. */
const TABULAR = 0.6;

/** Whether lines are a table's that runs over both columns of the text. */
function isTabular(lines: readonly CutLine[], x: number): boolean {
  if (lines.length < FEWEST_LINES / 2) return false;
  const sides = lines.map((line) => sidesOf(line, x));
  const rows = lines.filter(
    (line, index) => stretchCount(line) > 2 && sides[index]!.every((side) => side.length > 0),
  );
  return (
    rows.length >= TABULAR * lines.length &&
    !isProse(sides.flatMap(([left]) => left)) &&
    !isProse(sides.flatMap(([, right]) => right))
  );
}

const crosses = (line: CutLine, x: number): boolean =>
  line.chunks.some((chunk) => chunk.x0 < x && chunk.x1 > x);

/** Whether many of the lines are full of words without a wide blank. */
function isProse(lines: readonly CutLine[]): boolean {
  if (lines.length < FEWEST_LINES / 2) return false;
  const widest = Math.max(...lines.map(({ line }) => line.box.x1 - line.box.x0));
  const prose = lines.filter(
    (cut) =>
      cut.line.words.length >= WORDS &&
      cut.line.box.x1 - cut.line.box.x0 >= FULL * widest &&
      stretchCount(cut) <= cut.line.words.length / WORDS + 1,
  );
  return prose.length >= PROSE * lines.length;
}
