import type { Entry } from '../entry.ts';
import { goesOn, surelyGoesOn } from './items.ts';
import { isEmpty, piece, type Piece } from './piece.ts';
import type { IndicatorEntry } from './separate-report.ts';

/** A row of a bundle with the pieces that concern its indicators. */
export interface IndicatorRow {
  readonly texts: readonly IndicatorEntry[];
  readonly others: readonly Entry[];
}

const CONCERNED = new Set<Entry['field']>([
  'indicator.weight',
  'indicator.baseline',
  'indicator.target',
  'indicator.result',
  'indicator.degree',
]);

/**
 * The rows that state indicators, each with the weights, targets and results beside them. A row without an indicator
 * of its own goes on with the one before it; what stands before the first belongs to the first.
 */
export function indicatorRows(bundle: readonly IndicatorEntry[], weights: readonly Entry[]): IndicatorRow[] {
  const texts = bundle.filter((entry) => entry.field === 'indicator.text' && !isEmpty(entry));
  const concerned = bundle.filter((entry) => CONCERNED.has(entry.field) || weights.includes(entry));
  const starts = [...new Set(texts.map((entry) => entry.row))]
    .sort((a, b) => a - b)
    .filter((row, index, rows) => {
      if (index === 0) return true;
      // With values of its own it is a row that opens in lower case, without any the second half of a text.
      const valued = concerned.some((entry) => entry.row === row && !isEmpty(entry));
      const continues = valued ? surelyGoesOn : goesOn;
      return !continues(endOf(texts, rows[index - 1]!), startOf(texts, row));
    });
  if (starts.length === 0) return [];
  const rowOf = (row: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= row),
    );
  const rows = starts.map((): { texts: IndicatorEntry[]; others: Entry[] } => ({ texts: [], others: [] }));
  for (const entry of texts) rows[rowOf(entry.row)]!.texts.push(entry);
  for (const entry of concerned) rows[rowOf(entry.row)]!.others.push(entry);
  return rows;
}

const startOf = (texts: readonly IndicatorEntry[], row: number): string =>
  piecesOf(texts.filter((entry) => entry.row === row))[0]?.text ?? '';

const endOf = (texts: readonly IndicatorEntry[], row: number): string =>
  piecesOf(texts.filter((entry) => entry.row === row)).at(-1)?.text ?? '';

export const piecesOf = (entries: readonly IndicatorEntry[]): Piece[] =>
  entries.flatMap((entry) => entry.pieces ?? entry.paragraphs.map(piece));
