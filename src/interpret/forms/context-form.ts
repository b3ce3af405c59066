import { knownKey } from '../cues/known-key.ts';
import type { Item, Pair } from '../cues/item.ts';
import { rankLabels } from '../../rules/match.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Canonical } from '../../rules/rule.ts';
import { columnForms } from '../meaning/content-form.ts';
import type { Named } from '../cues/item.ts';

/** A likeness from which on a label is known. */
const KNOWN = 0.75;

/** What a label of an objective means above a table or a sheet. */
const ABOVE: Partial<Record<Canonical, Canonical>> = {
  'objective.responsible': 'section.responsible',
  'objective.expected': 'section.expectedResults',
  'objective.title': 'section.operationalObjective',
  'indicator.text': 'section.expectedResults',
  'indicator.target': 'section.expectedResults',
};

/**
 * What the labels outside the objectives say of the units that stand there, by cue: by their words, and failing these by
 * what stands at them all over the document, a person or the name of an office.
 */
export function contextForm(items: readonly Item[], rules: RuleSet): ReadonlyMap<string, Named> {
  const pairs = new Map<string, Pair[]>();
  for (const item of items) {
    if (item.kind !== 'pair' || item.named !== null) continue;
    const known = pairs.get(item.cue);
    if (known) known.push(item);
    else pairs.set(item.cue, [item]);
  }
  const found = new Map<string, Named>();
  for (const [cue, own] of pairs) {
    const { label } = own[0]!;
    const named = isOther(label, rules) ? null : (byWords(label, rules) ?? byContent(own, rules));
    if (named !== null) found.set(cue, named);
  }
  return found;
}

/** Whether rules know a label as one of nothing that is kept: "Evaluator" names nobody who answers for a unit. */
const isOther = (label: string, rules: RuleSet): boolean => knownKey(label, rules)?.rule.field === 'other';

function byWords(label: string, rules: RuleSet): Named | null {
  if (label === '') return null;
  const ranked = [
    ...rankLabels(labelsAt(rules, 'key'), label),
    ...rankLabels(labelsAt(rules, 'line'), label),
  ];
  const best = ranked
    .filter((match) => match.score >= KNOWN)
    .map((match) => ({ match, field: ABOVE[match.rule.field] ?? match.rule.field }))
    .filter(({ field }) => field.startsWith('section.'))
    .sort((a, b) => b.match.score - a.match.score)[0];
  return best === undefined
    ? null
    : { field: best.field, rule: best.match.rule.id, evidence: [best.match.evidence] };
}

function byContent(pairs: readonly Pair[], rules: RuleSet): Named | null {
  const values = pairs.map((pair) => pair.value.map(({ text }) => text).join(' '));
  const forms = columnForms(values, rules);
  if (forms.filled === 0 || pairs[0]!.label === '') return null;
  // A councillor or the mayor stands beside the one who answers for a unit, and isn't that one.
  if (values.some((value) => recognise(rules, 'office-holder', value) !== null)) return null;
  if (forms.share('person') >= 0.8)
    return { field: 'section.responsible', rule: 'labels/section-responsible', evidence: [] };
  if (forms.share('office') >= 0.8) return { field: 'section.service', rule: 'labels/service', evidence: [] };
  return null;
}
