import { once } from '../model/once.ts';
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

/** Rules of several sources as one set; a rule with the id of an earlier one takes its place. */
export function joinRules(sources: readonly (readonly Rule[])[]): RuleSet {
  const byId = new Map<string, Rule>();
  for (const rules of sources) for (const rule of rules) byId.set(rule.id, rule);
  return ruleSet([...byId.values()].sort((a, b) => a.id.localeCompare(b.id)));
}

const byPlace = once((rules: RuleSet): ReadonlyMap<string, readonly LabelRule[]> => {
  const places = new Map<string, LabelRule[]>();
  for (const rule of rules.labels)
    for (const where of rule.where) {
      const known = places.get(where);
      if (known) known.push(rule);
      else places.set(where, [rule]);
    }
  return places;
});

const NONE: readonly LabelRule[] = [];

/**
 * The label rules that hold at one kind of place: header of a column, key of a sheet, start of a line. Always the same
 * array, so that it is searched by an index that is made once.
 */
export const labelsAt = (rules: RuleSet, where: LabelRule['where'][number]): readonly LabelRule[] =>
  byPlace(rules).get(where) ?? NONE;
