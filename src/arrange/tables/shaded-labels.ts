import { type Box, centreX, centreY, holds, union } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';
import type { CandidateCell, TableCandidate } from './candidate.ts';
import { boxOfSpan } from './cells.ts';
import { slotOf } from './grid.ts';

/** Words of a label at most. */
const LONGEST_LABEL = 10;
/** The part of the labels that have a value beside them, and of the values that begin at one place. */
const MOST = 0.6;
/** In text sizes: how near that place is, and how far a value may reach into the labels' column. */
const FLUSH = 0.6;
const TOUCH = 0.3;

/** What stands right of one label. */
interface Beside {
  readonly words: readonly Word[];
  readonly tables: readonly TableCandidate[];
}

/**
 * The tables, those of one column of labels that a background alone draws with what stands beside each label as a second column: a
 * sheet whose labels are shaded and whose values are not. Tables that stand there whole are inside the value's cell. `words` are the
 * page's outside tables.
 */
export function withValuesBeside(
  tables: readonly TableCandidate[],
  words: readonly Word[],
  em: number,
): readonly TableCandidate[] {
  const taken = new Set<TableCandidate>();
  const widened = tables.map((table) => {
    if (!areLabels(table)) return table;
    const right = rightOf(table, tables);
    const rows = besideEach(table, right, tables, words, em);
    if (rows === null || !areValues(rows, em)) return table;
    for (const inner of rows.flatMap((row) => row.tables)) taken.add(inner);
    return widenedBy(table, rows);
  });
  return taken.size === 0 ? widened : widened.filter((_, index) => !taken.has(tables[index]!));
}

const areLabels = (table: TableCandidate): boolean =>
  table.found === 'ruled' &&
  table.xs.length === 2 &&
  table.cells.length >= 2 &&
  table.cells.every(({ words, tables }) => words.length <= LONGEST_LABEL && tables.length === 0);

/** Where the next column of labels begins, or the end of the page. */
const rightOf = ({ box }: TableCandidate, tables: readonly TableCandidate[]): number =>
  Math.min(
    Infinity,
    ...tables
      .filter((other) => areLabels(other) && other.box.x0 >= box.x1 && isBeside(other.box, box))
      .map((other) => other.box.x0),
  );

const isBeside = (a: Box, b: Box): boolean => a.top < b.bottom && a.bottom > b.top;

/** What stands beside each row; null where a table reaches over several of them: then it is none of their values. */
function besideEach(
  { box, ys }: TableCandidate,
  right: number,
  tables: readonly TableCandidate[],
  words: readonly Word[],
  em: number,
): readonly Beside[] | null {
  const rows = ys.slice(1).map(() => ({ words: [] as Word[], tables: [] as TableCandidate[] }));
  const from = box.x1 - TOUCH * em;
  const rowAt = (y: number): (typeof rows)[number] | undefined =>
    y > ys[0]! && y < ys.at(-1)! ? rows[slotOf(ys, y)] : undefined;
  for (const other of tables) {
    if (other.box.x0 < from || other.box.x0 >= right || !isBeside(other.box, box)) continue;
    const row = rowAt(other.box.top + TOUCH * em);
    if (row === undefined || row !== rowAt(other.box.bottom - TOUCH * em)) return null;
    row.tables.push(other);
  }
  const inner = rows.flatMap((row) => row.tables);
  for (const word of words) {
    if (word.box.x0 < from || word.box.x1 > right) continue;
    if (inner.some((table) => holds(table.box, centreX(word.box), centreY(word.box)))) continue;
    rowAt(centreY(word.box))?.words.push(word);
  }
  return rows;
}

/** Whether most labels have a value, and most values begin at one place. */
function areValues(rows: readonly Beside[], em: number): boolean {
  const starts = rows
    .flatMap(({ words, tables }) => {
      const own = [...words, ...tables].map(({ box }) => box.x0);
      return own.length === 0 ? [] : [Math.min(...own)];
    })
    .sort((a, b) => a - b);
  const enough = Math.max(2, MOST * rows.length);
  if (starts.length < enough) return false;
  const together = starts.map((start) => starts.filter((x) => Math.abs(x - start) <= FLUSH * em).length);
  return Math.max(...together) >= MOST * starts.length;
}

function widenedBy(table: TableCandidate, rows: readonly Beside[]): TableCandidate {
  const all = rows.flatMap(({ words, tables }) => [...words, ...tables]).map(({ box }) => box);
  const right = union(all)!.x1;
  const xs = [...table.xs, right];
  const cells = table.cells.flatMap((cell): readonly CandidateCell[] => {
    const beside = rows.slice(cell.row, cell.rowEnd);
    const span = { ...cell, column: 1, columnEnd: 2 };
    return [
      cell,
      {
        ...span,
        box: boxOfSpan(span, xs, table.ys),
        words: beside.flatMap((row) => row.words),
        tables: beside.flatMap((row) => row.tables),
      },
    ];
  });
  return { ...table, box: { ...table.box, x1: right }, xs, cells };
}
