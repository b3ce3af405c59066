import type { Bundle } from '../entry.ts';

/** Whether one of a bundle's pieces names the objective: without, its rows belong to one named before. */
export const namesObjective = (bundle: Bundle): boolean =>
  bundle.some((entry) => entry.field === 'objective.title' || entry.field === 'objective.number');

/** A bundle with the rows that go on with it behind its own. */
export function goingOn(before: Bundle, rest: Bundle): Bundle {
  const rows = 1 + Math.max(0, ...before.map((entry) => entry.row));
  return [
    ...before,
    ...rest
      .filter((entry) => entry.paragraphs.length > 0)
      .map((entry) => ({ ...entry, row: rows + entry.row })),
  ];
}
