import type { Run } from '../../model/document.ts';
import { child, elements, textIn, type Element } from '../flowing/xml.ts';
import { shownNumber } from './number-format.ts';
import { fontStyle, type FontStyle } from './styles.ts';
import type { Workbook } from './workbook.ts';

/** A cell with what it shows; row and column count from 0 in the sheet. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly Run[];
}

/** The cells of a row that show something, hidden columns left out; text struck out goes to `struck`. */
export function cellsOfRow(
  element: Element,
  row: number,
  book: Workbook,
  isHidden: (column: number) => boolean,
  struck: string[],
): readonly SheetCell[] {
  let next = 0;
  return elements(element, 'x:c').flatMap((cell) => {
    const column = columnOf(cell.attributes['r'] ?? '') ?? next;
    next = column + 1;
    if (isHidden(column)) return [];
    const runs = runsOf(cell, book, struck);
    return runs.some(({ text }) => text.trim() !== '') ? [{ row, column, runs }] : [];
  });
}

/** Index of a column by its letters: `A1` 0, `AB7` 27; null for none. */
export function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,3})/.exec(reference)?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function runsOf(cell: Element, book: Workbook, struck: string[]): readonly Run[] {
  const { font, format } = book.styleOf(cell);
  const value = child(cell, 'x:v');
  const written = value === undefined ? '' : textIn(value);
  switch (cell.attributes['t']) {
    case 's':
      return richRuns(book.shared[Number(written)], font, struck);
    case 'inlineStr':
      return richRuns(child(cell, 'x:is'), font, struck);
    case 'str':
    case 'e':
      return plainRuns(written, font, struck);
    case 'b':
      return plainRuns(written === '1' ? 'VERO' : 'FALSO', font, struck);
    case 'd':
      return plainRuns(written.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1'), font, struck);
    default: {
      const number = Number(written);
      const shown = Number.isFinite(number) ? shownNumber(number, format, book.from1904) : written;
      return plainRuns(written === '' ? '' : shown, font, struck);
    }
  }
}

function richRuns(text: Element | undefined, font: FontStyle, struck: string[]): readonly Run[] {
  const parts = elements(text, 'x:r');
  if (parts.length === 0) return plainRuns(textOf(text), font, struck);
  return parts.flatMap((part) => {
    const own = child(part, 'x:rPr');
    return plainRuns(textOf(part), own === undefined ? font : fontStyle(own), struck);
  });
}

const textOf = (element: Element | undefined): string => elements(element, 'x:t').map(textIn).join('');

function plainRuns(text: string, font: FontStyle, struck: string[]): readonly Run[] {
  if (text === '') return [];
  if (!font.struck) return [{ text, bold: font.bold, italic: font.italic, underline: font.underline }];
  struck.push(text.trim());
  return [];
}
