import { overlap } from '../../model/box.ts';
import type { Page, Word } from '../../model/page.ts';
import { linesOf } from '../lines.ts';
import { alignedTable } from './aligned-table.ts';
import type { TableCandidate } from './candidate.ts';
import { cutLine, type CutLine } from './chunks.ts';
import { columnsOfLines } from './columns-of-lines.ts';
import type { Edge, Edges } from './edges.ts';
import { freeStretches } from './free-stretches.ts';
import { ruledStretches } from './rule-chains.ts';
import { placed } from './placed-lines.ts';
import { slotOf } from './grid.ts';
import { isFreeTable, isRuledTable } from './table-likeness.ts';

/** A line so much further away than rows usually are stands off the table. */
const APART = 1.15;

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
  const lines = linesOf(words, page.number)
    .filter((line) => line.angle === 0)
    .map((line) => cutLine(line, []));
  const tops = others.map((table) => table.box.top).sort((a, b) => a - b);
  const isTaken = (from: number, to: number): boolean => slotOf(tops, from) < slotOf(tops, to);
  const used = new Set<CutLine>();
  const tables: TableCandidate[] = [];
  const add = (own: readonly CutLine[], table: TableCandidate): void => {
    for (const line of own) used.add(line);
    tables.push(table);
  };
  for (const { from, to, across } of ruledStretches(lines, edges.horizontal, em, isTaken)) {
    const own = lines.slice(from, to);
    const columns = columnsOfLines(own, bordersBeside(own, edges.vertical), em);
    if (!columns || !isRuledTable(own, columns, across.length)) continue;
    add(own, alignedTable({ page: page.number, lines: own, columns, across, em }));
  }
  const free = lines.filter((line) => !used.has(line));
  const tableTops = [...tops, ...tables.map((table) => table.box.top)].sort((a, b) => a - b);
  const blocked = (index: number): boolean =>
    slotOf(tableTops, free[index - 1]!.top) < slotOf(tableTops, free[index]!.bottom);
  for (const [from, to] of freeStretches(free, blocked)) {
    const own = trimmed(free.slice(from, to), edges.vertical, em);
    const columns = columnsOfLines(own, bordersBeside(own, edges.vertical), em);
    if (!columns || !isFreeTable(own, columns)) continue;
    add(
      own,
      alignedTable({
        page: page.number,
        lines: own,
        columns,
        across: bordersAcross(own, edges.horizontal, em),
        em,
      }),
    );
  }
  return tables.sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0);
}

/** Without a first or last line that stands off the others and fits none of their columns. */
function trimmed(lines: readonly CutLine[], vertical: readonly Edge[], em: number): readonly CutLine[] {
  const columns = columnsOfLines(lines, bordersBeside(lines, vertical), em);
  if (!columns) return lines;
  const fits = (line: CutLine): boolean => {
    const { pieces } = placed(line, columns.separators, columns.rivers);
    return pieces.length > 1 && pieces.every((piece) => piece.columnEnd - piece.column === 1);
  };
  const pitch = (index: number): number => lines[index]!.bottom - lines[index - 1]!.bottom;
  const usual = lines
    .slice(1)
    .map((_, index) => pitch(index + 1))
    .sort((a, b) => a - b)[(lines.length - 1) >> 1]!;
  let [from, to] = [0, lines.length];
  while (to - from > 2 && !fits(lines[to - 1]!) && pitch(to - 1) > APART * usual) to--;
  while (to - from > 2 && !fits(lines[from]!) && pitch(from + 1) > APART * usual) from++;
  return lines.slice(from, to);
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
