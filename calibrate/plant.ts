import { mapReadings } from '../src/check/readings.ts';
import type { Cell, Document, Paragraph, Table } from '../src/model/document.ts';
import { placeKey, type Place } from '../src/model/place.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Draft } from '../src/record/draft.ts';
import {
  cellText,
  editParagraphs,
  editTables,
  NOTHING,
  plainRows,
  recharacter,
  refill,
  unitCell,
} from './edit.ts';
import { CONFUSIONS } from './misrecognised.ts';
import type { Random } from './random.ts';

/** A document with one mistake in it. */
export interface Planted {
  readonly document: Document;
  /** Path of the value that it was planted in; null where it went into a row or a column of a table. */
  readonly path: string | null;
}

/** Puts one mistake of its kind into the document; null where there is no place for it. */
export type Mistake = (document: Document, draft: Draft, random: Random) => Planted | null;

/** Text with something in it that `change` can change, in a value whose path fits. */
const inValue =
  (paths: RegExp, change: (text: string, value: unknown, random: Random) => string | null): Mistake =>
  (document, draft, random) => {
    const found: { path: string; reading: Reading<unknown> }[] = [];
    mapReadings(draft, (reading, path) => {
      if (paths.test(path) && reading.value !== null) found.push({ path, reading });
    });
    if (found.length === 0) return null;
    const { path, reading } = random.pick(found);
    const edited = editAt(document, reading.at, (text) => change(text, reading.value, random));
    return edited === null ? null : { document: edited, path };
  };

/** The document with the first paragraph at these places changed that `change` can change. */
function editAt(
  document: Document,
  at: readonly Place[],
  change: (text: string) => string | null,
): Document | null {
  const places = new Set(at.map(placeKey));
  let done = false;
  const edited = editParagraphs(document, (paragraph: Paragraph) => {
    if (done || !paragraph.at.some((place) => places.has(placeKey(place)))) return paragraph;
    const text = change(paragraph.text);
    if (text === null || text === paragraph.text) return paragraph;
    done = true;
    return recharacter(paragraph, text);
  });
  return done ? edited : null;
}

/** A cell of so many characters holds a number and little else. */
const SHORT = 12;

