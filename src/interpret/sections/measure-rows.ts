import type { Cell } from '../../model/document.ts';
import type { Canonical } from '../../rules/rule.ts';
import { yearIn } from './section-draft.ts';
import { contentOf, type Key, type SheetPiece } from './sheet-piece.ts';

/** Labels that stand over the rows of a small table of indicators inside a sheet. */
export interface MeasureHead {
  readonly keys: readonly { readonly key: Key; readonly cell: Cell }[];
  /** Whether a row of it was read already. */
  readonly begun: boolean;
}

/** What labels mean over indicators. */
const OVER_INDICATORS: Partial<Record<Canonical, Canonical>> = {
  'outcome.text': 'indicator.result',
  'outcome.status': 'indicator.result',
  'outcome.percent': 'indicator.result',
  'objective.weight': 'indicator.weight',
  'objective.expected': 'indicator.target',
};

const fieldOf = (key: Key): Canonical => OVER_INDICATORS[key.match.rule.field] ?? key.match.rule.field;

/** Whether labels side by side head a small table: the indicator's first, its target or result beside. */
export function isMeasureHead(keys: MeasureHead['keys']): boolean {
  const [first, ...others] = keys.map(({ key }) => fieldOf(key));
  return (
    first === 'indicator.text' &&
    keys.every(({ key }) => key.inline === null) &&
    others.some((field) => field === 'indicator.target' || field === 'indicator.result')
  );
}

/** One row under such labels: a piece for each of them. */
export function measurePieces(cells: readonly Cell[], head: MeasureHead): readonly SheetPiece[] {
  return head.keys.map(({ key, cell: above }) => {
    const cell = cells.find((one) => one.column < above.columnEnd && above.column < one.columnEnd);
    const value = cell === undefined ? [] : contentOf(cell);
    return {
      field: fieldOf(key),
      rule: key.match.rule.id,
      label: key.label,
      value,
      at: value.length > 0 ? value.flatMap((paragraph) => paragraph.at) : key.label.at,
      year: yearIn(key.label.text),
      flags: [],
      evidence: [key.match.evidence],
      again: head.begun,
    };
  });
}
