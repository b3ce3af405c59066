import type { Block, Document, Paragraph, Run, Table } from '../../src/model/document.ts';

/** A paragraph of one run, or of the runs given. */
export function paragraph(text: string, style: Partial<Paragraph> = {}): Paragraph {
  const runs: readonly Run[] = [{ text, bold: false, italic: false, underline: false }];
  return {
    kind: 'paragraph',
    text,
    runs,
    heading: null,
    gapBefore: false,
    indent: 0,
    align: 'left',
    size: null,
    ocr: null,
    at: [{ line: 1 }],
    flags: [],
    ...style,
  };
}

/** A table of one paragraph a cell; an empty text gives an empty cell. */
export function table(rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({
        row,
        rowEnd: row + 1,
        column,
        columnEnd: column + 1,
        paragraphs: text === '' ? [] : [paragraph(text, { at: [{ table: 0, row, col: column }] })],
        tables: [],
        header: false,
        at: [{ table: 0, row, col: column }],
      })),
    ),
    found: 'declared',
    headerRows: 0,
    breaks: [],
    flags: [],
    at: [{ table: 0, row: 0, col: 0 }],
  };
}

/** A document of blocks; a text stands for a paragraph, set off by space. */
export const documentOf = (
  blocks: readonly (string | Block)[],
  furniture: Document['furniture'] = [],
): Document => ({
  blocks: blocks.map((block, index) =>
    typeof block === 'string' ? paragraph(block, { gapBefore: true, at: [{ line: index + 1 }] }) : block,
  ),
  furniture,
  pages: null,
  text: 'native',
});
