import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';

/** What is known of one place of a form when it is asked whether the form tells objectives. */
export interface Told {
  readonly field: Canonical;
  readonly label: string;
  /** How well words name it, 0 to 1. */
  readonly known: number;
}

/** A reason for or against, in log-odds. */
export interface Term {
  readonly code: string;
  readonly weight: number;
}

/** What each field speaks for objectives where words name it. */
const SPEAKS: Partial<Record<Canonical, number>> = {
  'objective.weight': 1.2,
  'indicator.text': 1.5,
  'indicator.target': 1,
  'indicator.result': 0.4,
  'indicator.weight': 0.8,
  'outcome.text': 1,
  'outcome.percent': 1.2,
  'outcome.status': 1,
  'phase.text': 0.6,
  'objective.nature': 0.4,
  'objective.expected': 0.8,
  'objective.responsible': 0.3,
  'objective.deadline': 0.3,
  'objective.group': 0.4,
  'objective.years': 0.4,
  'section.strategicObjective': 1,
  'section.operationalObjective': 1,
};
const MOST = 4;
const KNOWN = 0.8;

/** Matters whose forms look like those of objectives. */
const FOREIGN = ['evaluation-form', 'budget-indicators', 'foreign-label'];

/**
 * Whether a form tells objectives: reasons in log-odds, summed. `headings` are the lines above it, nearest last;
 * `announced` whether the document's own title or subject speaks of objectives.
 */
export function tellsObjectives(
  slots: readonly Told[],
  headings: readonly string[],
  announced: boolean,
  rules: RuleSet,
): readonly Term[] {
  const terms: Term[] = [{ code: 'base', weight: -2.6 }];
  const title = slots.find(({ field }) => field === 'objective.title');
  if (title === undefined) terms.push({ code: 'untitled', weight: -2 });
  else if (title.known >= KNOWN && recognise(rules, 'objective-heading', title.label) !== null)
    terms.push({ code: 'objective_named', weight: 2.6 });
  else if (title.known >= KNOWN) terms.push({ code: 'title_named', weight: 0.5 });
  const known = slots
    .filter((slot) => slot.known >= KNOWN)
    .reduce((sum, { field }) => sum + (SPEAKS[field] ?? 0), 0);
  const guessed = slots
    .filter((slot) => slot.known < KNOWN)
    .reduce((sum, { field }) => sum + (SPEAKS[field] ?? 0), 0);
  terms.push({ code: 'fields_named', weight: Math.min(MOST, known) });
  terms.push({ code: 'fields_guessed', weight: Math.min(MOST / 2, guessed * 0.35) });
  const unexplained = slots.filter(({ field }) => field === 'other').length / Math.max(1, slots.length);
  terms.push({ code: 'unexplained', weight: -2.5 * unexplained });
  const foreign = slots.filter(({ label }) =>
    FOREIGN.some((what) => recognise(rules, what, label) !== null),
  ).length;
  if (foreign > 0) terms.push({ code: 'foreign_labels', weight: -1.5 * Math.min(3, foreign) });
  const near = headings.slice(-3);
  if (near.some((text) => recognise(rules, 'foreign-heading', text) !== null))
    terms.push({ code: 'foreign_heading', weight: -2.5 });
  else if (near.some((text) => recognise(rules, 'objective-heading', text) !== null))
    terms.push({ code: 'heading_named', weight: 1.2 });
  if (announced) terms.push({ code: 'announced', weight: 1.2 });
  return terms;
}

/** Probability of a sum of terms. */
export const probability = (terms: readonly Term[]): number =>
  1 / (1 + Math.exp(-terms.reduce((sum, { weight }) => sum + weight, 0)));
