import type { Cell, Document, Paragraph, Table } from '../src/model/document.ts';
import {
  cellText,
  editParagraphs,
  editTables,
  NOTHING,
  plainRows,
  refill,
  retext,
  unitCell,
} from './edit.ts';
import { misrecognised } from './misrecognised.ts';
import type { Random } from './random.ts';
import { relabelled, renamed } from './relabelled.ts';
import { cutRow, reversed } from './relaid.ts';

/** Another document that says the same to a human reader, laid out or read less well; null where it can't be made of this one. */
export type Variation = (document: Document, random: Random) => Document | null;

/** Tables of the size of a plan's. */
const isPlan = (table: Table): boolean => table.rows >= 3 && table.columns >= 3;

const everyPlan =
  (edit: (table: Table, random: Random) => Table | null): Variation =>
  (document, random) => {
    let changed = false;
    const edited = editTables(document, (table) => {
      const made = isPlan(table) ? edit(table, random) : null;
      changed ||= made !== null;
      return [made ?? table];
    });
    return changed ? edited : null;
  };

/** One head of each table is blank. */
const headlessColumn = everyPlan((table, random) => {
  const heads = table.cells.filter((cell) => cell.row === 0 && cellText(cell) !== '');
  return heads.length < 2 ? null : refill(table, new Map([[random.pick(heads), NOTHING]]));
});

/** No table has heads. */
const headlessTable = everyPlan((table) =>
  refill(table, new Map(table.cells.filter((cell) => cell.row === 0).map((cell) => [cell, NOTHING]))),
);

/** In one row of each table every content stands a column further right, the last one in the first. */
const shiftedRow = everyPlan((table, random) => {
  const rows = plainRows(table);
  if (rows.length === 0) return null;
  const row = random.pick(rows);
  const cells = Array.from({ length: table.columns }, (_, column) => unitCell(table, row, column)!);
  return refill(table, new Map(cells.map((cell, i) => [cell, cells.at(i - 1)!])));
});

/** Two neighbouring columns are one. */
const joinedColumns = everyPlan((table, random) => {
  const left = Math.floor(random.unit() * (table.columns - 1));
  const contents = new Map<Cell, Pick<Cell, 'paragraphs' | 'tables'>>();
  for (let row = 0; row < table.rows; row++) {
    const [a, b] = [unitCell(table, row, left), unitCell(table, row, left + 1)];
    if (a === null || b === null) continue;
    contents.set(a, both(a, b));
    contents.set(b, NOTHING);
  }
  return contents.size === 0 ? null : refill(table, contents);
});

/** Two rows were taken for one. */
const joinedRows = everyPlan((table, random) => {
  const rows = plainRows(table).filter((row, _, all) => all.includes(row + 1));
  if (rows.length === 0) return null;
  const row = random.pick(rows);
  const contents = new Map<Cell, Pick<Cell, 'paragraphs' | 'tables'>>();
  for (let column = 0; column < table.columns; column++) {
    const [a, b] = [unitCell(table, row, column)!, unitCell(table, row + 1, column)!];
    contents.set(a, both(a, b));
    contents.set(b, NOTHING);
  }
  return refill(table, contents);
});

const both = (a: Cell, b: Cell): Pick<Cell, 'paragraphs' | 'tables'> => ({
  paragraphs: [...a.paragraphs, ...b.paragraphs],
  tables: [...a.tables, ...b.tables],
});

/** Columns stand in another order, heads with them. */
const reordered = everyPlan((table, random) => {
  const [a, b] = [random.pick([0, 1]), 1 + Math.floor(random.unit() * (table.columns - 1))];
  const contents = new Map<Cell, Pick<Cell, 'paragraphs' | 'tables'>>();
  for (let row = 0; row < table.rows && a !== b; row++) {
    const [one, other] = [unitCell(table, row, a), unitCell(table, row, b)];
    if (one === null || other === null) return null;
    contents.set(one, other);
    contents.set(other, one);
  }
  return contents.size === 0 ? null : refill(table, contents);
});

/** The paragraphs of a cell run into each other. */
const runTogether = everyPlan((table) => {
  const several = table.cells.filter((cell) => cell.paragraphs.length > 1);
  if (several.length === 0) return null;
  return refill(
    table,
    new Map(
      several.map((cell) => [
        cell,
        { paragraphs: [retext(cell.paragraphs[0]!, cellText(cell))], tables: cell.tables },
      ]),
    ),
  );
});

/** No table was found: the cells' texts follow each other. */
const flattened: Variation = (document) =>
  document.blocks.some((block) => block.kind === 'table' && isPlan(block))
    ? editTables(document, (table) =>
        isPlan(table) ? table.cells.flatMap((cell) => cell.paragraphs) : [table],
      )
    : null;

/** Nothing is bold, nothing is a heading, nothing is set off. */
const plain: Variation = (document) =>
  editParagraphs(document, (paragraph) => ({
    ...paragraph,
    heading: null,
    gapBefore: false,
    align: null,
    runs: paragraph.runs.map((run) => ({ ...run, bold: false, italic: false, underline: false })),
  }));

/** Labels without their colons. */
const uncoloned: Variation = (document) => {
  const strip = (paragraph: Paragraph): Paragraph =>
    /^[^:]{3,40}:\s/.test(paragraph.text) ? retext(paragraph, paragraph.text.replace(':', '')) : paragraph;
  const edited = editParagraphs(document, strip);
  return JSON.stringify(edited) === JSON.stringify(document) ? null : edited;
};

/** All is in capitals. */
const shouted: Variation = (document) =>
  editParagraphs(document, (paragraph) => retext(paragraph, paragraph.text.toUpperCase()));

export const VARIATIONS: Readonly<Record<string, Variation>> = {
  relabelled,
  misrecognised,
  headlessColumn,
  headlessTable,
  shiftedRow,
  joinedColumns,
  joinedRows,
  reordered,
  runTogether,
  flattened,
  plain,
  uncoloned,
  renamed,
  reversed: everyPlan(reversed),
  cutRow: everyPlan(cutRow),
  shouted,
};
