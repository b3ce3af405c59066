import type { RuleSet } from '../../rules/rule-set.ts';
import { toldBy, type AskedForm } from './told.ts';
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
/**
 * The same where no rule names the place of the titles and the document speaks nowhere of objectives, or two columns without headings
 * could be anything: most acts tell none.
 */
const LIKELY_UNTOLD = 0.75;

/** How probable it is that a form tells objectives; null where it isn't probable enough to be read as such. */
export function likelihood(form: AskedForm, rules: RuleSet): number | null {
  const terms = termsOf(form, rules);
  const likely = probability(terms);
  const told = new Set(terms.map(({ code }) => code));
  const spokenOf = told.has('announced') || told.has('heading of objectives');
  const headless =
    form.kind === 'rows' && told.has('narrow') && form.places.every(({ words }) => words === '');
  const untold = told.has('guessed objective.title') && (headless || !spokenOf);
  const least = untold ? LIKELY_UNTOLD : LIKELY;
  return likely >= least ? likely : null;
}
