import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Paragraph, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { reading } from '../../model/reading.ts';
import type { DraftSection } from '../../record/draft.ts';
import { fold } from '../../rules/fold.ts';
import type { Column } from './column.ts';
import { columnsOf } from './columns.ts';
import type { Bundle, Entry } from '../entry.ts';
import { headerOf, type Header } from './header.ts';
import { withLabelledRow } from './labelled-row.ts';
import { bandEntries, isBand } from './objective-band.ts';
import { objectiveEntries } from './objective-entries.ts';
import { groupRows } from './objective-rows.ts';
import { sectionEntries } from './row-entries.ts';
import { isSummary, rowKind, type RowKind } from './row-kind.ts';
import type { Scope } from '../scope.ts';
import { sectionRowEntries } from './section-row.ts';
import { namedByOperational } from '../sections/operational-objective.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import { statedSum } from './stated-sum.ts';
import { managerColumns, withManagersApart } from './weight-matrix.ts';
import { cellsStarting, gridOf, wideCell, type Grid } from '../cues/table-grid.ts';

/** A row that is no objective, kept so that none of its words is lost. */
export interface IgnoredRow {
  readonly kind: RowKind | 'caption';
  readonly paragraphs: readonly Paragraph[];
  readonly at: readonly Place[];
}

/** A table of objectives, read. */
export interface PlanTable {
  readonly columns: DraftSection['columns'];
  /** Meaning of the columns, to hand on to a table that goes on with this one. */
  readonly layout: readonly Column[];
  /** One for each objective; each holds the section facts that its rows stand under. */
  readonly bundles: readonly Bundle[];
  /** Whether the first bundle lacks number and title: it goes on with the objective before the table. */
  readonly continues: boolean;
  /** Whether the table has a header of its own. */
  readonly headed: boolean;
  /** Points that the weights sum to by the table's own total; null where they are percents. */
  readonly total: number | null;
  readonly rowsIgnored: readonly IgnoredRow[];
}

/**
 * Reads a table with a row for an objective or for an indicator. `previous` are the columns of the table before it:
 * they hold where this one has no header and as many columns.
 */
export function readPlanTable(
  table: Table,
  scope: Scope,
  previous: readonly Column[] | null = null,
): PlanTable {
  const grid = gridOf(table);
  const header = headerOf(grid, scope.rules);
  const below = Array.from(
    { length: table.rows - (header?.end ?? 0) },
    (_, index) => (header?.end ?? 0) + index,
  );
  const columns =
    header === null && previous?.length === table.columns
      ? previous
      : namedColumns(grid, header, contentRows(grid, below, header, scope), scope);
  const kinds = new Map(below.map((row) => [row, rowKind(grid, row, header, columns, scope.rules)]));
  const ignored: IgnoredRow[] = [];
  for (let row = 0; row < (header?.first ?? 0); row++) {
    const entries = sectionRowEntries(grid, row, scope);
    if (entries.length === 0) ignored.push(ignoredRow(grid, row, 'caption'));
  }
  const { bundles, continues } = bundlesOf(grid, header, columns, kinds, scope, ignored);
  return {
    columns: columns.map((column) => columnDraft(column, table)),
    layout: columns,
    bundles,
    continues,
    headed: header !== null,
    total: statedSum(grid, columns, kinds),
    rowsIgnored: ignored,
  };
}

function namedColumns(
  grid: Grid,
  header: Header | null,
  rows: readonly number[],
  scope: Scope,
): readonly Column[] {
  const columns = columnsOf(grid, header, rows, scope.rules);
  return withManagersApart(columns, managerColumns(grid, header, columns, rows.length));
}

/** The rows by which columns are judged: neither totals nor captions nor the header again. */
function contentRows(grid: Grid, rows: readonly number[], header: Header | null, scope: Scope): number[] {
  return rows.filter(
    (row) =>
      wideCell(grid, row) === null &&
      !isBand(grid, row, [], scope.rules) &&
      !isSummary(grid, row, [], scope.rules) &&
      rowKind(grid, row, header, [], scope.rules) !== 'header',
  );
}

