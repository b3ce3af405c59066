import type { Bundle, Entry } from '../entry.ts';
import type { Scope } from '../scope.ts';
import { isContextField } from '../sections/context.ts';
import { readLine } from '../sections/heading-lines.ts';
import { asMeasured } from '../sections/measured.ts';
import { joined } from '../sections/part.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import { filledCells, type Grid } from '../cues/table-grid.ts';

/** An objective with what a row of its own under it tells by a label: "Risultato: …". */
export function withLabelledRow(bundle: Bundle, grid: Grid, row: number, scope: Scope): Bundle {
  const text = joined(filledCells(grid, row).flatMap(contentOf));
  const line = text === null ? null : readLine(text, scope.rules, true);
  if (line?.kind !== 'labels') return bundle;
  const measuring = bundle.some((entry) => entry.field === 'indicator.text');
  const told = line.pieces.flatMap(({ field, label, rule, value, evidence }): Entry[] => {
    if (value === null || isContextField(field)) return [];
    const piece = asMeasured({ field, label, rule, value: [value], at: value.at }, measuring, scope.rules);
    return [
      {
        field: piece.field,
        label,
        year: null,
        rule: piece.rule,
        paragraphs: piece.value,
        at: piece.at,
        row: 0,
        flags: [],
        evidence,
      },
    ];
  });
  return [...bundle, ...told];
}
