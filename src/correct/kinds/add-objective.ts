import type { StatedObjective } from '../../record/corrections.ts';
import type { Record } from '../../record/record.ts';
import { alike, comparable, findTarget } from '../anchor.ts';
import { BY_A_PERSON, corrected, type Objective, type Places } from '../field.ts';
import { stepsOf } from '../path.ts';
import { inOrder, standTogether } from '../same-place.ts';
import type { Apply } from './kind.ts';

/**
 * An objective that the reading has not. Where a later reading has it (the same words, or other words in the same place that are
 * like them) it is taken for that one, and what the person stated is put on it.
 */
export const addObjective: Apply<'add_objective'> = (record, { id, is, at, section }) => {
  const known = record.objectives.find(
    ({ title }) =>
      standTogether(title.at, at) &&
      (comparable(title.raw) === comparable(is.title) || alike(title.raw, is.title)),
  );
  if (known !== undefined) {
    stateOn(known, is, at);
    return null;
  }
  const path = section === null ? null : findTarget(record, section);
  const home =
    path === null
      ? nearestSection(record, at)
      : (record.sections[stepsOf(path)[1] as number] ?? nearestSection(record, at));
  const added = objectiveOf(`${home.id}.${id.slice(0, 12)}`, home.id, is, at);
  record.objectives.splice(placeFor(record, home.id, at), 0, added);
  takeWords(record, is, at);
  return null;
};

/** Puts what a person stated on an objective that was read after all. */
function stateOn(objective: Objective, is: StatedObjective, at: Places): void {
  objective.confidence = 1;
  const set = <T>(was: { value: T | null } | null, value: T | null): boolean =>
    value !== null && was?.value !== value;
  if (set(objective.title, is.title)) objective.title = corrected(objective.title, is.title, at);
  for (const key of ['number', 'description', 'responsible'] as const)
    if (set(objective[key], is[key])) objective[key] = corrected(objective[key], is[key], at);
  if (set(objective.weight, is.weight)) objective.weight = corrected(objective.weight, is.weight, at);
  const { outcome, indicators } = objective;
  if (set(outcome.text, is.outcome)) outcome.text = corrected(outcome.text, is.outcome, at);
  if (is.outcome !== null && outcome.status.value === 'missing')
    outcome.status = corrected(outcome.status, 'reported', at);
  const known = new Set(indicators.map(({ text }) => comparable(text.raw)));
  for (const text of is.indicators) if (!known.has(comparable(text))) indicators.push(indicatorOf(text, at));
}

const indicatorOf = (text: string, at: Places): Objective['indicators'][number] => ({
  text: corrected<string>(null, text, at),
  weight: null,
  baseline: null,
  target: null,
  targets: [],
  results: [],
});

const wordsOf = (text: string): string[] =>
  comparable(text)
    .split(' ')
    .filter((word) => word !== '');

/** A new objective out of what a person states. */
export function objectiveOf(id: string, section: string, is: StatedObjective, at: Places): Objective {
  const given = <T>(value: T | null) => (value === null ? null : corrected<T>(null, value, at));
  return {
    id,
    section,
    confidence: 1,
    number: given(is.number),
    title: corrected<string>(null, is.title, at),
    description: given(is.description),
    expected: null,
    group: null,
    interactions: null,
    responsible: given(is.responsible),
    years: null,
    deadline: null,
    nature: null,
    weight: given(is.weight),
    indicators: is.indicators.map((text) => indicatorOf(text, at)),
    outcome: {
      text: given(is.outcome),
      percent: null,
      evaluation: null,
      status: corrected<NonNullable<Objective['outcome']['status']['value']>>(
        null,
        is.outcome === null ? 'missing' : 'reported',
        at,
      ),
    },
    resources: { human: null, financial: null, instrumental: null },
    phases: [],
    other: [],
  };
}

/** The last section that begins before the place; one of its own where the record has none. */
function nearestSection(record: Record, at: Places): Record['sections'][number] {
  const before = record.objectives.filter(({ title }) => inOrder(title.at[0]!, at[0]!) <= 0);
  const neighbour = before.at(-1) ?? record.objectives[0];
  const found = record.sections.find(({ id }) => id === neighbour?.section) ?? record.sections[0];
  if (found !== undefined) return found;
  const page = at.find((place): place is { page: number } & (typeof at)[number] => 'page' in place);
  const made: Record['sections'][number] = {
    id: BY_A_PERSON,
    layout: 'narrative',
    heading: null,
    year: null,
    programme: null,
    mission: null,
    weight: null,
    strategicObjective: null,
    operationalObjective: null,
    expectedResults: null,
    sector: null,
    service: null,
    responsible: null,
    columns: [],
    weightSum: null,
    pages: page === undefined ? [] : [page.page],
  };
  record.sections.push(made);
  return made;
}

/** The position among the objectives of a section at which what stands at a place comes in order. */
function placeFor({ objectives }: Record, section: string, at: Places): number {
  const own = objectives.flatMap((objective, index) =>
    objective.section === section ? [{ objective, index }] : [],
  );
  const next = own.find(({ objective }) => inOrder(objective.title.at[0]!, at[0]!) > 0);
  return next?.index ?? (own.at(-1)?.index ?? objectives.length - 1) + 1;
}

/** Words that stood in no field and stand in one now are no longer unassigned; what else stands in the place stays. */
function takeWords(record: Record, is: StatedObjective, at: Places): void {
  const stated = new Set(
    wordsOf([is.title, is.number, is.description, is.responsible, ...is.indicators, is.outcome].join(' ')),
  );
  // A weight is stated as a number, whatever the words.
  const isTaken = (word: string): boolean => stated.has(word) || Number(word) === is.weight;
  record.unassigned = record.unassigned.filter(
    (one) =>
      one.at.length === 0 ||
      !one.at.every((place) => standTogether([place], at)) ||
      !wordsOf(one.text).every(isTaken),
  );
}
