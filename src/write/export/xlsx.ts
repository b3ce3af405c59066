import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import type { FlatTable, SheetLook } from '../../model/flat-table.ts';
import { temporaryName } from '../file.ts';
import { openSink, type Sink } from './sink.ts';
import type { TableWriter } from './table-writer.ts';
import {
  CONTENT_TYPES,
  COLUMNS_TABLE,
  explained,
  relationships,
  rowXml,
  type NamedSheet,
  sheetEnd,
  sheetStart,
  STYLES,
  workbookXml,
  ROOT_RELATIONSHIPS,
} from './xlsx-xml.ts';

/** Rows that a sheet can hold below its headers; what is more goes to a further sheet. */
const SHEET_ROWS = 1_048_575;

/** The earliest time that an archive can state: the same rows give the same bytes. */
const NO_TIME = '1980-01-01T00:00:00';

interface Sheet extends NamedSheet {
  readonly path: string;
}

export interface Workbook {
  /** With a look the sheet is one for people and goes before all others. */
  open(table: FlatTable, look?: SheetLook): TableWriter;
  finish(): void;
  discard(): void;
}

/**
 * A workbook with a sheet for each table, and one before them that explains the columns. Rows wait in a file for each sheet, beside the
 * workbook, until all tables are closed: tables are written side by side and an archive's files one after the other.
 * `sheetRows` is the number of rows below the headers after which a further sheet begins.
 */
export function openWorkbook(path: string, sheetRows = SHEET_ROWS): Workbook {
  const sheets: Sheet[] = [];
  const tables: FlatTable[] = [];
  const waiting = (name: string, look?: SheetLook): Sink => {
    // The name of a temporary file, so that what a killed run leaves is swept away like all others.
    const sheet = {
      name,
      ...(look === undefined ? {} : { printed: look.printed }),
      path: temporaryName(`${path}.sheet${sheets.length + 1}`, process.pid),
    };
    sheets.push(sheet);
    return openSink(sheet.path);
  };
  const open = (table: FlatTable, look?: SheetLook): TableWriter => {
    let part = 1;
    let rows = 0;
    let sink = waiting(table.name, look);
    sink.write(sheetStart(table, look));
    return {
      write(row) {
        if (rows === sheetRows) {
          sink.write(sheetEnd(table, rows, look));
          sink.close();
          part++;
          rows = 0;
          sink = waiting(`${table.name} (${part})`, look);
          sink.write(sheetStart(table, look));
        }
        rows++;
        sink.write(rowXml(row, table, rows + 1, look));
      },
      close() {
        sink.write(sheetEnd(table, rows, look));
        sink.close();
      },
      discard: () => sink.discard(),
    };
  };
  const clean = (): void => {
    for (const sheet of sheets) rmSync(sheet.path, { force: true });
  };
  return {
    open(table, look) {
      if (look === undefined) tables.push(table);
      return open(table, look);
    },
    finish() {
      const columns = open(COLUMNS_TABLE);
      for (const row of explained(tables)) columns.write(row);
      columns.close();
      const [explanation, others] = [sheets.at(-1)!, sheets.slice(0, -1)];
      const forPeople = others.filter(({ printed }) => printed !== undefined);
      const inOrder = [...forPeople, explanation, ...others.filter((one) => !forPeople.includes(one))];
      try {
        archive(path, inOrder);
      } finally {
        clean();
      }
    },
    discard: clean,
  };
}

function archive(path: string, sheets: readonly Sheet[]): void {
  const sink = openSink(path);
  try {
    const zip = new Zip((error, data) => {
      if (error) throw error;
      sink.write(data);
    });
    const start = (name: string): ZipDeflate => {
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = NO_TIME;
      zip.add(entry);
      return entry;
    };
    const texts = {
      '[Content_Types].xml': CONTENT_TYPES(sheets.length),
      '_rels/.rels': ROOT_RELATIONSHIPS,
      'xl/workbook.xml': workbookXml(sheets),
      'xl/_rels/workbook.xml.rels': relationships(sheets.length),
      'xl/styles.xml': STYLES,
    };
    for (const [name, text] of Object.entries(texts)) start(name).push(Buffer.from(text, 'utf8'), true);
    for (const [i, sheet] of sheets.entries()) {
      const entry = start(`xl/worksheets/sheet${i + 1}.xml`);
      for (const chunk of chunksOf(sheet.path)) entry.push(chunk);
      entry.push(new Uint8Array(0), true);
    }
    zip.end();
  } catch (error) {
    sink.discard();
    throw error;
  }
  sink.close();
}

/** The bytes of a file in pieces; the array of a piece is used again for the next. */
function* chunksOf(path: string): Generator<Uint8Array> {
  const buffer = new Uint8Array(1 << 16);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
