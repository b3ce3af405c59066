import type { Cell } from '../../model/document.ts';
import type { Scope } from '../scope.ts';
import { objectiveStart } from './objective-start.ts';
import { part } from './part.ts';
import type { SheetPiece } from './sheet-piece.ts';

/** A cell that opens an objective by its number, alone or with its title: "Objective 1: New archive". */
export function openingPieces(cell: Cell, scope: Scope): readonly SheetPiece[] {
  const first = cell.paragraphs[0];
  const start = first === undefined || cell.paragraphs.length > 1 ? null : objectiveStart(first, scope.rules);
  if (first === undefined || start?.number == null) return [];
  const label = part(first, 0, start.label.length) ?? first;
  const common = { rule: start.rule, label, year: null, flags: [], evidence: [] };
  const number: SheetPiece = {
    ...common,
    field: 'objective.number',
    value: [start.number],
    at: start.number.at,
  };
  return start.title === null
    ? [number]
    : [number, { ...common, field: 'objective.title', value: [start.title], at: start.title.at }];
}
