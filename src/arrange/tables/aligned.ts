import { overlap } from '../../model/box.ts';
import type { Page, Word } from '../../model/page.ts';
import { linesOf } from '../lines.ts';
import { alignedTable } from './aligned-table.ts';
import { sidesOfBands } from './bands.ts';
import { partedByCaptions } from './beside.ts';
import type { TableCandidate } from './candidate.ts';
import { combTables } from './combs.ts';
import { cutLine, type CutLine, isCaption, isTableCaption, spaceOf } from './chunks.ts';
import { type AlignedColumns, columnsOfLines } from './columns-of-lines.ts';
import type { Edge, Edges } from './edges.ts';
import { freeStretches } from './free-stretches.ts';
import { slotOf } from './grid.ts';
import { flowsOf } from './gutter.ts';
import { ruledStretches } from './rule-chains.ts';
import { partedSides } from './side-by-side.ts';
import { tableEnds, withOpenEnds } from './stretch-ends.ts';
import { isFreeTable, isRuledTable } from './table-likeness.ts';

/** Lines looked at above and below a stretch between drawn lines. */
const REACH = 6;
/** Lines of a caption, its own unit or date among them. */
const NAMED_WITHIN = 3;
/** The part of the lines on one side that are a table's, where tables stand side by side. */
const MOST = 0.6;

/**
 * Tables that lines don't draw cell by cell: those between horizontal lines, and those that blanks alone show.
 * `words` are the page's outside the `others` already found, `edges` its drawn borders outside them. Top to bottom.
 */
export function alignedTables(
  page: Page,
  words: readonly Word[],
  edges: Edges,
  em: number,
  others: readonly TableCandidate[],
): readonly TableCandidate[] {
  const lines = cutLines(words, page.number);
  const isTaken = startsBetween(others);
  const tops = lines.map((line) => line.top);
  const ruled: TableCandidate[] = [...combTables(page.number, words, edges, em)];
  const used = new Set<Word>(ruled.flatMap(({ cells }) => cells.flatMap((cell) => cell.words)));
  const isFree = (line: CutLine): boolean => !line.line.words.some((word) => used.has(word));
  for (const { lines: own, across } of ruledStretches(lines, edges.horizontal, em, isTaken)) {
    const columnsOf = (shown: readonly CutLine[]): AlignedColumns | null =>
      columnsOfLines(shown, bordersBeside(shown, edges.vertical), em);
    const columns = columnsOf(own);
    if (!columns || !own.every(isFree) || !isRuledTable(own, columns, across.length)) continue;
    const [above, below] = besides(lines, tops, own, isTaken);
    const whole = withOpenEnds(own, untilFalse(above, isFree), untilFalse(below, isFree), columns, columnsOf);
    for (const line of whole.lines) for (const word of line.line.words) used.add(word);
    ruled.push(alignedTable({ page: page.number, ...whole, across, em }));
  }
  const rest =
    used.size > 0
      ? cutLines(
          words.filter((word) => !used.has(word)),
          page.number,
        )
      : lines;
  const isBetween = startsBetween([...others, ...ruled]);
  const horizontal = [...edges.horizontal, ...sidesOfBands(page.fills, em)].sort((a, b) => a.at - b.at);
  const shown = page.fills.length > 0 ? { ...edges, horizontal } : edges;
  const free = flowsOf(rest, em)
    .flatMap(partedByCaptions)
    .flatMap((flow) => partedSides(flow, em, (own) => isTable(own, em)))
    .flatMap((flow) => freeTables(flow, page, shown, em, isBetween));
  return [...ruled, ...free].sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0);
}

const untilFalse = (lines: readonly CutLine[], isOf: (line: CutLine) => boolean): readonly CutLine[] => {
  const end = lines.findIndex((line) => !isOf(line));
  return end < 0 ? lines : lines.slice(0, end);
};

