import type { Gold, GoldAct, GoldIndicator, GoldObjective, GoldSection } from '../fixtures/make/gold.ts';
import type { Goal } from './content/goal.ts';
import type { Measure } from './content/measure.ts';
import type { Unit } from './content/plan.ts';
import { iso, type Notation } from './notation.ts';
import { outcomeOf, type Told } from './truth-outcome.ts';
import type { Field } from './wording/known.ts';

/** What the form has shown of one objective. */
export interface Shown {
  readonly unit: Unit;
  readonly fields: Set<Field>;
  readonly measures: Map<Measure, Set<Field>>;
  /** Past years whose values the form shows. */
  readonly past: Set<number>;
  /** The report as it is printed. */
  told: Told | null;
  /** Under which year, if any, results stand. */
  readonly resultYear: number | null;
  counted: string | null;
  readonly skip: string[];
}

/** What the form has shown of a unit. */
export interface ShownUnit {
  name: boolean;
  head: boolean;
  goal: string | null;
}

/**
 * What a careful reader writes down of a form: the plan, as far as it has been shown. Nothing else makes truth, so that a
 * field that no place of the form holds is null.
 */
export function truthOf(
  units: ReadonlyMap<Unit, ShownUnit>,
  goals: ReadonlyMap<Goal, Shown>,
  notation: Notation,
  act: Partial<GoldAct> | null,
): Gold {
  const ids = new Map([...units.keys()].map((unit, i) => [unit, `s${i + 1}`]));
  return {
    // What is no act has no kind and no number.
    act: (act ?? { kind: null, number: null }) as GoldAct,
    sections: [...units].map(([unit, shown]) => sectionOf(ids.get(unit)!, unit, shown, notation)),
    objectives: [...goals].map(([goal, shown]) => objectiveOf(ids.get(shown.unit)!, goal, shown, notation)),
    allocations: [],
  };
}

function sectionOf(id: string, unit: Unit, shown: ShownUnit, notation: Notation): GoldSection {
  const name = shown.name ? unit.name : null;
  const any: Record<string, readonly unknown[]> = {};
  if (unit.level === 'either' && name !== null) Object.assign(any, { sector: [null], service: [name] });
  const none = { code: null, name: null };
  return {
    id,
    sector: unit.level === 'service' ? null : name,
    service: unit.level === 'service' ? name : null,
    responsible: shown.head ? notation.person(unit.head) : null,
    programme: none,
    mission: none,
    ...(shown.goal === null ? {} : { strategicObjective: shown.goal }),
    ...(Object.keys(any).length > 0 ? { any } : {}),
  };
}

function objectiveOf(section: string, goal: Goal, shown: Shown, notation: Notation): GoldObjective {
  const has = (field: Field): boolean => shown.fields.has(field);
  const given = <T>(field: Field, value: T): T | null =>
    has(field) && !goal.blank.has(field) ? value : null;
  const lastStep = goal.steps.at(-1)!.due;
  const any: Record<string, readonly unknown[]> = {};
  const skip = [...shown.skip];
  if (shown.counted !== null) any['number'] = [shown.counted];
  // A plan that gives steps their days and the whole none: the last step's day is its end to some.
  if (has('stepDue') && !has('due')) any['deadline'] = [iso(lastStep)];
  const indicators = [...shown.measures].map(([measure, fields]) =>
    indicatorOf(measure, fields, shown, notation),
  );
  const outcome = outcomeOf(goal, shown, notation, any, skip);
  return {
    section,
    number: given('number', goal.number),
    title: given('title', goal.title),
    description: given('purpose', goal.purpose),
    expected: given('effect', goal.effect),
    group: given('crew', goal.crew),
    interactions: given('partners', goal.partners),
    nature: given('nature', goal.nature),
    years: given('years', goal.years),
    deadline: has('due') && goal.due !== null ? iso(goal.due) : null,
    weight: has('weight') && goal.weight !== null ? notation.weight(goal.weight).means : null,
    indicators,
    outcome,
    resources: {
      human: given('human', goal.human),
      financial: given('money', goal.money),
      instrumental: given('tools', goal.tools),
    },
    ...(has('step')
      ? { phases: goal.steps.map(({ text, due }) => ({ text, deadline: has('stepDue') ? iso(due) : null })) }
      : {}),
    ...(Object.keys(any).length > 0 ? { any } : {}),
    ...(skip.length > 0 ? { skip } : {}),
  };
}

function indicatorOf(
  measure: Measure,
  fields: ReadonlySet<Field>,
  shown: Shown,
  notation: Notation,
): GoldIndicator {
  const results: Record<string, string> = {};
  for (const year of shown.past) {
    const value = measure.past.get(year);
    if (value !== undefined) results[year] = notation.amount(measure, value);
  }
  if (fields.has('reached')) results[String(shown.resultYear)] = notation.result(measure);
  const aimed = fields.has('aim') && measure.aim !== null;
  return {
    text: measure.text,
    weight: fields.has('measureWeight') ? measure.weight : null,
    target: aimed
      ? {
          op: notation.aim(measure, measure.aim).op,
          value: measure.aim,
          unit: measure.kind === 'percent' ? '%' : null,
        }
      : null,
    ...(Object.keys(results).length > 0 ? { results } : {}),
  };
}
