import type { Cell } from '../../model/document.ts';
import { joined } from './part.ts';
import { contentOf, type Key, type SheetPiece } from './sheet-piece.ts';

/** Headings that stand over the rows of a small table of steps inside a sheet; null for one that no rule knows. */
export interface StepHead {
  readonly keys: readonly (Key | null)[];
  readonly cells: readonly Cell[];
  /** How many rows of it were read already. */
  readonly steps: number;
}

/** Fewest columns of a small table: two cells are a label and its value. */
const LEAST = 3;

/** The headings of steps where a row names them: the step's first, then others over rows of the same cells below. */
export function stepHead(
  cells: readonly Cell[],
  keys: readonly (Key | null)[],
  next: readonly Cell[],
): StepHead | null {
  const first = keys[0];
  if (first?.match.rule.field !== 'phase.text' || first.inline !== null) return null;
  const heads = cells.filter(isFilled);
  const own = keys.filter((_, index) => isFilled(cells[index]!));
  return heads.length >= LEAST && standUnder(next, heads) ? { keys: own, cells: heads, steps: 0 } : null;
}

const isFilled = (cell: Cell): boolean => contentOf(cell).length > 0;

/** Whether a row goes on with the steps: cells as wide as the headings', all filled if a label stands first, and no pairs again. */
export function isStep(
  cells: readonly Cell[],
  keys: readonly (Key | null)[],
  { cells: heads }: StepHead,
): boolean {
  const filled = cells.filter(isFilled).length;
  return (
    standUnder(cells, heads) &&
    keys.filter((key) => key !== null).length < 2 &&
    (keys[0] == null || filled === heads.length)
  );
}

/** Whether cells stand under the headings one by one. A transcript has an empty cell where a merged one reached. */
function standUnder(cells: readonly Cell[], heads: readonly Cell[]): boolean {
  const under = cells.filter((cell) => isFilled(cell) || heads.some((head) => sameColumns(cell, head)));
  return under.length === heads.length && under.every((cell, index) => sameColumns(cell, heads[index]!));
}

const sameColumns = (a: Cell, b: Cell): boolean => a.column === b.column && a.columnEnd === b.columnEnd;

/** One row of steps: a piece for each heading; what is no step and no term is kept with its heading. */
export function stepPieces(cells: readonly Cell[], head: StepHead): readonly SheetPiece[] {
  return head.cells.flatMap((above, index): SheetPiece[] => {
    const key = head.keys[index] ?? null;
    const label = key?.label ?? joined(contentOf(above));
    const value = contentOf(cells.find((cell) => sameColumns(cell, above))!);
    if (label === null || value.length === 0) return [];
    const field = index === 0 ? 'phase.text' : isTerm(key) ? 'phase.deadline' : 'other';
    return [
      {
        field,
        rule: key === null || field === 'other' ? 'labels/notes' : key.match.rule.id,
        label,
        value,
        at: value.flatMap((paragraph) => paragraph.at),
        year: null,
        flags: [],
        evidence: key === null ? [] : [key.match.evidence],
        step: head.steps,
        again: head.steps > 0,
      },
    ];
  });
}

const isTerm = (key: Key | null): boolean =>
  key?.match.rule.field === 'phase.deadline' || key?.match.rule.field === 'objective.deadline';
