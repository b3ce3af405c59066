import type { Word } from '../../model/page.ts';
import type { CandidateCell, TableCandidate } from './candidate.ts';
import { boxOfSpan } from './cells.ts';
import type { CutLine } from './chunks.ts';
import type { AlignedColumns } from './columns-of-lines.ts';
import type { Edge } from './edges.ts';
import { headerOf } from './header.ts';
import { type Extent, headerLines } from './header-rows.ts';
import { rowStarts } from './line-rows.ts';
import { type RowGroup, rowGroups } from './row-groups.ts';
import { withSections } from './sections.ts';
import { withTitlesAlike } from './title-rows.ts';
import { placed, type PlacedLine } from './placed-lines.ts';
import { type Row, rowsOf } from './rows-of-lines.ts';

/** Lines with the columns they stand in, and the lines drawn across between them. */
export interface Region {
  readonly page: number;
  /** Top to bottom, upright. */
  readonly lines: readonly CutLine[];
  readonly columns: AlignedColumns;
  /** Horizontal borders between or around the lines, ascending. */
  readonly across: readonly Edge[];
  readonly em: number;
}

/** The region as a table: lines grouped to rows, titles spread over the columns they head. */
export function alignedTable(region: Region): TableCandidate {
  const { columns, across, em } = region;
  const count = columns.separators.length + 1;
  const lines = withSections(
    region.lines.map((line) => placed(line, columns.separators, columns.rivers)),
    count,
  );
  const parted = lines.map(
    (line, index) => index > 0 && isParted(lines[index - 1]!, line, across, columns, em),
  );
  // A line under the titles of some columns leaves the labels' heading free.
  const headed = headerLines(
    lines,
    parted.map((part, index) => part && isUnderLabel(lines[index - 1]!, lines[index]!, across, em)),
  );
  const body = lines.slice(headed);
  const extents = extentsOf(body, columns.separators, region.lines);
  const header = headerOf(lines.slice(0, headed), parted, extents, across, em);
  const starts = rowStarts(
    body,
    body.map((_, index) => index > 0 && parted[headed + index]!),
  );
  return candidateOf([...header, ...withTitlesAlike(rowsOf(body, starts))], header.length, count, region);
}

/** Whether drawn lines part the two in most of the columns. */
function isParted(
  above: PlacedLine,
  below: PlacedLine,
  across: readonly Edge[],
  columns: AlignedColumns,
  em: number,
): boolean {
  const [top, bottom] = [above.cut.bottom - 0.4 * em, below.cut.top + 0.4 * em];
  const [left, right] = [
    Math.min(above.pieces[0]!.x0, below.pieces[0]!.x0),
    Math.max(above.pieces.at(-1)!.x1, below.pieces.at(-1)!.x1),
  ];
  let covered = 0;
  for (const edge of across) {
    if (edge.at < top) continue;
    if (edge.at > bottom) break;
    covered += Math.max(0, Math.min(right, edge.to) - Math.max(left, edge.from));
  }
  return covered > 0.5 * (right - left) && columns.separators.length > 0;
}

/** Whether a line drawn between the two runs under or over their label, where either has one. */
function isUnderLabel(above: PlacedLine, below: PlacedLine, across: readonly Edge[], em: number): boolean {
  const labels = [above, below].flatMap(({ pieces }) => pieces.filter((piece) => piece.column === 0));
  const [top, bottom] = [above.cut.bottom - 0.4 * em, below.cut.top + 0.4 * em];
  const between = across.filter(({ at }) => at >= top && at <= bottom);
  return (
    labels.length === 0 ||
    labels.some((label) => between.some(({ from, to }) => from < label.x1 && to > label.x0))
  );
}

/** Where each column's own words stand, those of the body before those of all lines. */
function extentsOf(
  body: readonly PlacedLine[],
  separators: readonly number[],
  lines: readonly CutLine[],
): readonly Extent[] {
  const left = Math.min(...lines.map((line) => line.line.box.x0));
  const right = Math.max(...lines.map((line) => line.line.box.x1));
  const extents: ({ x0: number; x1: number } | undefined)[] = Array.from({ length: separators.length + 1 });
  for (const { pieces } of body) {
    for (const piece of pieces) {
      if (piece.columnEnd - piece.column > 1) continue;
      const known = extents[piece.column];
      extents[piece.column] = {
        x0: Math.min(known?.x0 ?? Infinity, piece.x0),
        x1: Math.max(known?.x1 ?? -Infinity, piece.x1),
      };
    }
  }
  return extents.map(
    (extent, column) => extent ?? { x0: separators[column - 1] ?? left, x1: separators[column] ?? right },
  );
}

