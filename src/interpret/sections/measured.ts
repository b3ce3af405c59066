import { rankLabels } from '../../rules/match.ts';
import { once } from '../../model/once.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { findDates } from '../../values/date.ts';
import { parseNumber } from '../../values/number.ts';
import type { Labelled } from './labelled.ts';

const resultLabels = once((rules: RuleSet) =>
  rules.labels.filter((rule) => rule.field === 'indicator.result'),
);

/** A likeness from which on a label means a result too. */
const SURE = 0.9;

/**
 * A piece whose label may mean the report in words or what the indicator measured ("Risultato: 31"): with a figure,
 * a date or a bare yes or no under an indicator (`measuring`) it is what was measured. Any other piece as it is.
 */
export function asMeasured(piece: Labelled, measuring: boolean, rules: RuleSet): Labelled {
  if (piece.field !== 'outcome.text' || !measuring) return piece;
  if (piece.value.length !== 1 || !isMeasure(piece.value[0]!.text)) return piece;
  const result = rankLabels(resultLabels(rules), piece.label)[0];
  if (result === undefined || result.score < SURE) return piece;
  return { ...piece, field: 'indicator.result', rule: result.rule.id };
}

/** Whether a text is nothing but a figure, a date, or a yes or no. */
function isMeasure(text: string): boolean {
  const bare = text.trim().replace(/[.;]$/, '');
  if (/^(?:s[iì]['’]?|no)$/iu.test(bare)) return true;
  if (parseNumber(bare.replace(/\s*%$/, '')).value !== null) return true;
  return findDates(bare, null).some((date) => date.raw.length === bare.length);
}
