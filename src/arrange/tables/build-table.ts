import type { Cell, Paragraph, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { TextContext } from '../joined-text.ts';
import { paragraphsOf, placeOf } from '../paragraphs.ts';
import type { TableCandidate } from './candidate.ts';
import { tableText, type TableText } from './cell-text.ts';
import { withColours } from './coloured-cells.ts';
import { type LogicalCell, logicalFrom, type LogicalTable } from './logical-table.ts';

/** The table with its cells' words as paragraphs. */
export function builtTable(logical: LogicalTable, context: TextContext): Table {
  const texts = new Map(logical.parts.map((part) => [part, tableText(part, context)]));
  return {
    kind: 'table',
    rows: logical.rows,
    columns: logical.xs.length - 1,
    cells: withColours(
      logical.cells.map((cell) => builtCell(cell, logical, texts, context)),
      context,
    ),
    found: logical.parts[0]!.found,
    headerRows: logical.headerRows,
    breaks: logical.breaks,
    flags: logical.flags,
    at: logical.parts.map((part) => placeOf(part.page, part.box)),
  };
}

function builtCell(
  cell: LogicalCell,
  logical: LogicalTable,
  texts: ReadonlyMap<TableCandidate, TableText>,
  context: TextContext,
): Cell {
  const parts = cell.pieces.flatMap((piece) => texts.get(piece.table)!.parts.get(piece.cell)!);
  const pitch = cell.pieces.map((piece) => texts.get(piece.table)!.pitch).find((own) => own !== null);
  return {
    row: cell.row,
    rowEnd: cell.rowEnd,
    column: cell.column,
    columnEnd: cell.columnEnd,
    paragraphs: withBreaks(paragraphsOf(parts, context, pitch ?? null), cell),
    tables: cell.pieces.flatMap((piece) =>
      piece.cell.tables.map((table) => builtTable(logicalFrom(table), context)),
    ),
    header: cell.row < logical.headerRows,
    at: cell.pieces.map((piece) => placeOf(piece.table.page, piece.cell.box)),
  };
}

/** The paragraphs with those marked that a later piece of a cut cell begins with: each may be the rest of the one before. */
function withBreaks(paragraphs: readonly Paragraph[], cell: LogicalCell): readonly Paragraph[] {
  if (cell.pieces.length < 2) return paragraphs;
  return paragraphs.map((paragraph, index): Paragraph => {
    const [before, page] = [pageOf(paragraphs[index - 1]?.at.at(-1)), pageOf(paragraph.at[0])];
    const begins = before !== null && page !== null && before !== page;
    return begins
      ? { ...paragraph, flags: [...new Set([...paragraph.flags, 'row_joined' as const])] }
      : paragraph;
  });
}

const pageOf = (place: Place | undefined): number | null => (place && 'page' in place ? place.page : null);
