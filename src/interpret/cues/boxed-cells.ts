import type { Cell, Paragraph, Table } from '../../model/document.ts';
import { part } from '../sections/part.ts';
import { cueOf } from './cue.ts';
import type { CueScope } from './cue-scope.ts';
import { headerAt, isHeaderRow, type Header } from './header.ts';
import { RECURS } from './recurring-lines.ts';
import { cellText, gridOf, isEmptyCell, type Grid } from './table-grid.ts';

/** Share of a column's cells in which a label must open a line for it to divide them all. */
const MOST = 0.6;
/** A label with its value behind a colon at the start of a line of a cell. */
const LED = /^(?<label>\p{L}[^:\d]{1,40}):\s+(?=\S)/u;

/** A place inside the cells of a column, by the cue of its label, with the label as first printed. */
interface InnerPlace {
  readonly cue: string;
  readonly label: string;
}

/** What a cell holds up to its first label, and behind each of them. */
interface Divided {
  readonly before: readonly Paragraph[];
  readonly behind: ReadonlyMap<string, readonly Paragraph[]>;
}

/**
 * A table some of whose columns hold several places in each cell - a line by itself, then "Ind.: …" and "Target: …" - with
 * a column for each place; every other table as it is. The labels become headings beside the column's own.
 */
export function withBoxesApart(table: Table, scope: CueScope): Table {
  if (table.columns < 2 || !table.cells.some(({ paragraphs }) => paragraphs.length > 1)) return table;
  const grid = gridOf(table);
  const row = grid.at.findIndex((_, index) => isHeaderRow(grid, index, scope.labelness, scope.census));
  if (row < 0) return table;
  const header = headerAt(grid, row, scope.labelness);
  const places = Array.from({ length: table.columns }, (_, column) => placesIn(grid, header, column, scope));
  return places.some((own) => own.length > 0) ? divided(table, header, places) : table;
}

/** The cells of a column alone, below the header. */
const cellsBelow = ({ table }: Grid, header: Header, column: number): readonly Cell[] =>
  table.cells.filter(
    (cell) =>
      cell.column === column && cell.columnEnd === column + 1 && cell.row >= header.end && !isEmptyCell(cell),
  );

/** The labels that divide most cells of a column, as cues in their order; none where a cell has one twice. */
function placesIn(grid: Grid, header: Header, column: number, { census }: CueScope): readonly InnerPlace[] {
  const cells = cellsBelow(grid, header, column).filter((cell) => !repeatsHeading(cell, header));
  const counts = new Map<string, { readonly label: string; count: number }>();
  for (const { paragraphs } of cells) {
    const labels = paragraphs.flatMap(({ text }, index) => (index === 0 ? [] : (labelOf(text) ?? [])));
    const cues = labels.map(cueOf);
    if (new Set(cues).size < cues.length) return [];
    for (const label of labels) {
      const known = counts.get(cueOf(label)) ?? { label, count: 0 };
      counts.set(cueOf(label), { ...known, count: known.count + 1 });
    }
  }
  return [...counts].flatMap(([cue, { label, count }]) =>
    count >= cells.length * MOST && census.led(cue) >= RECURS ? [{ cue, label }] : [],
  );
}

const labelOf = (text: string): string | null => LED.exec(text)?.groups?.['label'] ?? null;

/** Whether a cell is its column's heading printed again. */
const repeatsHeading = (cell: Cell, header: Header): boolean =>
  header.columns[cell.column]!.path.at(-1) === cellText(cell);

/** The table with a column more for each place inside one of its columns. */
function divided(table: Table, header: Header, places: readonly (readonly InnerPlace[])[]): Table {
  const starts = [0];
  for (const own of places) starts.push(starts.at(-1)! + 1 + own.length);
  const cells = table.cells.flatMap((cell): Cell[] => {
    const moved = { ...cell, column: starts[cell.column]!, columnEnd: starts[cell.columnEnd]! };
    const own = places[cell.column]!;
    const above = cell.rowEnd < header.end;
    if (own.length === 0 || cell.columnEnd - cell.column > 1 || above) return [moved];
    const { before, behind } = divide(cell, own);
    const heads = cell.row < header.end || repeatsHeading(cell, header);
    return [
      before,
      ...own.map(({ cue, label }) => (heads ? headingOf(label, cell) : (behind.get(cue) ?? []))),
    ].map((paragraphs, index) => ({
      ...moved,
      column: moved.column + index,
      columnEnd: moved.column + index + 1,
      paragraphs,
      tables: index === 0 ? cell.tables : [],
    }));
  });
  return { ...table, columns: starts.at(-1)!, cells };
}

/** A label as a heading, beside the cell that heads the column. */
const headingOf = (text: string, { paragraphs }: Cell): readonly Paragraph[] =>
  paragraphs.slice(0, 1).map((heading) => ({
    ...heading,
    text,
    runs: heading.runs.slice(0, 1).map((run) => ({ ...run, text })),
  }));

function divide({ paragraphs }: Cell, places: readonly InnerPlace[]): Divided {
  const before: Paragraph[] = [];
  const behind = new Map<string, Paragraph[]>();
  let open = before;
  for (const [index, paragraph] of paragraphs.entries()) {
    const label = index === 0 ? null : labelOf(paragraph.text);
    const cue = label === null ? null : cueOf(label);
    if (cue === null || !places.some((place) => place.cue === cue)) {
      open.push(paragraph);
      continue;
    }
    const value = part(paragraph, LED.exec(paragraph.text)![0].length);
    open = value === null ? [] : [value];
    behind.set(cue, open);
  }
  return { before, behind };
}
