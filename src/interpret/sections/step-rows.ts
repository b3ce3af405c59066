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
  const filled = cells.every((cell) => contentOf(cell).length > 0);
  return filled && cells.length >= LEAST && standUnder(next, cells) ? { keys, cells, steps: 0 } : null;
}

/** Whether a row goes on with the steps: cells as wide as the headings', all filled if a label stands first, and no pairs again. */
export function isStep(
  cells: readonly Cell[],
  keys: readonly (Key | null)[],
  { cells: heads }: StepHead,
): boolean {
  const filled = cells.filter((cell) => contentOf(cell).length > 0).length;
  return (
    standUnder(cells, heads) &&
    keys.filter((key) => key !== null).length < 2 &&
    (keys[0] == null || filled === heads.length)
  );
}

const standUnder = (cells: readonly Cell[], heads: readonly Cell[]): boolean =>
  cells.length === heads.length &&
  cells.every(
    (cell, index) => cell.column === heads[index]!.column && cell.columnEnd === heads[index]!.columnEnd,
  );

/** One row of steps: a piece for each heading; what is no step and no term is kept with its heading. */
export function stepPieces(cells: readonly Cell[], head: StepHead): readonly SheetPiece[] {
  return cells.flatMap((cell, index): SheetPiece[] => {
    const key = head.keys[index] ?? null;
    const label = key?.label ?? joined(contentOf(head.cells[index]!));
    const value = contentOf(cell);
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