/** Where the number stands in the text as a number of its own. */
function numberAt(text: string, value: unknown): { start: number; end: number } | null {
  if (typeof value !== 'number') return null;
  const written = String(value).replace('.', '[.,]');
  const hit = new RegExp(`(?<![\\d.,])${written}(?![\\d]|[.,]\\d*[1-9])`).exec(text);
  // A value on another scale stands in its cell with the number as written.
  const found = hit ?? (text.length <= SHORT ? /\d+(?:[.,]\d+)?/.exec(text) : null);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

function withDigit(text: string, value: unknown, random: Random): string | null {
  const place = numberAt(text, value);
  if (place === null) return null;
  const digits = Array.from(text.slice(place.start, place.end)).flatMap((sign, i) =>
    /\d/.test(sign) ? [place.start + i] : [],
  );
  const at = random.pick(digits);
  const others = Array.from('123456789').filter((digit) => digit !== text[at]);
  return text.slice(0, at) + random.pick(others) + text.slice(at + 1);
}

function confused(text: string, value: unknown, random: Random): string | null {
  const place = numberAt(text, value);
  if (place === null) return null;
  const digits = Array.from(text.slice(place.start, place.end)).flatMap((sign, i) =>
    /\d/.test(sign) && sign in CONFUSIONS ? [place.start + i] : [],
  );
  if (digits.length === 0) return null;
  const at = random.pick(digits);
  return text.slice(0, at) + CONFUSIONS[text[at]!]! + text.slice(at + 1);
}

/** A year some years off, as a mistyped third or fourth digit gives. */
function otherYear(text: string, value: unknown, random: Random): string | null {
  const year = typeof value === 'number' ? value : Number(String(value).slice(0, 4));
  const at = text.indexOf(String(year));
  if (at < 0) return null;
  const off = random.pick([-20, -10, -3, -2, -1, 10, 20, 30]);
  return text.slice(0, at) + String(year + off) + text.slice(at + 4);
}

/** Changes rows of a table of objectives, one that some objective stands in; its heads stay as they are. */
const inTable =
  (change: (table: Table, rows: readonly number[], random: Random) => Table | null): Mistake =>
  (document, draft, random) => {
    const places = new Set(draft.objectives.flatMap((objective) => objective.title.at.map(placeKey)));
    const heads = new Set(
      draft.sections.flatMap(({ columns }) => columns.flatMap(({ header }) => header.at.map(placeKey))),
    );
    const stands = (cell: Cell, among: ReadonlySet<string>): boolean =>
      [...cell.at, ...cell.paragraphs.flatMap((one) => one.at)].some((place) => among.has(placeKey(place)));
    const holds = (table: Table): boolean =>
      table.rows >= 3 && table.columns >= 3 && table.cells.some((cell) => stands(cell, places));
    const tables = document.blocks.flatMap((block, index) =>
      block.kind === 'table' && holds(block) ? [index] : [],
    );
    if (tables.length === 0) return null;
    const chosen = random.pick(tables);
    let changed: Table | null = null;
    const edited = editTables(document, (table, index) => {
      if (index !== chosen) return [table];
      const headed = new Set(table.cells.filter((cell) => stands(cell, heads)).map((cell) => cell.row));
      const rows = plainRows(table).filter((row) => !headed.has(row));
      changed = rows.length === 0 ? null : change(table, rows, random);
      return [changed ?? table];
    });
    return changed === null ? null : { document: edited, path: null };
  };

type Contents = Map<Cell, Pick<Cell, 'paragraphs' | 'tables'>>;

const rowCells = (table: Table, row: number): Cell[] =>
  Array.from({ length: table.columns }, (_, column) => unitCell(table, row, column)!);

const swappedCells = inTable((table, rows, random) => {
  const filled = rowCells(table, random.pick(rows)).filter((cell) => cellText(cell) !== '');
  if (filled.length < 2) return null;
  const left = Math.floor(random.unit() * (filled.length - 1));
  const [a, b] = [filled[left]!, filled[left + 1]!];
  return cellText(a) === cellText(b)
    ? null
    : refill(
        table,
        new Map([
          [a, b],
          [b, a],
        ]),
      );
});

/** Under heads that stay, two columns change places. */
const swappedColumns = inTable((table, rows, random) => {
  const left = Math.floor(random.unit() * (table.columns - 1));
  const contents: Contents = new Map();
  for (const row of rows) {
    const cells = rowCells(table, row);
    contents.set(cells[left]!, cells[left + 1]!);
    contents.set(cells[left + 1]!, cells[left]!);
  }
  return contents.size === 0 ? null : refill(table, contents);
});

/** From one column on, what stands in a row stands a column further right. */
const shiftedColumns = inTable((table, rows, random) => {
  const cells = rowCells(table, random.pick(rows));
  const from = Math.floor(random.unit() * (table.columns - 1));
  const contents: Contents = new Map([[cells[from]!, NOTHING]]);
  for (let column = from + 1; column < table.columns; column++)
    contents.set(cells[column]!, cells[column - 1]!);
  return refill(table, contents);
});

const lostRow = inTable((table, rows, random) => {
  if (rows.length < 2) return null;
  const cells = rowCells(table, random.pick(rows));
  return refill(table, new Map(cells.map((cell) => [cell, NOTHING])));
});

export const MISTAKES = {
  'digit of a weight': inValue(/^objectives\[\d+\]\.weight$/, withDigit),
  'digit of a percent': inValue(/^objectives\[\d+\]\.outcome\.percent$/, withDigit),
  'wrong year': inValue(
    /^(objectives\[\d+\]\.deadline|sections\[\d+\]\.year|act\.reportingYear)$/,
    otherYear,
  ),
  'letter for a digit': inValue(/^objectives\[\d+\]\.(weight|outcome\.percent)$/, confused),
  'cells swapped': swappedCells,
  'columns swapped': swappedColumns,
  'row shifted by a column': shiftedColumns,
  'row lost': lostRow,
} as const satisfies Readonly<Record<string, Mistake>>;
