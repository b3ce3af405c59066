import { bareLabel } from './cue.ts';
import { lookOf } from './look.ts';
import { isHeavy } from './lettering.ts';
import type { Cell } from '../../model/document.ts';
import { cellText, isEmptyCell, wholeText, type Grid } from './table-grid.ts';

/**
 * Whether the first column of a table holds keys: all of them in heavy letters beside light ones, or short texts, all different,
 * without figures, beside values of which many are of other forms or much longer.
 */
export function isKeyColumn(grid: Grid): boolean {
  const { rows, columns } = grid.table;
  if (columns !== 2 || rows < 2) return false;
  if (grid.at.every(([key, value]) => key !== value && isHeavy(key!.paragraphs) && isPlain(value!)))
    return true;
  if (rows < 3) return false;
  const pairs = grid.at.flatMap((row) =>
    row[0] === row[1] ? [] : [[cellText(row[0]!), wholeText(row[1]!)] as const],
  );
  const keys = pairs.map(([key]) => key).filter((key) => key !== '');
  const short = keys.filter((key) => key.length <= 60 && !/\d|;$|\p{L}{4}\.$/u.test(bareLabel(key))).length;
  if (keys.length < 3 || short < keys.length * 0.85 || new Set(keys).size < keys.length) return false;
  const looks = new Set(pairs.map(([, value]) => lookOf(value)).filter((look) => look !== 'empty'));
  return looks.size >= 3;
}

const isPlain = (cell: Cell): boolean => isEmptyCell(cell) || !isHeavy(cell.paragraphs);
