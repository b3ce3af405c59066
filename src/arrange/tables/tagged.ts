import { type Box, union } from '../../model/box.ts';
import type { Page, Tag, Word } from '../../model/page.ts';
import type { TableCandidate } from './candidate.ts';
import { boxOfSpan } from './cells.ts';

/** A table as the file's own structure tells it: words row by row, cell by cell; spans are not told. */
export interface TaggedTable {
  readonly rows: readonly (readonly (readonly Word[])[])[];
}

/** The tables that a page's tags name and that have words on it, tables inside their cells among them. */
export function taggedTables(page: Page): readonly TaggedTable[] {
  if (!page.tags) return [];
  const byMark = new Map<number, Word[]>();
  for (const word of page.words) {
    if (word.mark === null) continue;
    const known = byMark.get(word.mark);
    if (known) known.push(word);
    else byMark.set(word.mark, [word]);
  }
  const found: TaggedTable[] = [];
  const visit = (tag: Tag): void => {
    if (tag.role === 'Table') {
      const rows = rowsIn(tag)
        .map((row) => row.children.filter(isCell).map((cell) => wordsUnder(cell, byMark)))
        .filter((row) => row.some((words) => words.length > 0));
      if (rows.length > 0) found.push({ rows });
    }
    tag.children.forEach(visit);
  };
  visit(page.tags);
  return found;
}

const isCell = (tag: Tag): boolean => tag.role === 'TD' || tag.role === 'TH';

/** The rows of a table, those of its head and body too, those of tables in its cells not. */
const rowsIn = (tag: Tag): readonly Tag[] =>
  tag.children.flatMap((child) =>
    child.role === 'TR' ? [child] : /^T(?:Head|Body|Foot)$/.test(child.role) ? rowsIn(child) : [],
  );

const wordsUnder = (tag: Tag, byMark: ReadonlyMap<number, readonly Word[]>): readonly Word[] => [
  ...tag.marks.flatMap((mark) => byMark.get(mark) ?? []),
  ...tag.children.flatMap((child) => wordsUnder(child, byMark)),
];

/** In words a cell: more is text that a table was used to lay out. */
const WORDY = 15;

/**
 * The tagged table where its words stand as it says: in rows under each other and columns side by side. Null for one
 * that doesn't fit the page, and for one that only lays out text.
 */
export function tableOfTags({ rows }: TaggedTable, page: number, em: number): TableCandidate | null {
  const count = rows[0]!.length;
  if (rows.length < 2 || count < 2 || rows.some((row) => row.length !== count)) return null;
  const columns = rows[0]!.map((_, column) => boxOf(rows.flatMap((row) => row[column]!)));
  const lines = rows.map((row) => boxOf(row.flat()));
  if (columns.some((box) => box === null) || lines.some((box) => box === null)) return null;
  const words = rows.flat(2);
  if (words.length > WORDY * rows.length * count) return null;
  const xs = boundaries(
    columns.map((box) => [box!.x0, box!.x1]),
    em,
  );
  const ys = boundaries(
    lines.map((box) => [box!.top, box!.bottom]),
    em,
  );
  if (!xs || !ys) return null;
  return {
    found: 'tagged',
    page,
    box: { x0: xs[0]!, x1: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! },
    xs,
    ys,
    cells: rows.flatMap((row, index) =>
      row.map((own, column) => {
        const span = { row: index, rowEnd: index + 1, column, columnEnd: column + 1 };
        return { ...span, box: boxOfSpan(span, xs, ys), words: own, tables: [] };
      }),
    ),
    closed: { top: false, bottom: false },
    flags: [],
  };
}

const boxOf = (words: readonly Word[]): Box | null => union(words.map((word) => word.box));

/** The places between stretches that follow each other; null where two overlap. */
function boundaries(stretches: readonly (readonly [number, number])[], em: number): readonly number[] | null {
  const edges = [stretches[0]![0] - 0.2 * em];
  for (let index = 1; index < stretches.length; index++) {
    const [before, after] = [stretches[index - 1]![1], stretches[index]![0]];
    if (after < before - 0.2 * em || (before + after) / 2 <= edges.at(-1)!) return null;
    edges.push((before + after) / 2);
  }
  return [...edges, stretches.at(-1)![1] + 0.2 * em];
}
