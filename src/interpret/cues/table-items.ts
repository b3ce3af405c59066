import type { Cell, Table } from '../../model/document.ts';
import { fold } from '../../rules/fold.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import { countedStart } from './census.ts';
import { bareLabel } from './cue.ts';
import type { CueScope } from './cue-scope.ts';
import { fits, isBand, isWideBand, overColumns } from './bands.ts';
import { headingRows, toldBeside, unitRow } from './heading-row.ts';
import { headerAt, headerCue, isHeaderRow, repeatsHeader, type Header } from './header.ts';
import { joined } from '../sections/part.ts';
import { isStaffMatrix } from '../tables/staff-matrix.ts';
import { isSummary } from './summary-row.ts';
import { lineOf, type Item, type Line } from './item.ts';
import { SURE } from './labelness.ts';
import { isLabelAlone, mayBeUnder } from './value-below.ts';
import { withBoxesApart } from './boxed-cells.ts';
import { beside, inlinePair, NUMBERED, pairOf, titleOf } from './cell-pairs.ts';
import { isKeyColumn } from './key-column.ts';
import { knownKey } from './known-key.ts';
import { paragraphItems } from './line-items.ts';
import { COUNTS, countedPairs } from './recurring-lines.ts';
import { asRows } from './objectives-beside.ts';
import { cellsStarting, cellText, filledCells, gridOf, isEmptyCell, type Grid } from './table-grid.ts';

/** What a table holds, row by row: bands and lines, labels with their values, parts under a header. */
export function tableItems(given: Table, scope: CueScope): readonly Item[] {
  if (isStaffMatrix(given, scope.rules))
    return [{ kind: 'people', cue: 'people', table: given, headed: true }];
  const table = withBoxesApart(asRows(given, scope), scope);
  const reader = new TableReader(gridOf(table), scope);
  for (let row = 0; row < table.rows;) row = reader.row(row);
  reader.close();
  return reader.items;
}

class TableReader {
  readonly items: Item[] = [];
  private header: Header | null = null;
  private headed = false;
  private rows: number[] = [];
  /** Rows of totals since the part that is open began: they stand behind it. */
  private sums: Line[] = [];
  private readonly headings: ReadonlyMap<number, readonly Item[]>;

  constructor(
    private readonly grid: Grid,
    private readonly scope: CueScope,
  ) {
    this.headings = headingRows(grid, scope);
  }

  /** Reads what begins at a row; returns the row after it. */
  row(row: number): number {
    const { grid, scope } = this;
    const filled = filledCells(grid, row);
    if (filled.length === 0) {
      if (this.rows.length > 0 && grid.at[row]!.some((cell) => cell.row < row && !isEmptyCell(cell)))
        this.rows.push(row);
      return row + 1;
    }
    if (grid.table.columns === 1 || isBand(grid, row, filled, this.header, scope))
      return this.band(row, filled[0]!);
    if (this.header !== null && isWideBand(grid, filled, this.header) && !this.recurs(filled)) {
      this.close();
      for (const cell of filled)
        for (const paragraph of cell.paragraphs)
          for (const one of paragraphItems(paragraph, scope, true)) this.items.push(one);
      return row + 1;
    }
    const heading =
      this.header === null
        ? undefined
        : (this.headings.get(row) ??
          (overColumns(grid, filled[0]!, this.header) ? unitRow(filled, scope) : undefined));
    if (heading != null) {
      this.close();
      for (const one of heading) this.items.push(one);
      return row + 1;
    }
    if (this.header !== null && repeatsHeader(grid, row, this.header)) return row + 1;
    if (this.header !== null && isSummary(grid, row, scope.rules)) {
      this.sum(filled);
      return row + 1;
    }
    if (
      isHeaderRow(grid, row, scope.labelness, scope.census) &&
      !this.isData(row, filled) &&
      !filled.every((cell) => tellsItself(cell, scope)) &&
      !isCounted(filled, scope) &&
      !(this.header !== null && filled.some((cell) => tellsValue(cell, scope)))
    ) {
      this.close();
      this.header = headerAt(grid, row, scope.labelness);
      this.headed = true;
      return this.header.end;
    }
    const pairs = this.pairs(row, filled);
    if (pairs !== null) {
      this.unheaded();
      this.close();
      this.header = null;
      for (const one of pairs) this.items.push(one);
      return row + 1;
    }
    this.rows.push(row);
    return row + 1;
  }

