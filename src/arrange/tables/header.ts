import { overlap, union } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';
import type { Edge } from './edges.ts';
import { type Extent, levelStarts } from './header-rows.ts';
import { areBeside, type PlacedLine } from './placed-lines.ts';
import { type Row, rowsOf } from './rows-of-lines.ts';
import { spreadTitles } from './spread-titles.ts';

/** In sizes: lines of one heading are no further apart. */
const WRAPPED = 1.5;

/** The rows of a table's header: titles spread over their columns, headings that several lines make whole. */
export function headerOf(
  lines: readonly PlacedLine[],
  parted: readonly boolean[],
  extents: readonly Extent[],
  across: readonly Edge[],
  em: number,
): readonly Row[] {
  const heads: PlacedLine[] = [];
  const drawn: boolean[] = [];
  lines.forEach((line, index) => {
    const last = heads.at(-1);
    if (last && !parted[index]! && areBeside([last], line)) {
      heads[heads.length - 1] = onOneHeight(last, line);
      return;
    }
    heads.push(line);
    drawn.push(parted[index]!);
  });
  const spread = spreadTitles(heads, extents, across);
  return withWholeHeadings(rowsOf(spread, levelStarts(spread, drawn)), across, em);
}

/** Two lines of headings beside each other, a little higher and lower, as one. */
const onOneHeight = (a: PlacedLine, b: PlacedLine): PlacedLine => ({
  cut: { ...b.cut, top: Math.min(a.cut.top, b.cut.top), bottom: Math.max(a.cut.bottom, b.cut.bottom) },
  pieces: [...a.pieces, ...b.pieces].sort((one, other) => one.column - other.column),
});

/**
 * The levels of a header with each heading whole that several of them cut: its lines stand under each other as those of one
 * text do, beside titles over other columns, and no line is drawn between them.
 */
function withWholeHeadings(levels: readonly Row[], across: readonly Edge[], em: number): readonly Row[] {
  const [first, second] = levels;
  if (levels.length !== 2 || !first!.cells.some(({ column, columnEnd }) => columnEnd - column > 1))
    return levels;
  const goesOn = (words: readonly Word[], more: readonly Word[]): boolean => {
    const [above, below] = [union(words.map(({ box }) => box))!, union(more.map(({ box }) => box))!];
    const [x0, x1] = [Math.min(above.x0, below.x0), Math.max(above.x1, below.x1)];
    const drawn = across.some(
      ({ at, from, to }) =>
        at > above.bottom - 0.4 * em &&
        at < below.top + 0.4 * em &&
        overlap(from, to, x0, x1) > 0.5 * (x1 - x0),
    );
    const size = Math.max(...words.map(({ font }) => font.size));
    const last = Math.min(...more.map(({ box }) => box.bottom));
    return !drawn && last - above.bottom <= WRAPPED * size;
  };
  const whole = new Map<number, readonly Word[]>();
  for (const { column, columnEnd, words } of first!.cells) {
    const below = second!.cells.find((cell) => cell.column === column && cell.columnEnd === columnEnd);
    if (columnEnd - column === 1 && below && goesOn(words, below.words))
      whole.set(column, [...words, ...below.words]);
  }
  return [
    { ...first!, cells: first!.cells.filter(({ column }) => !whole.has(column)) },
    {
      ...second!,
      cells: second!.cells.map((cell) => ({ ...cell, words: whole.get(cell.column) ?? cell.words })),
    },
  ];
}
