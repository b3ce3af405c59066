import { pitchOf } from '../paragraphs.ts';
import type { TextContext } from '../joined-text.ts';
import type { Part } from '../line-break.ts';
import { type Line, linesOf, turned } from '../lines.ts';
import type { CandidateCell, TableCandidate } from './candidate.ts';

/** The lines of each cell of a table, with the width they could use. */
export interface TableText {
  readonly parts: ReadonlyMap<CandidateCell, readonly Part[]>;
  /** Usual distance of wrapped upright lines in sizes; null where no cell shows it. */
  readonly pitch: number | null;
}

/**
 * The text of a table's cells as lines. The usable width is the cell's less its padding, and the padding is what most
 * left-aligned lines of the table keep from their cell's left.
 */
export function tableText(table: TableCandidate, context: TextContext): TableText {
  let known = measured.get(context);
  if (!known) measured.set(context, (known = new WeakMap()));
  let text = known.get(table);
  if (!text) known.set(table, (text = measuredText(table, context)));
  return text;
}

/** A table's text is looked at when it is joined to the next page's and again when it is built. */
const measured = new WeakMap<TextContext, WeakMap<TableCandidate, TableText>>();

function measuredText(table: TableCandidate, context: TextContext): TableText {
  const lines = new Map(table.cells.map((cell) => [cell, linesOf(cell.words, table.page)]));
  const padding = paddingOf(lines);
  const ends = columnEnds(lines);
  const parts = new Map<CandidateCell, readonly Part[]>();
  for (const [cell, own] of lines) parts.set(cell, partsOf(cell, own, padding, ends));
  const upright = [...parts.values()].flat().filter((part) => part.lines[0]!.angle === 0);
  const shown = pitchOf(upright, context);
  return { parts, pitch: shown?.certain ? shown.pitch : null };
}

function partsOf(
  cell: CandidateCell,
  lines: readonly Line[],
  padding: number,
  ends: ReadonlyMap<string, number>,
): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && lines[index]!.angle === lines[start]!.angle) continue;
    const group = lines.slice(start, index);
    const { angle } = group[0]!;
    const frame = turned(cell.box, angle);
    const shown = angle === 0 ? ends.get(spanKey(cell)) : undefined;
    const longest = Math.max(...group.map((line) => line.frame.x1));
    parts.push({
      lines: group,
      left: Math.min(frame.x0 + padding, ...group.map((line) => line.frame.x0)),
      right: Math.max(longest, shown ?? frame.x1 - padding),
    });
    start = index;
  }
  return parts;
}

const spanKey = (cell: CandidateCell): string => `${cell.column} ${cell.columnEnd}`;

/** The distance from the cell's left that most lines share, in points. */
function paddingOf(lines: ReadonlyMap<CandidateCell, readonly Line[]>): number {
  const offsets: number[] = [];
  let size = 10;
  for (const [cell, own] of lines) {
    for (const line of own) {
      if (line.angle !== 0) continue;
      size = line.size;
      const offset = line.frame.x0 - cell.box.x0;
      if (offset >= 0 && offset < 1.5 * size) offsets.push(offset);
    }
  }
  if (offsets.length === 0) return 0.2 * size;
  offsets.sort((a, b) => a - b);
  const reach = 0.1 * size;
  let [best, most] = [offsets[0]!, 0];
  for (let start = 0, end = 0; start < offsets.length; start++) {
    while (end < offsets.length && offsets[end]! - offsets[start]! <= reach) end++;
    if (end - start > most) [best, most] = [offsets[start]!, end - start];
  }
  return best;
}

/** By columns spanned: the right end that at least four lines share exactly, as justified text does. */
function columnEnds(lines: ReadonlyMap<CandidateCell, readonly Line[]>): ReadonlyMap<string, number> {
  const byColumn = new Map<string, Line[]>();
  for (const [cell, own] of lines) {
    for (const line of own) {
      if (line.angle !== 0) continue;
      const known = byColumn.get(spanKey(cell));
      if (known) known.push(line);
      else byColumn.set(spanKey(cell), [line]);
    }
  }
  const shared = new Map<string, number>();
  for (const [key, own] of byColumn) {
    const [farthest, , , fourth] = [...own].sort((a, b) => b.frame.x1 - a.frame.x1);
    if (fourth && farthest!.frame.x1 - fourth.frame.x1 < 0.03 * fourth.size)
      shared.set(key, farthest!.frame.x1);
  }
  return shared;
}
