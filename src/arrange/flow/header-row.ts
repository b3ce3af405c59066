import type { Cell } from '../../model/document.ts';
import { formOf } from './form.ts';
import { lineOf } from './open-table.ts';

/** Labels are short: a longer cell holds content. */
const LABEL_LENGTH = 80;

/**
 * Whether a row looks like the head of columns: three labels or more, nearly every cell filled, all different,
 * none of them a value. A year counts as a label.
 */
export function looksLikeHeader(cells: readonly Cell[]): boolean {
  const texts = cells.map(lineOf);
  const filled = texts.filter((text) => text !== '');
  // Only the corner over row labels is left empty in a head of few columns.
  const gaps = texts.length - filled.length;
  if (filled.length < 3 || gaps > 1 || (gaps === 1 && texts.length < 6 && texts[0] !== '')) return false;
  if (new Set(filled.map(fold)).size < filled.length) return false;
  return (
    filled.every((text) => text.length <= LABEL_LENGTH && isLabel(text)) &&
    filled.some((text) => /\p{L}{3}/u.test(text))
  );
}

function isLabel(text: string): boolean {
  if (/^(?:19|20)\d{2}$/.test(text)) return true;
  const form = formOf(text);
  if (form === 'code') return !/^\d/.test(text);
  return form === 'word' || form === 'prose';
}

/** Whether two rows say the same, case and spaces aside. */
export function sameRow(a: readonly Cell[], b: readonly Cell[]): boolean {
  const [left, right] = [a, b].map((cells) =>
    cells
      .map((cell) => fold(lineOf(cell)))
      .join('\t')
      .trimEnd(),
  );
  return left === right && left !== '';
}

export const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, '');
