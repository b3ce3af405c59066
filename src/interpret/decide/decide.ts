import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import { isBareYear } from '../meaning/label-variants.ts';
import { KNOWN, toldBy, type AskedForm } from './told.ts';
import type { DecisionWeights } from './weighing.ts';
import { WEIGHTS } from './weights.ts';

/** A reason for or against, in log-odds. */
export interface Term {
  readonly code: string;
  readonly weight: number;
}

let learnt = WEIGHTS;

/** Decides by other weights from here on, until it is given none; see `readBy` in `meaning/model.ts`. */
export function decideBy(weights: DecisionWeights | null): void {
  learnt = weights ?? WEIGHTS;
}

/** Reasons that a form tells objectives, and against it; their sum is the log-odds of it. */
export const termsOf = (
  form: AskedForm,
  rules: RuleSet,
  weights: DecisionWeights = learnt,
): readonly Term[] =>
  [...toldBy(form, rules)].flatMap(([code, value]) => {
    const weight = (weights[code] ?? 0) * value;
    return weight === 0 ? [] : [{ code, weight }];
  });

/** Probability of a sum of terms. */
export const probability = (terms: readonly Term[]): number =>
  1 / (1 + Math.exp(-terms.reduce((sum, { weight }) => sum + weight, 0)));

/** From which probability on a form is taken for one of objectives. */
const LIKELY = 0.5;
/** The same of a table whose titles no rule names: what stands in its rows could be anything that has a name, as sheets seldom are. */
const LIKELY_UNNAMED = 0.7;
/** The same right below a heading of objectives. */
const LIKELY_HEADED = 0.65;
/** The same where the document doesn't announce objectives either, as most acts don't, or no column has a heading. */
const LIKELY_UNTOLD = 0.75;
/** The same where rules name its titles as something else: risks, suppliers, behaviours. */
const LIKELY_OTHERWISE = 0.9;

/** The same where neither the document nor the form says a word of objectives, as in accounts and lists of suppliers. */
const NEVER = Infinity;

/** Places whose names are words of plans: what has a name has no weight, measure or result called so; years stand over all sorts of figures. */
const OF_PLANS: ReadonlySet<Canonical> = new Set([
  'objective.weight',
  'objective.expected',
  'indicator.text',
  'indicator.target',
  'indicator.weight',
  'indicator.result',
  'outcome.text',
  'outcome.percent',
  'phase.text',
]);

/** Whether a document's title, a heading above a form or a name of one of its places is one of objectives. */
const speaksOfObjectives = (form: AskedForm, terms: readonly Term[]): boolean =>
  form.announced ||
  terms.some(({ code }) => code === 'titled objective' || code === 'heading of objectives') ||
  form.places.some(({ field, label, words }) => label >= KNOWN && OF_PLANS.has(field) && !isBareYear(words));

/** How probable it is that a form tells objectives; null where it isn't probable enough to be read as such. */
export function likelihood(form: AskedForm, rules: RuleSet): number | null {
  const terms = termsOf(form, rules);
  const likely = probability(terms);
  return likely >= leastFor(form, terms) ? likely : null;
}

function leastFor(form: AskedForm, terms: readonly Term[]): number {
  if (!speaksOfObjectives(form, terms)) return NEVER;
  if (!terms.some(({ code }) => code === 'guessed objective.title')) return LIKELY;
  if (terms.some(({ code }) => code === 'titled otherwise')) return LIKELY_OTHERWISE;
  if (!form.announced) return LIKELY_UNTOLD;
  // A sheet that repeats is a form where rules know some of its labels; without any it could be any list.
  if (form.kind === 'sheets' && form.places.some(({ label }) => label >= KNOWN)) return LIKELY;
  if (terms.some(({ code }) => code === 'heading of objectives')) return LIKELY_HEADED;
  return form.places.every(({ words }) => words === '') ? LIKELY_UNTOLD : LIKELY_UNNAMED;
}
