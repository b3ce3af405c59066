import type { Paragraph } from '../../model/document.ts';
import type { Scope } from '../scope.ts';
import { objectiveStart } from './objective-start.ts';
import type { Key, SheetPiece } from './sheet-piece.ts';

/** Words that no number or code has. */
const WORDED = /\p{L}{3,}\s+\p{L}{2,}/u;

/**
 * Number and title of a sheet's first row, where the label holds the number and the title stands beside it: "Obiettivo n. 1 |
 * New archive". Null for other labels, and for a number that stands beside its label.
 */
export function numberedTitle(
  key: Key,
  value: readonly Paragraph[],
  scope: Scope,
): readonly SheetPiece[] | null {
  if (key.match.rule.field !== 'objective.number' || key.inline !== null) return null;
  if (!value.some(({ text }) => WORDED.test(text))) return null;
  const start = objectiveStart(key.label, scope.rules);
  if (start?.number == null || start.title !== null) return null;
  const { rule, number } = start;
  const common = { rule, label: key.label, year: null, flags: [], evidence: [key.match.evidence] };
  return [
    { ...common, field: 'objective.number', value: [number], at: number.at },
    { ...common, field: 'objective.title', value, at: value.flatMap(({ at }) => at), again: true },
  ];
}
