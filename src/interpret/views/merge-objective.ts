import type { DraftObjective } from '../../record/draft.ts';
import { fold } from '../../rules/fold.ts';
import { agreed, agreedWeight, stated } from './merge-field.ts';
import { mergedIndicators } from './merge-indicators.ts';

/** An objective with what another view adds: `first` comes from the view that tells more, and stays where it stands. */
export function mergedObjective(first: DraftObjective, second: DraftObjective): DraftObjective {
  return {
    ...first,
    confidence: Math.max(first.confidence, second.confidence),
    number: stated(first.number, second.number),
    title: stated(first.title, second.title)!,
    description: stated(first.description, second.description),
    expected: stated(first.expected, second.expected),
    group: stated(first.group, second.group),
    interactions: stated(first.interactions, second.interactions),
    responsible: stated(first.responsible, second.responsible),
    years: stated(first.years, second.years),
    deadline: agreed(first.deadline, second.deadline),
    nature: stated(first.nature, second.nature),
    weight: agreedWeight(first.weight, second.weight),
    indicators: mergedIndicators(first.indicators, second.indicators),
    outcome: mergedOutcome(first.outcome, second.outcome),
    resources: {
      human: stated(first.resources.human, second.resources.human),
      financial: stated(first.resources.financial, second.resources.financial),
      instrumental: stated(first.resources.instrumental, second.resources.instrumental),
    },
    phases: mergedPhases(first.phases, second.phases),
    other: mergedOther(first.other, second.other),
  };
}

type Outcome = DraftObjective['outcome'];

/** How much a status says: a verdict more than a report, a report more than nothing. */
const SAYS: Readonly<Record<NonNullable<Outcome['status']['value']>, number>> = {
  missing: 0,
  reported: 1,
  not_assessed: 2,
  cancelled: 3,
  achieved: 3,
  partially_achieved: 3,
  not_achieved: 3,
};
const says = ({ status }: Outcome): number => SAYS[status.value ?? 'missing'];

/** The outcome of whichever view reports one; of two, the plainer verdict with the words of both. */
function mergedOutcome(first: Outcome, second: Outcome): Outcome {
  if (says(second) === 0) return { ...first, evaluation: stated(first.evaluation, second.evaluation) };
  const [told, other] = says(first) >= says(second) ? [first, second] : [second, first];
  return {
    text: stated(first.text, second.text),
    percent: agreed(told.percent, other.percent),
    evaluation: stated(first.evaluation, second.evaluation),
    status: says(first) === says(second) ? agreed(told.status, other.status)! : told.status,
  };
}

/** The steps of the view that gives any, with terms that the other one sets for the same steps. */
function mergedPhases(
  first: DraftObjective['phases'],
  second: DraftObjective['phases'],
): DraftObjective['phases'] {
  if (first.length === 0) return second;
  const known = new Map(second.map((phase) => [fold(phase.text.value ?? ''), phase]));
  return first.map((phase) => {
    const same = known.get(fold(phase.text.value ?? ''));
    return same === undefined
      ? phase
      : { text: stated(phase.text, same.text)!, deadline: stated(phase.deadline, same.deadline) };
  });
}

/** What stands under labels without a name of their own, the same words under the same label once. */
function mergedOther(
  first: DraftObjective['other'],
  second: DraftObjective['other'],
): DraftObjective['other'] {
  const key = ({ label, text }: DraftObjective['other'][number]): string =>
    `${fold(label.raw)}|${fold(text.raw)}`;
  const known = new Set(first.map(key));
  return [...first, ...second.filter((one) => !known.has(key(one)))];
}
