import { findTarget } from '../anchor.ts';
import { NOT_THERE } from '../fits.ts';
import { stepsOf } from '../path.ts';
import { unassign } from './not-stated.ts';
import type { Apply } from './kind.ts';

/** What was read as an objective is none: it goes, and its words stay as unassigned. */
export const notObjective: Apply<'not_objective'> = (record, { what }) => {
  const path = findTarget(record, what);
  if (path === null) return NOT_THERE;
  removeObjective(record, stepsOf(path)[1] as number);
  return null;
};

export function removeObjective(record: Parameters<Apply<'not_objective'>>[0], index: number): void {
  unassign(record, record.objectives[index]);
  record.objectives.splice(index, 1);
}
