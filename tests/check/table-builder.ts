import type { Document, Paragraph, Table } from '../../src/model/document.ts';
import type { Place } from '../../src/model/place.ts';

/** Place of a cell of the one table that `withRows` makes. */
export const cellAt = (row: number, col: number): Place => ({ table: 0, row, col });

/** A paragraph at a place, told apart by what is given. */
export const paragraph = (text: string, at: Place, given: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  text,
  runs: [],
  heading: null,
  gapBefore: false,
  indent: 0,
  align: null,
  size: null,
  ocr: null,
  at: [at],
  flags: [],
  ...given,
});

/** A document that is one table; its first row are heads. */
export function withRows(...rows: readonly (readonly string[])[]): Document {
  const table: Table = {
    kind: 'table',
    rows: rows.length,
    columns: rows[0]!.length,
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({
        row,
        rowEnd: row + 1,
        column,
        columnEnd: column + 1,
        paragraphs: text === '' ? [] : [paragraph(text, cellAt(row, column))],
        tables: [],
        header: row === 0,
        at: [cellAt(row, column)],
      })),
    ),
    found: 'declared',
    headerRows: 1,
    breaks: [],
    flags: [],
    at: [cellAt(0, 0)],
  };
  return { blocks: [table], furniture: [], pages: null, text: 'native' };
}
