import { comparable, findTarget } from '../anchor.ts';
import { NOT_THERE } from '../fits.ts';
import { stepsOf } from '../path.ts';
import { removeObjective } from './not-objective.ts';
import type { Apply } from './kind.ts';
import type { Record } from '../../record/record.ts';

type Section = Record['sections'][number];

/** No row of a section, nor of those with the same headings of columns, is an objective. */
export const noObjectives: Apply<'no_objectives'> = (record, { what, columns }) => {
  const path = findTarget(record, what);
  const ids = new Set<string>();
  if (path !== null) ids.add(record.sections[stepsOf(path)[1] as number]!.id);
  if (columns.length > 0)
    for (const section of record.sections) if (headings(section) === key(columns)) ids.add(section.id);
  if (ids.size === 0) return NOT_THERE;
  for (let index = record.objectives.length - 1; index >= 0; index--)
    if (ids.has(record.objectives[index]!.section)) removeObjective(record, index);
  return null;
};

const key = (columns: readonly string[]): string => columns.map(comparable).join('\n');
const headings = ({ columns }: Section): string => key(columns.map(({ header }) => header.raw));
