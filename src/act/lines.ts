import type { Cell, Document, Paragraph, Table } from '../model/document.ts';
import type { Place } from '../model/place.ts';

/** A cell's place in its table, as a line needs to know it. */
export interface CellPlace {
  /** Index of the table among the document's blocks. */
  readonly block: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** A line of the act: a paragraph, a part of one where it holds line breaks, or such a part of a cell. */
export interface ActLine {
  /** Whitespace folded; never empty. */
  readonly text: string;
  /** Index of the block that it stands in. */
  readonly block: number;
  readonly cell: CellPlace | null;
  /** Whether it stands beside the line before, a tab apart. */
  readonly beside: boolean;
  readonly gapBefore: boolean;
  readonly bold: boolean;
  readonly centred: boolean;
  /** Points from the margin. */
  readonly indent: number;
  readonly at: readonly Place[];
}

/** The document as lines in reading order, tables row by row; empty paragraphs give none. */
export function actLines(document: Document): ActLine[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph' ? paragraphLines(block, index, null) : tableLines(block, index),
  );
}

function tableLines(table: Table, block: number): ActLine[] {
  return table.cells.flatMap((cell) => {
    const place = { block, row: cell.row, column: cell.column, columns: table.columns };
    return [
      ...cell.paragraphs.flatMap((paragraph) => paragraphLines(paragraph, block, place)),
      ...cell.tables.flatMap((inner) => innerLines(inner, block, place)),
    ];
  });
}

const innerLines = (table: Table, block: number, place: CellPlace): ActLine[] =>
  table.cells.flatMap((cell: Cell) =>
    cell.paragraphs.flatMap((paragraph) => paragraphLines(paragraph, block, place)),
  );

function paragraphLines(paragraph: Paragraph, block: number, cell: CellPlace | null): ActLine[] {
  const bold = paragraph.runs.length > 0 && paragraph.runs.every((run) => run.bold || run.text.trim() === '');
  const runs = paragraph.runs.map((run) => run.text).join('');
  const source = runs.includes('\n') && !paragraph.text.includes('\n') ? runs : paragraph.text;
  return source
    .split('\n')
    .flatMap((part) => besides(part))
    .map(({ text, beside }, part) => ({
      text,
      block,
      cell,
      beside,
      gapBefore: part === 0 && paragraph.gapBefore,
      bold,
      centred: paragraph.align === 'centre',
      indent: paragraph.indent,
      at: paragraph.at,
    }));
}

/** Lines with those that stand beside them, as rows. */
export function besideRows(lines: readonly ActLine[]): ActLine[][] {
  const rows: ActLine[][] = [];
  for (const line of lines)
    if (line.beside && rows.length > 0) rows.at(-1)!.push(line);
    else rows.push([line]);
  return rows;
}

/** Signatures of several in one line, "f.to" before each. */
const SIGNED = /^\s*f\.?\s?to\b/iu;
const NEXT_SIGNED = /\s+(?=f\.?\s?to\b)/giu;

/** The pieces of a line that tabs set apart; a tab behind a list's mark sets nothing apart. */
function besides(line: string): { text: string; beside: boolean }[] {
  return (SIGNED.test(line) ? line.replace(NEXT_SIGNED, '\t') : line)
    .replace(/^(\s*(?:\d{1,3}\s?[.)°-]+|\p{L}\)|[-–•▪*])\s*)\t/u, '$1 ')
    .split('\t')
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ text, beside: index > 0 }));
}

/** Whether a text is written in capitals throughout; false for one without letters. */
export const inCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
