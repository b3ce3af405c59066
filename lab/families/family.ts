import type { PlanWish } from '../content/plan.ts';
import type { WeightForm } from '../notation.ts';
import type { Scribe } from '../scribe.ts';
import type { Field } from '../wording/known.ts';

/** One kind of form. */
export interface Family {
  readonly name: string;
  readonly about: string;
  readonly wish?: PlanWish;
  readonly weights?: readonly WeightForm[];
  /** Holds no objectives, though it looks as if: it brings its own pages. */
  readonly lookAlike?: true;
  readonly draw: (scribe: Scribe) => void;
}

/** By which fields a report tells how an objective ended; a plan has none. */
export function outcomeFields(scribe: Scribe): Field[] {
  if (!scribe.plan.report) return [];
  return scribe.dice.pick<Field[]>([
    ['report'],
    ['report'],
    ['report', 'percent'],
    ['verdict', 'report'],
    ['percent'],
    ['report', 'verdict', 'percent'],
  ]);
}

export const maybe = (scribe: Scribe, probability: number, field: Field): Field | false =>
  scribe.dice.chance(probability) && field;
