import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Paragraph, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { fillGrid, type RawCell } from '../flowing/grid.ts';
import { child, descendant, elements, textIn, type Element } from '../flowing/xml.ts';
import { isPrompt } from './inline.ts';
import { flag, value } from './properties.ts';
import { flagColours, pictureFlags, shadeOf } from './other-parts.ts';
import type { Walk } from './walk.ts';

/** Columns beyond this are a broken file: Word itself stops at 63. */
const COLUMNS_LIMIT = 1000;

/** Reads a w:tbl with its spans; `place` of a table inside a text box or cell is its own, counted in document order. */
export function readTable(element: Element, walk: Walk): Table | null {
  const number = walk.tables++;
  const rows = tableRows(element, walk);
  const cells: OpenCell[] = [];
  const above = new Map<number, OpenCell>();
  const shades = new Map<OpenCell, string | null>();
  let headerRows = 0;
  const breaks: number[] = [];
  for (const [index, row] of rows.entries()) {
    const properties = child(row, 'w:trPr');
    const isHeader = headerRows === index && flag(properties, 'w:tblHeader') === true;
    if (isHeader) headerRows++;
    if (index > 0 && startsPage(row)) breaks.push(index);
    readRow(row, { number, index, isHeader, properties, shades }, above, cells, walk);
  }
  if (cells.length === 0) return null;
  flagColours(cells, shades);
  const { columns, cells: filled } = fillGrid(cells, rows.length);
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    cells: filled,
    found: 'declared',
    headerRows,
    breaks,
    flags: [],
    at: [{ table: number, row: 0, col: 0 }],
  };
}

interface OpenCell extends RawCell {
  rowEnd: number;
  columnEnd: number;
  flags?: readonly FlagCode[];
}

interface RowFacts {
  readonly number: number;
  readonly index: number;
  readonly isHeader: boolean;
  readonly properties: Element | undefined;
  /** Colours that cells are filled with; null for none. */
  readonly shades: Map<OpenCell, string | null>;
}

function readRow(
  row: Element,
  facts: RowFacts,
  above: Map<number, OpenCell>,
  cells: OpenCell[],
  walk: Walk,
): void {
  const { index, number } = facts;
  let column = Number(value(facts.properties, 'w:gridBefore') ?? 0) || 0;
  let left: OpenCell | null = null;
  for (const element of unwrapped(row, 'w:tc', walk)) {
    const properties = child(element, 'w:tcPr');
    const span = Math.max(1, Number(value(properties, 'w:gridSpan') ?? 1) || 1);
    const end = Math.min(column + span, COLUMNS_LIMIT);
    if (column >= end) break;
    const vertical = mergeOf(properties, 'w:vMerge');
    const over = above.get(column);
    if (mergeOf(properties, 'w:hMerge') === 'continue' && left !== null) {
      hide(element, walk);
      left.columnEnd = end;
    } else if (
      vertical === 'continue' &&
      over !== undefined &&
      over.columnEnd === end &&
      over.rowEnd === index
    ) {
      hide(element, walk);
      over.rowEnd = index + 1;
      left = over;
    } else {
      const place: Place = { table: number, row: index, col: column };
      const gone = child(properties, 'w:cellDel') !== undefined;
      if (gone || child(properties, 'w:cellIns') !== undefined) walk.trackedChanges = true;
      // A cell that is to be deleted keeps its place: the ones behind it stand under their own headings.
      const blocks = gone ? [] : walk.blocks(element, place);
      const unread = gone ? [] : pictureFlags(element, blocks);
      const cell: OpenCell = {
        row: index,
        rowEnd: index + 1,
        column,
        columnEnd: end,
        paragraphs: blocks.filter((block): block is Paragraph => block.kind === 'paragraph'),
        tables: blocks.filter((block): block is Table => block.kind === 'table'),
        header: facts.isHeader,
        at: [place],
        ...(unread.length === 0 ? {} : { flags: unread }),
      };
      cells.push(cell);
      facts.shades.set(cell, shadeOf(properties));
      if (vertical === null) above.delete(column);
      else above.set(column, cell);
      left = cell;
    }
    column = end;
  }
}

/** `<w:vMerge/>` without a value continues; null where there is none. */
function mergeOf(
  properties: Element | undefined,
  name: 'w:vMerge' | 'w:hMerge',
): 'restart' | 'continue' | null {
  const merge = child(properties, name);
  if (merge === undefined) return null;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

/** Text in the covered part of a merged cell: no page shows it. */
function hide(element: Element, walk: Walk): void {
  const texts: string[] = [];
  const visit = (part: Element): void => {
    if (part.name === 'w:t') texts.push(textIn(part));
    for (const inner of elements(part)) visit(inner);
  };
  visit(element);
  const text = texts.join('').trim();
  if (text !== '') walk.hidden.push(text);
}

/** The rows that stand in the document: deleted ones don't, hidden ones are reported. */
function tableRows(table: Element, walk: Walk): readonly Element[] {
  return unwrapped(table, 'w:tr', walk).filter((row) => {
    const properties = child(row, 'w:trPr');
    const deleted = child(properties, 'w:del') !== undefined;
    if (deleted || child(properties, 'w:ins') !== undefined) walk.trackedChanges = true;
    if (deleted) return false;
    if (flag(properties, 'w:hidden') !== true) return true;
    hide(row, walk);
    return false;
  });
}

/** Elements of that name in a container, also where content controls or changes are wrapped around them. */
function unwrapped(container: Element, name: string, walk: Walk): readonly Element[] {
  return elements(container).flatMap((element) => {
    if (element.name === name) return [element];
    if (element.name === 'w:del' || element.name === 'w:moveFrom') {
      walk.trackedChanges = true;
      return [];
    }
    if (element.name === 'w:sdt' && isPrompt(element)) return unwrapped(element, name, walk).map(emptied);
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name)
      ? unwrapped(element, name, walk)
      : [];
  });
}

/** A cell or row of which only the frame is left: what it holds asks to be filled in. */
const emptied = (element: Element): Element => ({
  ...element,
  children: element.children.filter((part) => typeof part !== 'string' && /Pr$/.test(part.name)),
});

/** Whether a page began at this row when the file was last printed: the hint stands before any text. */
function startsPage(row: Element): boolean {
  const first = descendant(row, 'w:r');
  if (first === undefined) return false;
  const [part] = elements(first).filter((candidate) => candidate.name !== 'w:rPr');
  return part?.name === 'w:lastRenderedPageBreak';
}
