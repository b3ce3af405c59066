import type { Correction } from '../../record/corrections.ts';
import { accept } from './accept.ts';
import { addObjective } from './add-objective.ts';
import { join } from './join.ts';
import type { Apply } from './kind.ts';
import { noObjectives } from './no-objectives.ts';
import { notObjective } from './not-objective.ts';
import { notStated } from './not-stated.ts';
import { slot } from './slot.ts';
import { split } from './split.ts';
import { value } from './value.ts';

/** What each kind of correction does. */
export const KINDS: { readonly [K in Exclude<Correction['kind'], 'undo'>]: Apply<K> } = {
  value,
  not_stated: notStated,
  accept,
  not_objective: notObjective,
  no_objectives: noObjectives,
  add_objective: addObjective,
  join,
  split,
  slot,
};
