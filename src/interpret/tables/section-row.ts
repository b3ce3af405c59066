import { recognise } from '../../rules/recognise.ts';
import type { Entry } from '../entry.ts';
import { isContextField } from '../sections/context.ts';
import { pieceAsFact } from '../sections/context-table.ts';
import { readLine } from '../sections/heading-lines.ts';
import { joined } from '../sections/part.ts';
import type { Scope } from '../scope.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import { filledCells, type Grid } from '../cues/table-grid.ts';

/**
 * What a row inside a table says of the part that it opens: its labelled facts, or the unit that it names. Empty where
 * it says neither.
 */
export function sectionRowEntries(grid: Grid, row: number, scope: Scope): readonly Entry[] {
  const entries: Entry[] = [];
  for (const cell of filledCells(grid, row)) {
    const paragraph = joined(contentOf(cell));
    if (paragraph === null) continue;
    const line = readLine(paragraph, scope.rules, false);
    const pieces = line.kind === 'labels' ? line.pieces : [];
    for (const piece of pieces) {
      if (!isContextField(piece.field)) continue;
      const fact = pieceAsFact(piece, piece.value);
      if (fact.value === null) continue;
      const { field, rule, value, flags, evidence } = fact;
      entries.push({
        field,
        label: piece.label,
        year: null,
        rule,
        paragraphs: [value],
        at: value.at,
        row: 0,
        flags,
        evidence,
      });
    }
    const office = entries.length > 0 ? null : recognise(scope.rules, 'office-name', paragraph.text);
    if (office !== null)
      entries.push({
        field: 'section.service',
        label: '',
        year: null,
        rule: office.id,
        paragraphs: [paragraph],
        at: paragraph.at,
        row: 0,
        flags: ['header_guessed'],
        evidence: [],
      });
  }
  return entries;
}
