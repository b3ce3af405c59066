import { type Aside, lastTable, withTable } from './frames.ts';
import { type Line, lineOfWords } from './lines.ts';
import type { PageLayout } from './page-layout.ts';
import { alignedTable } from './tables/aligned-table.ts';
import type { TableCandidate } from './tables/candidate.ts';
import { type Chunk, type CutLine, cutLine, spaceOf } from './tables/chunks.ts';
import { slotOf } from './tables/grid.ts';

/** In text sizes: how far the ends of entries in one column may differ; and how far apart rows stand. */
const SAME_EDGE = 0.3;
const FAR = 3;

/**
 * The pages with the rows at their top that go on the table without lines which ended the page before: rows in its columns,
 * flush with its entries, that would be too few for a table by themselves.
 */
export function withContinuedTables(layouts: readonly PageLayout[], aside: Aside): readonly PageLayout[] {
  const done: PageLayout[] = [];
  for (const layout of layouts) {
    const above = done.length > 0 ? lastTable(done.at(-1)!, aside) : null;
    const rows = above?.found === 'aligned' ? continuing(above, layout, aside) : [];
    done.push(above && rows.length > 0 ? withTable(layout, tableOf(rows, above, layout)) : layout);
  }
  return done;
}

/** The lines at a page's top that stand in the columns of the table. */
function continuing(above: TableCandidate, layout: PageLayout, aside: Aside): readonly CutLine[] {
  const own = layout.lines.flatMap((line): readonly Line[] => {
    const words = line.words.filter((word) => !aside.words.has(word));
    return words.length > 0 ? [words.length < line.words.length ? lineOfWords(words, line) : line] : [];
  });
  const top = Math.min(
    ...layout.tables.filter((table) => !aside.tables.has(table)).map((table) => table.box.top),
  );
  const lines = own.filter((line) => line.angle === 0 && line.box.top < top);
  const space = spaceOf(lines);
  const edges = edgesOf(above);
  const rows: CutLine[] = [];
  for (const line of lines) {
    const cut = cutLine(line, [], space);
    const last = rows.at(-1);
    if (last && cut.bottom - last.bottom > FAR * cut.size) break;
    if (!isRow(cut, above, edges)) break;
    rows.push(cut);
  }
  return rows;
}

/** Where entries of each column begin and end. */
interface Edges {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function edgesOf(table: TableCandidate): readonly Edges[] {
  const edges = table.xs.slice(1).map(() => ({ starts: [] as number[], ends: [] as number[] }));
  for (const { column, columnEnd, words } of table.cells) {
    if (columnEnd - column > 1 || words.length === 0) continue;
    edges[column]!.starts.push(Math.min(...words.map(({ box }) => box.x0)));
    edges[column]!.ends.push(Math.max(...words.map(({ box }) => box.x1)));
  }
  return edges;
}

/** Whether a line has entries in several columns, the first among them, each flush with two of its column at the least. */
function isRow(line: CutLine, table: TableCandidate, edges: readonly Edges[]): boolean {
  const reach = SAME_EDGE * line.size;
  const flush = (value: number, others: readonly number[]): boolean =>
    others.filter((other) => Math.abs(other - value) <= reach).length > 1;
  const columnOf = (chunk: Chunk): number | null => {
    const column = slotOf(table.xs, chunk.x0);
    return column >= 0 && column < edges.length && chunk.x1 <= table.xs[column + 1]! + reach ? column : null;
  };
  const columns = line.chunks.map(columnOf);
  return (
    columns.length > 1 &&
    columns[0] === 0 &&
    new Set(columns).size === columns.length &&
    line.chunks.every((chunk, index) => {
      const column = columns[index]!;
      const own = column === null ? null : edges[column]!;
      return own !== null && (flush(chunk.x0, own.starts) || flush(chunk.x1, own.ends));
    })
  );
}

function tableOf(lines: readonly CutLine[], above: TableCandidate, layout: PageLayout): TableCandidate {
  const separators = above.xs.slice(1, -1);
  const rivers = separators.map((x) => ({ from: x, to: x, support: lines.length, crossing: 0 }));
  const { page, em } = layout;
  return alignedTable({ page: page.number, lines, columns: { separators, rivers }, across: [], em });
}
