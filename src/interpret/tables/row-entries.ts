import type { Cell } from '../../model/document.ts';
import { UNIT_NAMES, type Canonical } from '../../rules/fields.ts';
import { looksLikePerson, splitPerson } from '../../values/person.ts';
import type { Column } from './column.ts';
import type { Entry } from '../entry.ts';
import { continuesText, startingIn, type ObjectiveRows } from './objective-rows.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import { cellText, isEmptyCell, type Grid } from '../cues/table-grid.ts';
import { isBlank } from '../../values/value.ts';

/** What holds for every objective that a cell reaches over; a number such as a weight is never said twice. */
const SHARED: ReadonlySet<Canonical> = new Set([
  'objective.group',
  'objective.interactions',
  'objective.responsible',
  'objective.nature',
  'objective.deadline',
  'objective.years',
]);

/** The pieces of one objective from its rows, rows counted from 0. Section columns are left to `sectionEntries`. */
export function entriesOf(grid: Grid, group: ObjectiveRows, columns: readonly Column[]): Entry[] {
  const entries: Entry[] = [];
  const own = columns.filter((column) => !column.field.startsWith('section.'));
  let index = 0;
  for (const [position, row] of group.rows.entries()) {
    if (position > 0) {
      if (isRest(grid, row, own)) {
        append(grid, row, own, entries, index);
        continue;
      }
      index++;
    }
    for (const column of own) {
      const cell = grid.at[row]![column.index]!;
      if (cell.column !== column.index) continue;
      if (cell.row < row && !(position === 0 && SHARED.has(column.field))) continue;
      if (position > 0 && isEmptyCell(cell)) continue;
      if (column.isChosen?.(cellText(cell)) === false) continue;
      entries.push(
        entryOf(
          cell,
          position > 0 && column.below !== null ? { ...column, field: column.below } : column,
          index,
        ),
      );
    }
  }
  return entries;
}

/** For each of a part's rows the last one up to it that names a unit; rows that stand under none are left out. */
export function unitRows(
  grid: Grid,
  rows: readonly number[],
  columns: readonly Column[],
): ReadonlyMap<number, number> {
  const units = columns.filter(({ field }) => UNIT_NAMES.has(field));
  const found = new Map<number, number>();
  if (units.length === 0) return found;
  let last: number | null = null;
  for (const row of rows) {
    if (units.some(({ index }) => !isEmptyCell(grid.at[row]![index]!))) last = row;
    if (last !== null) found.set(row, last);
  }
  return found;
}

/**
 * The section's facts that a row stands under: its sector, its service, whoever answers for them. A unit that is printed in its first
 * row alone holds for the rows below, with whoever stands beside it; `named` says which row names it (`unitRows`).
 */
export function sectionEntries(
  grid: Grid,
  named: ReadonlyMap<number, number>,
  row: number,
  columns: readonly Column[],
): Entry[] {
  const own = columns.filter((column) => column.field.startsWith('section.'));
  const headed = own.some(({ field }) => field === 'section.responsible');
  const first = named.get(row) ?? row;
  return own
    .map((column) => {
      const cell = grid.at[row]![column.index]!;
      if (first === row || !isEmptyCell(cell)) return { column, cell };
      const flags = [...column.flags, 'context_inherited' as const];
      return { column: { ...column, flags }, cell: grid.at[first]![column.index]! };
    })
    .filter(({ cell }) => !isEmptyCell(cell))
    .flatMap(({ cell, column }) => {
      const entry = entryOf(cell, column, 0);
      return headed || !UNIT_NAMES.has(column.field) ? [entry] : withHeadApart(entry);
    });
}