function bundlesOf(
  grid: Grid,
  header: Header | null,
  columns: readonly Column[],
  kinds: ReadonlyMap<number, RowKind>,
  scope: Scope,
  ignored: IgnoredRow[],
): { bundles: Bundle[]; continues: boolean } {
  const bundles: Bundle[] = [];
  let continues = false;
  let part: readonly Entry[] = captionEntries(grid, header, scope);
  let rows: number[] = [];
  /** What a row over the indicators says of their objective. */
  let band: readonly Entry[] = [];
  /** Objectives before the part that is open: what its rows tell is none of theirs. */
  let earlier = 0;
  const close = (): void => {
    for (const group of groupRows(grid, rows, columns)) {
      const context = [...part, ...sectionEntries(grid, group.rows[0]!, columns)];
      if (bundles.length === 0) continues = group.continues;
      const own = objectiveEntries(grid, group, columns, scope);
      bundles.push(namedByOperational([...latest(context), ...band, ...own], scope.rules));
      band = [];
    }
    if (band.length > 0) bundles.push([...latest(part), ...band]);
    band = [];
    rows = [];
  };
  for (const [row, kind] of kinds) {
    if (kind === 'data') rows.push(row);
    else if (kind === 'objective') {
      close();
      band = bandEntries(grid, row, scope);
    } else if (kind === 'labelled') {
      close();
      const last = bundles.length - 1;
      if (last < earlier) ignored.push(ignoredRow(grid, row, kind));
      else bundles[last] = withLabelledRow(bundles[last]!, grid, row, scope);
    } else if (kind === 'section') {
      close();
      earlier = bundles.length;
      const entries = sectionRowEntries(grid, row, scope);
      if (entries.length === 0) ignored.push(ignoredRow(grid, row, kind));
      else part = latest([...part, ...entries]);
    } else if (kind !== 'empty') ignored.push(ignoredRow(grid, row, kind));
  }
  close();
  return { bundles: withRepeatedNumbers(bundles), continues };
}

/** Facts that rows above the header state. */
const captionEntries = (grid: Grid, header: Header | null, scope: Scope): readonly Entry[] =>
  latest(Array.from({ length: header?.first ?? 0 }, (_, row) => sectionRowEntries(grid, row, scope)).flat());

/** The last entry of each field: a later row of the same level takes the place of an earlier one. */
const latest = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [entry.field, entry])).values(),
];

/** Flags numbers that come twice in a table. */
function withRepeatedNumbers(bundles: readonly Bundle[]): Bundle[] {
  const numberOf = (bundle: Bundle): string =>
    fold(bundle.find((entry) => entry.field === 'objective.number')?.paragraphs[0]?.text ?? '');
  const counts = new Map<string, number>();
  for (const number of bundles.map(numberOf)) counts.set(number, (counts.get(number) ?? 0) + 1);
  const repeated: FlagCode = 'numbers_repeated';
  return bundles.map((bundle) => {
    const number = numberOf(bundle);
    if (number === '' || counts.get(number) === 1) return bundle;
    return bundle.map((entry) =>
      entry.field === 'objective.number' ? { ...entry, flags: [...entry.flags, repeated] } : entry,
    );
  });
}

function ignoredRow(grid: Grid, row: number, kind: IgnoredRow['kind']): IgnoredRow {
  const cells = cellsStarting(grid, row);
  return { kind, paragraphs: cells.flatMap(contentOf), at: cells.flatMap((cell) => cell.at) };
}

function columnDraft(column: Column, table: Table): DraftSection['columns'][number] {
  const at = column.at.length > 0 ? column.at : table.at;
  const header = reading(column.label, column.label, column.rule, at, column.flags, column.evidence);
  return { header, as: column.field === 'other' ? null : column.field };
}
