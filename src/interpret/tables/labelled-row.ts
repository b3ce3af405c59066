import type { Bundle, Entry } from '../entry.ts';
import type { Scope } from '../scope.ts';
import { isContextField } from '../sections/context.ts';
import { readLine } from '../sections/heading-lines.ts';
import { joined } from '../sections/part.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import { filledCells, type Grid } from './table-grid.ts';

/** An objective with what a row of its own under it tells by a label: "Risultato: …". */
export function withLabelledRow(bundle: Bundle, grid: Grid, row: number, scope: Scope): Bundle {
  const text = joined(filledCells(grid, row).flatMap(contentOf));
  const line = text === null ? null : readLine(text, scope.rules, true);
  if (line?.kind !== 'labels') return bundle;
  const told = line.pieces.flatMap(({ field, label, rule, value, evidence }): Entry[] => {
    // With words behind it, a result told under an objective is its outcome.
    const own = field === 'indicator.result' && /\p{L}{3}/u.test(value?.text ?? '') ? 'outcome.text' : field;
    return value === null || isContextField(own)
      ? []
      : [
          {
            field: own,
            label,
            year: null,
            rule,
            paragraphs: [value],
            at: value.at,
            row: 0,
            flags: [],
            evidence,
          },
        ];
  });
  return [...bundle, ...told];
}