/** A unit, and on a line below it with a title before the name whoever answers for it: "Roads department / Ing. Neri". */
function withHeadApart(entry: Entry): readonly Entry[] {
  const { paragraphs } = entry;
  const from = paragraphs.findIndex(
    ({ text }, index) => index > 0 && looksLikePerson(text) && splitPerson(text).title !== null,
  );
  if (from < 0) return [entry];
  const [unit, head] = [paragraphs.slice(0, from), paragraphs.slice(from)];
  return [
    { ...entry, paragraphs: unit, at: unit.flatMap(({ at }) => at) },
    {
      ...entry,
      field: 'section.responsible',
      rule: 'labels/section-responsible',
      paragraphs: head,
      at: head.flatMap(({ at }) => at),
    },
  ];
}

function entryOf(cell: Cell, column: Column, row: number): Entry {
  const { field, label, year, rule, flags, evidence } = column;
  return {
    field,
    label,
    year,
    rule,
    paragraphs: column.choice === undefined ? contentOf(cell) : [{ ...column.choice, at: cell.at }],
    at: cell.at.length > 0 ? cell.at : column.at,
    row,
    flags,
    evidence,
    ...(column.choice === undefined ? {} : { marked: true }),
    ...(column.grounds === undefined ? {} : { grounds: column.grounds }),
  };
}

/** Whether a row at a page break is the rest of the row above it: no number or title of its own, and texts that read on. */
function isRest(grid: Grid, row: number, columns: readonly Column[]): boolean {
  if (!grid.table.breaks.includes(row)) return false;
  const number = columns.find((column) => column.field === 'objective.number') ?? null;
  if (startingIn(grid, row, number) !== null) return false;
  return columns.some((column) => {
    const cell = grid.at[row]![column.index]!;
    const above = grid.at[row - 1]![column.index]!;
    const [text, next] = [cellText(above), cellText(cell)];
    return cell.row === row && !isBlank(next) && /\p{L}{3}/u.test(text) && readsOn(text, next);
  });
}

/** Puts the cells of a cut row behind what the same columns hold already. */
function append(grid: Grid, row: number, columns: readonly Column[], entries: Entry[], index: number): void {
  for (const column of columns) {
    const cell = grid.at[row]![column.index]!;
    if (cell.row < row || cell.column !== column.index || isEmptyCell(cell)) continue;
    const at = entries.findLastIndex(
      (entry) => entry.field === column.field && entry.label === column.label && entry.row === index,
    );
    const rest = entryOf(cell, column, index);
    const before = entries[at];
    if (before === undefined || before.paragraphs.length === 0) {
      if (before === undefined) entries.push(rest);
      else entries[at] = rest;
      continue;
    }
    entries[at] = {
      ...before,
      paragraphs: joinedText(before, rest),
      at: [...before.at, ...rest.at],
      flags: [...new Set([...before.flags, 'row_joined' as const])],
    };
  }
}

/** Whether a text is the rest of the one above it: `b) …` is the next item and no rest. */
const readsOn = (text: string, next: string): boolean =>
  continuesText(text, next) && !/^\(?\p{L}\)\s/u.test(next);

/** The paragraphs of both, the last of the first and the first of the second made one where the text runs on. */
function joinedText(before: Entry, rest: Entry): Entry['paragraphs'] {
  const last = before.paragraphs.at(-1)!;
  const first = rest.paragraphs[0];
  if (first === undefined) return before.paragraphs;
  if (!/\p{L}/u.test(first.text) || !readsOn(last.text, first.text))
    return [...before.paragraphs, ...rest.paragraphs];
  const cut = /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(first.text);
  const text = cut ? last.text.slice(0, -1) + first.text : `${last.text} ${first.text}`;
  const blank = { text: ' ', bold: false, italic: false, underline: false };
  const runs = cut ? [...cutHyphen(last.runs), ...first.runs] : [...last.runs, blank, ...first.runs];
  const joined = { ...last, text, runs, at: [...last.at, ...first.at] };
  return [...before.paragraphs.slice(0, -1), joined, ...rest.paragraphs.slice(1)];
}

const cutHyphen = (runs: Entry['paragraphs'][number]['runs']): Entry['paragraphs'][number]['runs'] =>
  runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: run.text.replace(/-\s*$/, '') } : run,
  );
