import type { Table } from '../../model/document.ts';
import { doubt, type Check, type Finding } from '../finding.ts';
import { cellForm, type CellForm } from '../forms/cell-form.ts';
import { countForms, likelihood, type FormCounts } from '../forms/form-counts.ts';
import { pathsAt, pathsByPlace, planTables, wholeRows } from '../plan-tables.ts';

/** Log-odds by which a row must fit the columns beside its own better. */
const FAR = 7;
/** What one cell may add to them, and below which it says nothing. */
const MOST = 4;
const LEAST = 1;
/** What a gap says that a shift would leave. */
const GAP = 3;
/** As many rows make a column of which one can be told apart. */
const ENOUGH = 3;

/** A row whose cells look like those of the columns beside theirs was shifted, or two of its cells changed places. */
export const rowShifted: Check = (draft, document) => {
  const paths = pathsByPlace(draft);
  return planTables(draft, document).flatMap((table) => inTable(table, paths));
};

function inTable(table: Table, paths: ReadonlyMap<string, readonly string[]>): Finding[] {
  const rows = wholeRows(table).map(({ cells, texts }) => ({ cells, forms: texts.map(cellForm) }));
  if (rows.length < ENOUGH) return [];
  const columns = Array.from({ length: table.columns }, (_, c) =>
    countForms(rows.map((row) => row.forms[c]!)),
  );
  return rows.flatMap((row): Finding[] => {
    const odd = oddCells(row.forms, columns);
    if (odd.length === 0) return [];
    const found = odd.flatMap((c) => pathsAt(row.cells[c]!, paths));
    const first = row.cells[odd[0]!]!;
    return found.length === 0
      ? []
      : [
          doubt(
            'row_shifted',
            [...new Set(found)],
            'cells look like those of the columns beside theirs',
            first.at,
          ),
        ];
  });
}

/** Columns whose cells fit the column to their left or right far better, as a run; or that fit each other's. */
function oddCells(forms: readonly CellForm[], columns: readonly FormCounts[]): number[] {
  const own = forms.map((form, c) => likelihood(form, columns[c]!, form));
  const gainsBy = (by: number): number[] =>
    forms.map((form, c) => {
      if (columns[c + by] === undefined || saysNothing(form)) return 0;
      const gained = likelihood(form, columns[c + by]!, forms[c + by]) - own[c]!;
      return Math.abs(gained) < LEAST ? 0 : Math.max(-MOST, Math.min(MOST, gained));
    });
  const [left, right] = [gainsBy(-1), gainsBy(1)];
  let best: { gain: number; run: number[] } = { gain: FAR, run: [] };
  const offer = (total: number, run: readonly number[]): void => {
    if (total > best.gain) best = { gain: total, run: [...run] };
  };
  for (const gains of [left, right]) {
    const order = forms.map((_, c) => (gains === left ? c : forms.length - 1 - c));
    let [sum, telling, run]: [number, number, number[]] = [0, 0, []];
    for (const c of order) {
      if (isGap(forms[c]!, columns[c]!) && sum < GAP) [sum, telling, run] = [GAP, 0, []];
      else sum += gains[c]!;
      run.push(c);
      if (gains[c]! > 0 || isEmpty(forms[c]!)) telling++;
      if (sum <= 0) [sum, telling, run] = [0, 0, []];
      else if (telling > 1) offer(sum, run);
    }
  }
  for (let c = 0; c + 1 < forms.length; c++) {
    const [a, b] = [right[c]!, left[c + 1]!];
    if (a > 0 && b > 0) offer(a + b, [c, c + 1]);
  }
  return best.run;
}

/** Marks and lone words such as "SI" stand in any column. */
const saysNothing = ([sort, length]: CellForm): boolean => sort! <= 1 || (sort === 9 && length! <= 1);
const isEmpty = (form: CellForm): boolean => form[0] === 0;

/** An empty cell in a column that is full but for it, and not of marks. */
const isGap = (form: CellForm, { n, counts }: FormCounts): boolean =>
  isEmpty(form) && counts[0]![0] === 1 && counts[0]![1] === 0 && n > 2;
