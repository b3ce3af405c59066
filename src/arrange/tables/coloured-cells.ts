import type { Cell, Paragraph } from '../../model/document.ts';
import type { TextContext } from '../joined-text.ts';

/**
 * The cells with what their colour says by the document's legend, where they hold no words, stand in a column that words head, and
 * are fewer than those with words: the bars of a chart are none.
 */
export function withColours(cells: readonly Cell[], { colours }: TextContext): readonly Cell[] {
  if (colours === undefined) return cells;
  const worded = cells.filter(({ paragraphs }) => paragraphs.length > 0);
  const headed = new Set(
    worded.filter(({ row }) => row === 0).flatMap(({ column, columnEnd }) => range(column, columnEnd)),
  );
  const said = new Map<Cell, readonly Paragraph[]>();
  for (const cell of cells) {
    if (cell.paragraphs.length > 0 || cell.tables.length > 0 || !headed.has(cell.column)) continue;
    const paragraphs = saidByColour(cell, colours);
    if (paragraphs.length > 0) said.set(cell, paragraphs);
  }
  if (said.size >= worded.length) return cells;
  return cells.map((cell) => {
    const paragraphs = said.get(cell);
    return paragraphs === undefined ? cell : { ...cell, paragraphs };
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

function saidByColour({ at }: Cell, colours: NonNullable<TextContext['colours']>): readonly Paragraph[] {
  return at.flatMap((place): readonly Paragraph[] => {
    if (!('page' in place)) return [];
    const [x0, top, x1, bottom] = place.box;
    const text = colours(place.page, { x0, top, x1, bottom });
    if (text === null) return [];
    return [
      {
        kind: 'paragraph',
        text,
        runs: [{ text, bold: false, italic: false, underline: false }],
        heading: null,
        gapBefore: false,
        indent: 0,
        align: null,
        size: null,
        ocr: null,
        at: [place],
        flags: ['colour_read'],
      },
    ];
  });
}
