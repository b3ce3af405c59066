import type { Objective } from '../field.ts';
import { corrected, stated } from '../field.ts';
import { findTarget } from '../anchor.ts';
import { NOT_THERE } from '../fits.ts';
import { stepsOf } from '../path.ts';
import { objectiveOf } from './add-objective.ts';
import type { Apply } from './kind.ts';

/** What was read as one objective is several: the first part keeps id, outcome and all that no other part takes. */
export const split: Apply<'split'> = (record, { id, what, is }) => {
  const path = findTarget(record, what);
  if (path === null) return NOT_THERE;
  const index = stepsOf(path)[1] as number;
  const whole = record.objectives[index]!;
  const { at } = whole.title;
  const taken = is.slice(1).flatMap(({ indicators }) => indicators);
  if (taken.some((position) => whole.indicators[position] === undefined))
    return 'an indicator that went with a part is not there';
  const parts = is.slice(1).map((part, i): Objective => {
    const { title, number, weight } = part;
    const made = objectiveOf(
      `${whole.id}.${id.slice(0, 8)}${i + 2}`,
      whole.section,
      { title, number, weight, description: null, responsible: null, indicators: [], outcome: null },
      at,
    );
    return {
      ...made,
      title: stated(title, title, at),
      indicators: part.indicators.map((position) => whole.indicators[position]!),
    };
  });
  const [first] = is;
  // The words are kept of the first part alone, so that the parts can be told apart by them.
  whole.title = { ...corrected(whole.title, first!.title, at), raw: first!.title };
  if (first!.number !== null) whole.number = corrected(whole.number, first!.number, at);
  if (first!.weight !== null) whole.weight = corrected(whole.weight, first!.weight, at);
  whole.confidence = 1;
  whole.indicators = whole.indicators.filter((_, position) => !taken.includes(position));
  record.objectives.splice(index + 1, 0, ...parts);
  return null;
};
