import type { Document, Table } from '../model/document.ts';
import { flagged, reading, vouched, type Reading } from '../model/reading.ts';
import { wordsValue } from '../values/number-words.ts';
import type { ActRules } from './act-rules.ts';
import type { Attendant } from './attendance.ts';
import { besideRows, type ActLine } from './lines.ts';
import { passageOf, placesOf, placesOfLines, rawOf } from './passage.ts';

/** How many were there and how many away, as stated; checked against the list. */
export interface Counts {
  readonly present: Reading<number> | null;
  readonly absent: Reading<number> | null;
  /** The attendants, each vouched for by counts that hold or flagged by one that doesn't. */
  readonly attendance: readonly Attendant[];
}

export function readCounts(
  document: Document,
  zone: readonly ActLine[],
  attendance: readonly Attendant[],
  rules: ActRules,
): Counts {
  const present =
    stated('presentCount', zone, rules) ??
    underColumn(document, zone, 'attendance.presentHeader', rules) ??
    inPair('present', zone, rules);
  const absent =
    stated('absentCount', zone, rules) ??
    underColumn(document, zone, 'attendance.absentHeader', rules) ??
    inPair('absent', zone, rules);
  if (attendance.length === 0) return { present, absent, attendance };
  const listed = (value: boolean): number =>
    attendance.filter((person) => person.present.value === value).length;
  const holds = (count: Reading<number> | null, value: boolean): boolean =>
    count === null || count.value === listed(value);
  if (present === null && absent === null) return { present, absent, attendance };
  const right = holds(present, true) && holds(absent, false);
  return {
    present: present && checked(present, holds(present, true)),
    absent: absent && checked(absent, holds(absent, false)),
    attendance: attendance.map((person) => ({
      ...person,
      present: checked(
        person.present,
        right || holds(person.present.value === true ? present : absent, person.present.value === true),
      ),
    })),
  };
}

const checked = <T>(field: Reading<T>, holds: boolean): Reading<T> =>
  holds ? vouched(field, 'count_holds') : flagged(field, 'attendance_count');

function stated(field: string, zone: readonly ActLine[], rules: ActRules): Reading<number> | null {
  for (const row of countRows(zone)) {
    if (row.some((line) => rules.find('attendance.change', line.text))) continue;
    const passage = passageOf(row);
    const hit = rules.all(field, passage.folded)[0];
    if (!hit) continue;
    const value = numberOf(hit.groups['count'] ?? '');
    if (value === null) continue;
    const end = hit.index + hit.length;
    return reading(
      value,
      rawOf(passage, hit.index, end),
      hit.rule.id,
      placesOf(passage, hit.index, end),
      [],
      ['label_exact'],
    );
  }
  return null;
}

/** The lines one by one, and rows of cells whole where one holds a total and its number stands beside it. */
function countRows(zone: readonly ActLine[]): ActLine[][] {
  const rows: ActLine[][] = [];
  for (const line of zone) {
    const last = rows.at(-1)?.[0]?.cell;
    const same = line.cell && last && last.block === line.cell.block && last.row === line.cell.row;
    if (same && /^tot/iu.test(rows.at(-1)![0]!.text)) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** One of the two totals of a row that counts those present and those away. */
function inPair(
  group: 'present' | 'absent',
  zone: readonly ActLine[],
  rules: ActRules,
): Reading<number> | null {
  for (const row of besideRows(zone)) {
    const text = row.map((line) => line.text).join(' ');
    const hit = rules.find('attendance.totalPair', text);
    if (hit) return reading(Number(hit.groups[group]), text, hit.rule.id, placesOfLines(row));
  }
  return null;
}

const numberOf = (text: string): number | null => {
  if (/^(?:[/=-]+|nessun)/.test(text)) return 0;
  return /^\d+$/.test(text) ? Number(text) : wordsValue(text);
};

/** The total in a last row under the column of those present or away: `Tot. 3`, `TOTALE | 03 | 00`. */
function underColumn(
  document: Document,
  zone: readonly ActLine[],
  header: string,
  rules: ActRules,
): Reading<number> | null {
  for (const index of new Set(zone.filter((line) => line.cell).map((line) => line.block))) {
    const block = document.blocks[index];
    if (block?.kind !== 'table') continue;
    const found = totalIn(block, header, rules);
    if (found) return found;
  }
  return null;
}

function totalIn(table: Table, header: string, rules: ActRules): Reading<number> | null {
  const text = (row: number, column: number): string =>
    table.cells
      .filter((cell) => cell.row === row && cell.column <= column && cell.columnEnd > column)
      .flatMap((cell) => cell.paragraphs.map((paragraph) => paragraph.text))
      .join(' ')
      .trim();
  const last = table.rows - 1;
  const column = Array.from({ length: table.columns }, (_, index) => index).find(
    (index) => rules.find(header, text(0, index)) ?? rules.find(header, text(1, index)),
  );
  if (column === undefined || last < 2) return null;
  const totals = Array.from({ length: table.columns }, (_, index) => text(last, index)).some((cell) =>
    /^tot/i.test(cell),
  );
  const value = /^(?:tot(?:ale|\.)?\s*:?\s*)?0*(\d{1,3})$/iu.exec(text(last, column));
  if (!totals || !value) return null;
  const cell = table.cells.find(
    (found) => found.row === last && found.column <= column && found.columnEnd > column,
  );
  return reading(Number(value[1]), text(last, column), 'acts/attendance-totals', cell?.at ?? table.at);
}