function candidateOf(rows: readonly Row[], levels: number, columns: number, region: Region): TableCandidate {
  const xs = boundariesX(region);
  const ys = boundariesY(rows, region);
  const cells: CandidateCell[] = [];
  const add = (
    row: number,
    rowEnd: number,
    column: number,
    columnEnd: number,
    words: readonly Word[],
  ): void => {
    const span = { row, rowEnd, column, columnEnd };
    cells.push({ ...span, box: boxOfSpan(span, xs, ys), words, tables: [] });
  };
  const tall = tallHeadings(rows, levels, columns);
  const groups = new Map<number, RowGroup>();
  for (const { start, end } of rowGroups(rows.slice(levels)))
    for (let row = start; row < end; row++)
      groups.set(levels + row, { start: levels + start, end: levels + end });
  rows.forEach((row, index) => {
    let column = 0;
    const skipTo = (end: number): void => {
      for (; column < end; column++)
        if (index >= levels ? column > 0 || !groups.has(index) : !tall.has(column))
          add(index, index + 1, column, column + 1, []);
    };
    for (const cell of row.cells) {
      skipTo(cell.column);
      const only = index < levels && cell.columnEnd - cell.column === 1 && tall.has(cell.column);
      const group = cell.column === 0 ? groups.get(index) : undefined;
      const [from, to] = only ? [0, levels] : [group?.start ?? index, group?.end ?? index + 1];
      add(from, to, cell.column, cell.columnEnd, cell.words);
      column = cell.columnEnd;
    }
    skipTo(columns);
  });
  const { across, em } = region;
  const drawn = (y: number): boolean => across.some((edge) => Math.abs(edge.at - y) < 0.1 * em);
  return {
    found: 'aligned',
    page: region.page,
    box: { x0: xs[0]!, x1: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! },
    xs,
    ys,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    closed: { top: drawn(ys[0]!), bottom: drawn(ys.at(-1)!) },
    flags: [],
  };
}

/** Columns with a heading of their own on one level only and no other's title above or below: it is as tall as the header. */
function tallHeadings(rows: readonly Row[], levels: number, columns: number): ReadonlySet<number> {
  const tall = new Set<number>();
  if (levels < 2) return tall;
  for (let column = 0; column < columns; column++) {
    const over = rows
      .slice(0, levels)
      .flatMap((row) => row.cells.filter((cell) => cell.column <= column && cell.columnEnd > column));
    if (over.length === 1 && over[0]!.columnEnd - over[0]!.column === 1) tall.add(column);
  }
  return tall;
}

/** Left of the leftmost word, between columns, right of the rightmost. */
function boundariesX({ lines, columns, across, em }: Region): readonly number[] {
  const left = Math.min(...lines.map((line) => line.line.box.x0));
  const right = Math.max(...lines.map((line) => line.line.box.x1));
  const from = Math.min(left - 0.2 * em, ...across.map((edge) => edge.from));
  const to = Math.max(right + 0.2 * em, ...across.map((edge) => edge.to));
  return [from, ...columns.separators, to];
}

/** Drawn lines where there are any, else midway between rows. */
function boundariesY(rows: readonly Row[], { across, em }: Region): readonly number[] {
  const tops = rows.map((row) => Math.min(...row.lines.map((line) => line.cut.top)));
  const bottoms = rows.map((row) => Math.max(...row.lines.map((line) => line.cut.bottom)));
  const between = (above: number, below: number): number => {
    const [low, high] = [Math.min(above, below) - 0.4 * em, Math.max(above, below) + 0.4 * em];
    const drawn = across.filter((edge) => edge.at >= low && edge.at <= high);
    return drawn.length > 0 ? drawn[0]!.at : (above + below) / 2;
  };
  const ys = [tops[0]! - 0.2 * em];
  const [first] = across;
  if (first && first.at <= tops[0]! + 0.4 * em) ys[0] = first.at;
  for (let row = 1; row < rows.length; row++)
    ys.push(Math.max(ys.at(-1)! + 0.01 * em, between(bottoms[row - 1]!, tops[row]!)));
  const last = across.at(-1);
  const foot = bottoms.at(-1)! + 0.2 * em;
  ys.push(Math.max(ys.at(-1)! + 0.01 * em, last && last.at >= bottoms.at(-1)! - 0.4 * em ? last.at : foot));
  return ys;
}