  /** A header with no row below it but labels with their values again was one of these. */
  private unheaded(): void {
    const { header, grid } = this;
    if (header === null || !this.headed || this.rows.length > 0) return;
    this.header = null;
    const rows = Array.from({ length: header.end - header.first }, (_, index) => header.first + index);
    const pairs = rows.map((row) => this.pairs(row, filledCells(grid, row)));
    if (pairs.some((own) => own === null)) this.header = header;
    else {
      for (const one of pairs.flatMap((own) => own!)) this.items.push(one);
      this.headed = false;
    }
  }

  /** Ends the part that is open. */
  close(): void {
    const { rows, header, headed, grid, sums } = this;
    this.sums = [];
    if (rows.length === 0 && (header === null || !headed)) {
      for (const one of sums) this.items.push(one);
      return;
    }
    const cue = header === null ? `${grid.table.columns} columns` : headerCue(header);
    this.items.push({ kind: 'grid', cue, table: grid.table, header, rows, headed }, ...sums);
    this.rows = [];
    this.headed = false;
  }

  /** A text alone in its row: a heading of what follows, a label over its value, or lines of a box. */
  private band(row: number, cell: Cell): number {
    this.close();
    const { grid, scope, header } = this;
    const text = cellText(cell);
    const next = row + cell.rowEnd - cell.row;
    const below = next < grid.table.rows ? filledCells(grid, next) : [];
    if (
      !NUMBERED.test(text) &&
      isLabelAlone(cell, scope) &&
      below.length === 1 &&
      (grid.table.columns === 1 || isBand(grid, next, below, null, scope))
    ) {
      const value = below[0]!;
      // Captions of one table open with the same word.
      const captions = header !== null && fold(text).split(' ')[0] === fold(cellText(value)).split(' ')[0];
      if (!captions && mayBeUnder(cell, value, scope)) {
        this.items.push(pairOf(text, cell, contentOf(value), value.at, cell.at));
        return value.rowEnd;
      }
    }
    for (const paragraph of cell.paragraphs)
      for (const item of paragraphItems(paragraph, scope, grid.table.columns > 1))
        this.items.push(header === null || !isBare(item) ? item : lineOf(paragraph, true));
    for (const inner of cell.tables) for (const one of tableItems(inner, scope)) this.items.push(one);
    return row + 1;
  }

  /** A row of totals, averages or counts: kept as a line that closes what stands above it. */
  private sum(filled: readonly Cell[]): void {
    const paragraph = joined(filled.flatMap(contentOf));
    if (paragraph === null) return;
    this.sums.push(lineOf(paragraph, true, { closes: true }));
  }

  /** Whether a row of texts that could be labels goes on with the rows above it. */
  private isData(row: number, filled: readonly Cell[]): boolean {
    if (this.header === null || (this.rows.length === 0 && this.headed))
      return this.header !== null && this.rows.length === 0 && !this.knows(filled);
    return !this.knows(filled) && fits(this.grid, row, this.header);
  }

  /** Whether rules know most cells as labels, or the row recurs as it is. */
  private knows(filled: readonly Cell[]): boolean {
    const { labelness } = this.scope;
    const known = filled.filter((cell) => labelness(cellText(cell)) >= 2).length;
    if (this.recurs(filled) && (filled.length > 2 || known > 0)) return true;
    return known >= Math.max(2, filled.length * 0.6);
  }

  private recurs(filled: readonly Cell[]): boolean {
    return this.scope.census.rowCount(filled.map(cellText)) >= 2;
  }

