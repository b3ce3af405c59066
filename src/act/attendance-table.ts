import type { Cell, Table } from '../model/document.ts';
import type { ActRules } from './act-rules.ts';
import { lineItems, markOf, type Item } from './attendance-items.ts';
import type { ActLine } from './lines.ts';
import { wholeName } from './person-name.ts';

type ColumnKind = 'name' | 'role' | 'present' | 'absent' | 'remote';

/** Whether a table lists who was there: rows with a person's name and an office or a mark beside it. */
export function isAttendanceTable(table: Table, rules: ActRules): boolean {
  const named = new Set<number>();
  const other = new Set<number>();
  for (const cell of table.cells)
    for (const paragraph of cell.paragraphs) {
      const text = paragraph.text.trim();
      if (text === '') continue;
      if (wholeName(text, rules) !== null) named.add(cell.row);
      else if (rules.find('attendance.role', text) ?? (markOf(text, rules) === null ? null : text))
        other.add(cell.row);
      if (lineItems(asLine(cell, text), 0, rules).length >= 2) {
        named.add(cell.row);
        other.add(cell.row);
      }
    }
  const both = [...named].filter((row) => other.has(row)).length;
  return both >= 2 || (both === 1 && table.rows <= 2);
}

/**
 * The pieces of a list in a table. A mark means what its column's header says (a cross under `A` is an absence); under a
 * header of both, or none, what it says itself. `firstRow` numbers the rows on.
 */
export function tableItems(table: Table, firstRow: number, rules: ActRules): Item[] {
  const columns = columnKinds(table, rules);
  const items: Item[] = [];
  const present = [...columns.values()].includes('present');
  const named = [...columns.values()].includes('name');
  const unsure = present ? new Set<number>() : unheadedCrosses(table, columns);
  for (const cell of table.cells) {
    if (unsure.has(cell.column)) continue;
    if (isHeaderRow(table, cell.row, rules)) continue;
    const kind = columns.get(cell.column) ?? null;
    const single = cell.paragraphs.length <= 1;
    for (const paragraph of cell.paragraphs) {
      const text = paragraph.text.trim();
      if (text === '' || /^\d+([.,]\d+)?$/.test(text)) continue;
      const line = asLine(cell, text);
      const row = single ? firstRow + cell.row : null;
      const mark = markOf(text, rules);
      if (kind === 'remote') {
        if (mark === true) items.push({ kind: 'mark', text, present: true, row, at: line.at });
      } else if (kind === 'absent' && mark !== null)
        items.push({ kind: 'mark', text, present: false, row, at: line.at });
      else if (kind === 'present' && mark !== null)
        items.push({ kind: 'mark', text, present: mark, row, at: line.at });
      // A sign that is none of the known marks still ticks the column that it stands in.
      else if ((kind === 'present' || kind === 'absent') && isSign(text))
        items.push({ kind: 'mark', text, present: kind === 'present', row, at: line.at });
      else if (mark !== null && present && kind === null) continue;
      // Under a header of offices stands the office, whatever it is called.
      else if (kind === 'role' && named && mark === null)
        items.push({ kind: 'role', text, row, at: line.at });
      else {
        const found = lineItems(line, row, rules);
        // Beside a column that is headed as names, what looks like a name is something else (a place, a list).
        const names = !named || kind === 'name';
        items.push(...(names ? found : found.filter((item) => item.kind !== 'name')));
      }
    }
  }
  return items;
}

/**
 * Of columns with crosses under headers that nobody knows, all but the first: whether a cross there means absent, excused or
 * something else can't be told, and whoever has no other mark is left without one.
 */
function unheadedCrosses(table: Table, columns: ReadonlyMap<number, ColumnKind>): ReadonlySet<number> {
  const crossed = table.cells.filter(
    (cell) =>
      !columns.has(cell.column) &&
      cell.paragraphs.length === 1 &&
      /^[x×✓✔]$/iu.test(cell.paragraphs[0]!.text.trim()),
  );
  const found = [...new Set(crossed.map((cell) => cell.column))].sort((a, b) => a - b);
  return new Set(found.slice(1));
}

const isSign = (text: string): boolean => /^[^\p{L}\p{N}]{1,2}$|^\p{L}$/u.test(text);

function columnKinds(table: Table, rules: ActRules): Map<number, ColumnKind> {
  const kinds = new Map<number, ColumnKind>();
  const headers: readonly (readonly [ColumnKind, string])[] = [
    ['name', 'attendance.nameHeader'],
    ['role', 'attendance.roleHeader'],
    ['present', 'attendance.presentHeader'],
    ['absent', 'attendance.absentHeader'],
    ['remote', 'attendance.remoteHeader'],
  ];
  for (const cell of table.cells) {
    if (!isHeaderRow(table, cell.row, rules)) continue;
    const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ');
    const kind = headers.find(([, field]) => rules.find(field, text))?.[0];
    if (kind) for (let column = cell.column; column < cell.columnEnd; column++) kinds.set(column, kind);
  }
  return kinds;
}

/** A row of headers: one of the first two, with a header of names, offices or marks and no person. */
function isHeaderRow(table: Table, row: number, rules: ActRules): boolean {
  if (row > 1) return false;
  const texts = table.cells
    .filter((cell) => cell.row === row)
    .map((cell) =>
      cell.paragraphs
        .map((paragraph) => paragraph.text)
        .join(' ')
        .trim(),
    );
  const headed = texts.filter((text) =>
    [
      'attendance.nameHeader',
      'attendance.roleHeader',
      'attendance.presentHeader',
      'attendance.absentHeader',
    ].some((field) => rules.find(field, text)),
  );
  return (
    headed.length > 0 &&
    !texts.some((text) => wholeName(text, rules) !== null && !rules.find('attendance.nameHeader', text))
  );
}

const asLine = (cell: Cell, text: string): ActLine => ({
  text,
  block: 0,
  cell: null,
  beside: false,
  gapBefore: false,
  bold: false,
  centred: false,
  indent: 0,
  at: cell.at,
});