/** The lines over and under a stretch, nearest first, as far as no other table comes between. */
function besides(
  lines: readonly CutLine[],
  tops: readonly number[],
  own: readonly CutLine[],
  isTaken: (top: number, bottom: number) => boolean,
): readonly [readonly CutLine[], readonly CutLine[]] {
  const [top, bottom] = [own[0]!.top, own.at(-1)!.bottom];
  const first = slotOf(tops, top - 1e-6);
  const next = slotOf(tops, bottom - 0.2 * own[0]!.size) + 1;
  const above = lines
    .slice(Math.max(0, first - REACH), first + 1)
    .reverse()
    .filter((line) => !isTaken(line.top, top));
  const below = lines.slice(next, next + REACH).filter((line) => !isTaken(bottom, line.bottom));
  return [above, below];
}

function freeTables(
  lines: readonly CutLine[],
  page: Page,
  edges: Edges,
  em: number,
  isBetween: (top: number, bottom: number) => boolean,
): readonly TableCandidate[] {
  const parted = (index: number): boolean => isBetween(lines[index - 1]!.top, lines[index]!.bottom);
  let done = 0;
  return freeStretches(lines, parted).flatMap((range) => {
    const stretch = lines.slice(...range);
    const shown = columnsOfLines(stretch, bordersBeside(stretch, edges.vertical), em);
    if (!shown) return [];
    // Within the stretch nothing parts a line from the table; outside, what stands on its side of it may.
    const isParted = (index: number): boolean =>
      index < range[0] ? parted(index + 1) : index >= range[1] && parted(index);
    const isFree = (index: number): boolean => index >= done && !isParted(index) && !isCaption(lines[index]!);
    const [from, to] = tableEnds(lines, range, shown, isFree);
    const own = lines.slice(from, to);
    const whole = from === range[0] && to === range[1];
    const columns = whole ? shown : columnsOfLines(own, bordersBeside(own, edges.vertical), em);
    const named = lines.slice(Math.max(done, from - NAMED_WITHIN), from).some(isTableCaption);
    if (!columns || !isFreeTable(own, columns, named)) return [];
    done = to;
    const across = bordersAcross(own, edges.horizontal, em);
    return [alignedTable({ page: page.number, lines: own, columns, across, em })];
  });
}

/** Whether most of the lines are a table that blanks alone show. */
function isTable(lines: readonly CutLine[], em: number): boolean {
  const tabular = freeStretches(lines, () => false).filter((range) => {
    const own = lines.slice(...range);
    const columns = columnsOfLines(own, [], em);
    return columns !== null && isFreeTable(own, columns, false);
  });
  return tabular.reduce((sum, [start, end]) => sum + end - start, 0) >= MOST * lines.length;
}

function cutLines(words: readonly Word[], page: number): readonly CutLine[] {
  const lines = linesOf(words, page).filter((line) => line.angle === 0);
  const space = spaceOf(lines);
  return lines.map((line) => cutLine(line, [], space));
}

/** Whether one of the tables begins between two heights. */
function startsBetween(tables: readonly TableCandidate[]): (top: number, bottom: number) => boolean {
  const tops = tables.map((table) => table.box.top).sort((a, b) => a - b);
  return (top, bottom) => slotOf(tops, top) < slotOf(tops, bottom);
}

/** Vertical borders that stand beside most of the lines' height, without the outermost. */
function bordersBeside(lines: readonly CutLine[], vertical: readonly Edge[]): readonly number[] {
  const [top, bottom] = [lines[0]!.top, lines.at(-1)!.bottom];
  const left = Math.min(...lines.map(({ line }) => line.box.x0));
  const right = Math.max(...lines.map(({ line }) => line.box.x1));
  return vertical
    .filter(
      (edge) =>
        edge.at > left && edge.at < right && overlap(edge.from, edge.to, top, bottom) > 0.5 * (bottom - top),
    )
    .map((edge) => edge.at);
}

function bordersAcross(lines: readonly CutLine[], horizontal: readonly Edge[], em: number): readonly Edge[] {
  const [top, bottom] = [lines[0]!.top - 0.5 * em, lines.at(-1)!.bottom + 0.5 * em];
  const left = Math.min(...lines.map(({ line }) => line.box.x0));
  const right = Math.max(...lines.map(({ line }) => line.box.x1));
  return horizontal.filter(
    (edge) => edge.at >= top && edge.at <= bottom && edge.from >= left - 2 * em && edge.to <= right + 2 * em,
  );
}