  /** Labels with their values side by side; null where the row holds none. */
  private pairs(row: number, filled: readonly Cell[]): Item[] | null {
    const { grid, scope, header } = this;
    if (filled.length > MOST_VALUES || reachedInto(grid, row) > 1) return null;
    const [number] =
      isCounted(filled, scope) && !this.awaitsNumber(row)
        ? (countedPairs(filled[0]!.paragraphs[0]!, scope) ?? [])
        : [];
    if (number !== undefined)
      return [number, ...(toldBeside(filled[1]!, scope) ?? [titleOf(number, filled[1]!)])];
    const cells = cellsStarting(grid, row);
    const scores = cells.map((cell) => (isEmptyCell(cell) ? -6 : scope.labelness(cellText(cell), 'key')));
    const inline = cells.map((cell) => (isEmptyCell(cell) ? null : inlinePair(cell, scope)));
    const first = cells.findIndex((cell) => !isEmptyCell(cell));
    // Inside a table only what is a label beyond doubt leaves it.
    if (header !== null && fits(grid, row, header) && (filled.length > 2 || scores[first]! < 4)) return null;
    if (inline.some((one) => one !== null) && filled.every((cell) => inline[cells.indexOf(cell)] !== null))
      return inline.flatMap((one) => one ?? []);
    const unit = header === null ? unitRow(filled, scope) : null;
    if (unit !== null) return [...unit];
    const keyed = scores[first]! > this.threshold() || inline[first] !== null;
    if (!keyed) return null;
    const pairs: Item[] = [];
    let open: { cell: Cell; values: Cell[] } | null = null;
    const flush = (): void => {
      if (open !== null) {
        pairs.push(beside(open.cell, open.values));
        for (const value of open.values)
          for (const inner of value.tables) for (const one of tableItems(inner, scope)) pairs.push(one);
      }
      open = null;
    };
    for (const [index, cell] of cells.entries()) {
      const counted: Item | undefined = open === null ? pairs.at(-1) : undefined;
      if (inline[index] != null && !isAwaited(open)) {
        flush();
        for (const one of inline[index]) pairs.push(one);
      } else if (counted?.kind === 'pair' && counted.cue.endsWith('#') && scores[index]! < SURE) {
        // "OBJECTIVE 3 | New archive": what a number stands before is its title.
        if (!isEmptyCell(cell)) pairs.push(titleOf(counted, cell));
      } else if (
        !isEmptyCell(cell) &&
        scores[index]! >=
          (open === null ? this.threshold() : isAwaited(open) || index === cells.length - 1 ? SURE : 1) &&
        !(index === first + 1 && this.isValueColumn())
      ) {
        flush();
        open = { cell, values: [] };
      } else if (open !== null) (open as { values: Cell[] }).values.push(cell);
      else if (!isEmptyCell(cell)) return null;
    }
    flush();
    return pairs;
  }

  /** Whether a row is the first under a header whose first column is that of numbers. */
  private awaitsNumber(row: number): boolean {
    const { header, grid, scope } = this;
    if (header === null || this.rows.length > 0 || !fits(grid, row, header)) return false;
    const label = header.columns[0]!.path.join(' ');
    return knownKey(label, scope.rules)?.rule.field === 'objective.number';
  }

  /** How surely a first cell must be a label: less where its column is one of short texts beside longer and mixed ones. */
  private threshold(): number {
    return this.header === null ? (isKeyColumn(this.grid) ? -2.5 : 0.5) : 1;
  }

  /** Whether what stands beside a key is a value even if it could be a label: it stands in the column of values. */
  private isValueColumn(): boolean {
    return this.grid.table.columns === 2;
  }
}

/** Filled cells of a row from which on it is no row of labels with their values, but one of a wide table. */
const MOST_VALUES = 6;

/** How many cells that say something reach down into a row from above: these make it the next line of theirs. */
const reachedInto = (grid: Grid, row: number): number =>
  new Set(grid.at[row]!.filter((cell) => cell.row < row && !isEmptyCell(cell))).size;

/** Whether words are a label only by themselves: inside a table they head the rows below. */
const isBare = (item: Item): boolean => item.kind === 'pair' && !item.colon && item.named === null;

/** Whether a cell is a label with its number behind it, as "Objective n. 1" and "Weight 0,35" are; a year or a day is no such number. */
const tellsItself = (cell: Cell, scope: CueScope): boolean =>
  NUMBERED.test(cellText(cell)) && /\d/.test(bareLabel(cellText(cell))) && inlinePair(cell, scope) !== null;

/** Whether a row is what counts in the document with its title beside it: "Objective 1.2 | New archive". */
function isCounted(filled: readonly Cell[], { census }: CueScope): boolean {
  const text = cellText(filled[0]!);
  const start = filled.length === 2 ? countedStart(text) : null;
  return start?.end === text.length && census.counted(start.words) >= COUNTS;
}

/** Whether a cell holds a label and its value behind a colon: below a header none heads the next rows. */
const tellsValue = (cell: Cell, scope: CueScope): boolean =>
  /^[^:(]{2,60}:\s*\S/u.test(cellText(cell)) && inlinePair(cell, scope) !== null;

/** Whether a label right before is still without its value. */
const isAwaited = (open: { readonly values: readonly Cell[] } | null): boolean => open?.values.length === 0;
