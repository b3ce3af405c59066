import { centreX, centreY } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';
import { linesOf } from '../lines.ts';
import { alignedTable } from './aligned-table.ts';
import type { TableCandidate } from './candidate.ts';
import { cutLine, spaceOf, type CutLine } from './chunks.ts';
import type { AlignedColumns } from './columns-of-lines.ts';
import type { Edge, Edges } from './edges.ts';

/** Fewest lines down that are a comb: fewer may frame a text or part two columns of it. */
const FEWEST = 4;
/** In sizes: how far the ends of its lines may lie apart, how tall it is at least, and how far apart its lines. */
const LEVEL = 0.6;
const TALL = 4;
const APART = 0.8;
/** The part of its lines of text with entries in several columns. */
const TABULAR = 0.5;
const FEWEST_ROWS = 2;

/**
 * Tables that lines draw between their columns and nowhere else: lines down of one height, side by side, hold what stands between
 * them together, however far apart its rows are.
 */
export function combTables(
  page: number,
  words: readonly Word[],
  { horizontal, vertical }: Edges,
  em: number,
): readonly TableCandidate[] {
  return combsOf(vertical, em).flatMap((lines) => {
    const [top, bottom] = [lines[0]!.from, lines[0]!.to];
    const [left, right] = [lines[0]!.at, lines.at(-1)!.at];
    if (horizontal.some(({ at, from, to }) => at > top + em && at < bottom - em && to > left && from < right))
      return [];
    const inside = words.filter(
      ({ box }) => centreY(box) > top && centreY(box) < bottom && centreX(box) > left && centreX(box) < right,
    );
    const own = cut(inside, page, lines);
    const separators = lines.slice(1, -1).map(({ at }) => at);
    const tabular = own.filter(({ chunks }) => chunks.length > 1).length;
    if (tabular < FEWEST_ROWS || tabular < TABULAR * own.length) return [];
    const columns: AlignedColumns = {
      separators,
      rivers: separators.map((at) => ({ from: at, to: at, support: own.length, crossing: 0 })),
    };
    return [alignedTable({ page, lines: own, columns, across: [], em })];
  });
}

function cut(words: readonly Word[], page: number, edges: readonly Edge[]): readonly CutLine[] {
  const lines = linesOf(words, page).filter((line) => line.angle === 0);
  const space = spaceOf(lines);
  const borders = edges.map(({ at }) => at);
  return lines.map((line) => cutLine(line, borders, space));
}

/** Lines down that begin and end at the same heights, from left to right. */
function combsOf(vertical: readonly Edge[], em: number): readonly (readonly Edge[])[] {
  const combs: Edge[][] = [];
  for (const edge of [...vertical].sort((a, b) => a.at - b.at)) {
    if (edge.to - edge.from < TALL * em) continue;
    const comb = combs.find(
      ([first]) =>
        Math.abs(first!.from - edge.from) <= LEVEL * em && Math.abs(first!.to - edge.to) <= LEVEL * em,
    );
    if (comb === undefined) combs.push([edge]);
    else if (edge.at - comb.at(-1)!.at >= APART * em) comb.push(edge);
  }
  return combs.filter((comb) => comb.length >= FEWEST);
}
