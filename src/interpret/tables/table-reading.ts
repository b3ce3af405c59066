import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Paragraph, Table } from '../../model/document.ts';
import type { DraftSection } from '../../record/draft.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Column } from './columns.ts';
import { isContextField } from '../sections/context.ts';
import type { Bundle, Entry } from '../entry.ts';
import { readPlanTable } from './plan-table.ts';
import type { Region } from '../sections/region.ts';
import type { Scope } from '../scope.ts';
import { readStaffMatrix } from './staff-matrix.ts';
import { hasLabelsAbove } from '../sections/sheet.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import { recogniseTable } from './table-recognition.ts';
import { withObjectivesAsRows } from './objectives-as-rows.ts';

/** A table as the walk needs it: what it is, and what it says where that needs no context. */
export type TableReading = (
  | { readonly kind: 'frame' | 'context' | 'sheet' | 'other' }
  | {
      readonly kind: 'plan';
      readonly layout: 'table' | 'matrix';
      readonly summary: boolean;
      readonly columns: DraftSection['columns'];
      readonly bundles: readonly Bundle[];
      /** Whether the first bundle goes on with the objective before the table. */
      readonly continues: boolean;
      readonly headed: boolean;
      /** Points that the weights sum to by the table's own total; null where they are percents. */
      readonly total: number | null;
      readonly meaning: readonly Column[];
    }
  | { readonly kind: 'steps'; readonly columns: DraftSection['columns']; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'matrix';
      readonly columns: DraftSection['columns'];
      readonly allocations: Region['allocations'];
    }
) & { readonly diagnostics: readonly Diagnostic[] };

/** Reads a table by what it is. `previous` are the columns of the last table of objectives, for one that goes on with it. */
export function readTable(given: Table, scope: Scope, previous: readonly Column[] | null): TableReading {
  const table = withObjectivesAsRows(given, scope);
  const recognised = recogniseTable(table, scope).kind;
  const kind =
    (recognised === 'plan' || recognised === 'summary') && hasLabelsAbove(table, scope)
      ? 'sheet'
      : recognised;
  const diagnostics: Diagnostic[] = [];
  switch (kind) {
    case 'plan':
    case 'summary':
    case 'weight-matrix': {
      const { columns, bundles, continues, headed, layout, total } = readPlanTable(table, scope, previous);
      return {
        kind: 'plan',
        layout: kind === 'weight-matrix' ? 'matrix' : 'table',
        summary: kind === 'summary',
        columns,
        bundles: answeredDown(carriedDown(bundles, layout)),
        continues,
        headed,
        total,
        meaning: layout,
        diagnostics,
      };
    }
    case 'phases': {
      const { columns, bundles } = readPlanTable(table, scope);
      return { kind: 'steps', columns, entries: bundles.flat(), diagnostics };
    }
    case 'months':
      return { kind: 'steps', columns: [], entries: monthSteps(table, scope), diagnostics };
    case 'staff-matrix':
      return { kind: 'matrix', ...readStaffMatrix(table, scope), diagnostics };
    case 'refused':
      diagnostics.push({
        code: 'table_refused',
        message: `No table of objectives: ${firstWords(table)}`,
        at: table.at,
        path: null,
      });
      return { kind: 'other', diagnostics };
    case 'frame':
    case 'context':
    case 'sheet':
      return { kind, diagnostics };
    case 'attendance':
    case 'other':
      return { kind: 'other', diagnostics };
  }
}

const firstWords = (table: Table): string =>
  table.cells
    .flatMap(contentOf)
    .map((paragraph) => paragraph.text)
    .join(' ')
    .slice(0, 80);

/**
 * Bundles with the units of the row above where the columns for them are left empty: the cells above reach down, until
 * a column further left names something else.
 */
function carriedDown(bundles: readonly Bundle[], columns: readonly Column[]): readonly Bundle[] {
  const fields = columns.map((column) => column.field).filter(isContextField);
  let known: readonly (Entry | undefined)[] = fields.map(() => undefined);
  return bundles.map((bundle) => {
    let moved = false;
    known = fields.map((field, index) => {
      const stated = bundle.find((entry) => entry.field === field && entry.paragraphs.length > 0);
      const before = moved ? undefined : known[index];
      if (stated !== undefined && textIn(stated.paragraphs) !== textIn(before?.paragraphs ?? []))
        moved = true;
      return stated ?? before;
    });
    const missing = known.filter(
      (entry) => entry !== undefined && !bundle.some((own) => own.field === entry.field),
    );
    return [...missing.filter((entry) => entry !== undefined), ...bundle];
  });
}

/**
 * Bundles with whoever answers for the objective above where his cell is left empty: printed once for all that he answers
 * for, in a table whose cells are not merged. The first objective must have one.
 */
function answeredDown(bundles: readonly Bundle[]): readonly Bundle[] {
  let known: Entry | null = null;
  return bundles.map((bundle, index) => {
    const stated = bundle.find((entry) => entry.field === 'objective.responsible');
    if (stated !== undefined && stated.paragraphs.length > 0) known = stated;
    else if (index > 0 && stated !== undefined && known !== null) {
      const again: Entry = { ...known, row: stated.row, flags: [...known.flags, 'context_inherited'] };
      return bundle.map((entry) => (entry === stated ? again : entry));
    }
    return bundle;
  });
}

/** The steps of a table with a column for each month: the text of each row below the months. */
function monthSteps(table: Table, scope: Scope): readonly Entry[] {
  const months = table.cells.filter(
    (cell) => recognise(scope.rules, 'month', textIn(cell.paragraphs)) !== null,
  );
  const first = Math.min(...months.map((cell) => cell.column));
  const head = Math.min(...months.map((cell) => cell.row));
  const steps: Entry[] = [];
  for (let row = head + 1; row < table.rows; row++) {
    const cells = table.cells.filter((cell) => cell.row === row && cell.column < first);
    const widest = cells.reduce<(typeof cells)[number] | null>(
      (best, cell) =>
        best === null || textIn(cell.paragraphs).length > textIn(best.paragraphs).length ? cell : best,
      null,
    );
    if (widest === null || widest.paragraphs.length === 0) continue;
    steps.push({
      field: 'phase.text',
      label: '',
      year: null,
      rule: 'recognise/month',
      paragraphs: widest.paragraphs,
      at: widest.at,
      row: row - head - 1,
      flags: [],
      evidence: [],
    });
  }
  return steps;
}

const textIn = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map((paragraph) => paragraph.text)
    .join(' ')
    .trim();
