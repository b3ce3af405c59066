import type { Field } from '../wording/known.ts';

/** Fields that stand once for each measure; the others stand once for an objective. */
export const OF_MEASURES: ReadonlySet<Field> = new Set<Field>([
  'measure', 'measureWeight', 'aim', 'least', 'best', 'before', 'reached', 'degree',
]); // prettier-ignore

/** How wide a column of the field wants to be. */
export const WIDTH: Readonly<Partial<Record<Field, number>>> = {
  number: 44, title: 110, purpose: 150, effect: 100, weight: 42, due: 56, report: 170, verdict: 66, measure: 110,
  percent: 56, evaluators: 56, aim: 54, reached: 54, degree: 58, measureWeight: 48, least: 46, best: 52, before: 54, head: 76,
  step: 120, stepDue: 60,
}; // prettier-ignore

export const widthsOf = (wants: readonly number[], room: number): number[] => {
  const total = wants.reduce((sum, want) => sum + want, 0);
  return wants.map((want) => Math.floor((want / total) * room));
};

/** The fields whose condition holds, in order. */
export const chosen = (...fields: readonly (Field | false)[]): Field[] =>
  fields.filter((field) => field !== false);
