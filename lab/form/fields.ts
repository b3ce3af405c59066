import type { Scribe } from '../scribe.ts';
import type { Field } from '../wording/known.ts';

/** Fields that stand once for each measure; the others stand once for an objective. */
export const OF_MEASURES: ReadonlySet<Field> = new Set<Field>([
  'measure', 'measureWeight', 'aim', 'least', 'best', 'before', 'reached', 'degree', 'source', 'formula',
  'unitOf', 'dimension',
]); // prettier-ignore

/** How wide a column of the field wants to be. */
export const WIDTH: Readonly<Partial<Record<Field, number>>> = {
  number: 44, title: 110, purpose: 150, effect: 100, weight: 42, due: 56, report: 170, verdict: 66, measure: 110,
  percent: 56, evaluators: 56, aim: 54, reached: 54, degree: 58, measureWeight: 48, least: 46, best: 52, before: 54, head: 76,
  step: 120, stepDue: 60,
  note: 90, source: 80, formula: 100, unitOf: 40, theme: 74, dimension: 60, checked: 56,
}; // prettier-ignore

export const widthsOf = (wants: readonly number[], room: number): number[] => {
  const total = wants.reduce((sum, want) => sum + want, 0);
  return wants.map((want) => Math.floor((want / total) * room));
};

/** The fields whose condition holds, in order. */
export const chosen = (...fields: readonly (Field | false)[]): Field[] =>
  fields.filter((field) => field !== false);

/** The fields of a form with what this document prints beside them: asides of a measure behind it, those of an objective behind its title. */
export function withAsides({ asides }: Scribe, fields: readonly Field[]): Field[] {
  const found = [...fields];
  const measure = found.indexOf('measure');
  if (measure >= 0) found.splice(measure + 1, 0, ...asides.ofMeasures);
  const title = found.indexOf('title');
  if (title < 0 || fields.length < 4) return found;
  for (const aside of asides.ofGoals) {
    const places = found.flatMap((_, at) => (at > title && !splits(found, at) ? [at] : []));
    found.splice([...places, found.length][Math.floor(asides.place * (places.length + 1))]!, 0, aside);
  }
  return found;
}

/** Whether a place lies between two fields of measures, which stand together. */
const splits = (fields: readonly Field[], at: number): boolean =>
  at < fields.length && OF_MEASURES.has(fields[at - 1]!) && OF_MEASURES.has(fields[at]!);
