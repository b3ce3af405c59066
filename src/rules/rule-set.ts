import { loadRules } from './load.ts';
import type { ActRule, LabelRule, OutcomeRule, ProfileRule, RecogniseRule, Rule } from './rule.ts';

/** The rules that a run reads by, sorted by kind; later folders add to the first. */
export interface RuleSet {
  readonly all: readonly Rule[];
  readonly labels: readonly LabelRule[];
  readonly outcomes: readonly OutcomeRule[];
  readonly recognisers: readonly RecogniseRule[];
  readonly act: readonly ActRule[];
  readonly profiles: readonly ProfileRule[];
}

export function ruleSet(rules: readonly Rule[]): RuleSet {
  const of = <K extends Rule['kind']>(kind: K): Extract<Rule, { kind: K }>[] =>
    rules.filter((rule): rule is Extract<Rule, { kind: K }> => rule.kind === kind);
  return {
    all: rules,
    labels: of('label'),
    outcomes: of('outcome'),
    recognisers: of('recognise'),
    act: of('act'),
    profiles: of('profile'),
  };
}

/** Rules of several folders as one set; a rule with the id of an earlier one takes its place. */
export function loadRuleSet(folders: readonly string[]): RuleSet {
  const byId = new Map<string, Rule>();
  for (const folder of folders) for (const rule of loadRules(folder)) byId.set(rule.id, rule);
  return ruleSet([...byId.values()].sort((a, b) => a.id.localeCompare(b.id)));
}

/**
 * What `make` draws from a set of rules, made once for each set: a list of labels that is the same array each time is
 * searched by an index that is made once too.
 */
export function perRuleSet<T>(make: (rules: RuleSet) => T): (rules: RuleSet) => T {
  const made = new WeakMap<RuleSet, { readonly value: T }>();
  return (rules) => {
    const known = made.get(rules) ?? { value: make(rules) };
    made.set(rules, known);
    return known.value;
  };
}

const placed = perRuleSet(() => new Map<string, readonly LabelRule[]>());

/** The label rules that hold at one kind of place: header of a column, key of a sheet, start of a line. */
export function labelsAt(rules: RuleSet, where: LabelRule['where'][number]): readonly LabelRule[] {
  const known = placed(rules);
  const found = known.get(where) ?? rules.labels.filter((rule) => rule.where.includes(where));
  known.set(where, found);
  return found;
}
