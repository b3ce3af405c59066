import { arrangeFlow } from '../../../src/arrange/flow/arrange-flow.ts';
import {
  textOf,
  type Block,
  type Cell,
  type Document,
  type Paragraph,
  type Source,
  type Table,
} from '../../../src/model/document.ts';

type Flowing = Extract<Source, { kind: 'flowing' }>;

/** A paragraph on a line of a transcript. */
export const prose = (text: string, line: number, col?: number): Paragraph => ({
  kind: 'paragraph',
  text,
  runs: [{ text, bold: false, italic: false, underline: false }],
  heading: null,
  gapBefore: true,
  indent: 0,
  align: null,
  size: null,
  ocr: null,
  at: [col === undefined ? { line } : { line, col }],
  flags: [],
});

/** A table part of a transcript that starts at that line: cells with '¶' hold paragraphs, short rows lack cells. */
export function part(line: number, ...rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.flatMap((row, index) =>
    Array.from({ length: columns }, (_, column): Cell => {
      const text = row[column];
      return {
        row: index,
        rowEnd: index + 1,
        column,
        columnEnd: column + 1,
        paragraphs:
          (text ?? '') === ''
            ? []
            : text!.split('¶').map((piece) => prose(piece.trim(), line + index, column)),
        tables: [],
        header: false,
        at: text === undefined ? [] : [{ line: line + index, col: column }],
      };
    }),
  );
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    cells,
    found: 'declared',
    headerRows: 0,
    breaks: [],
    flags: [],
    at: [{ line }],
  };
}

export const arrange = (...blocks: readonly Block[]): Document =>
  arrangeFlow({ kind: 'flowing', blocks, furniture: [], pages: null } satisfies Flowing).value;
export const table = (document: Document): Table =>
  document.blocks.find((block): block is Table => block.kind === 'table')!;
export const row = (found: Table, index: number): readonly string[] =>
  found.cells
    .filter((cell) => cell.row === index)
    .map((cell) => textOf(cell.paragraphs).replaceAll('\n', '¶'));
export const flagsOf = (found: Table, index: number): ReadonlySet<string> =>
  new Set(
    found.cells
      .filter((cell) => cell.row === index)
      .flatMap((cell) => cell.paragraphs.flatMap((piece) => piece.flags)),
  );
