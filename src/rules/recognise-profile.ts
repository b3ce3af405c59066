import { searchText } from './search.ts';
import { ruleSet, type RuleSet } from './rule-set.ts';
import type { Phrase, ProfileRule, Rule } from './rule.ts';

/** The profiles of the bodies that a document says it comes from. */
export const profilesFor = (rules: RuleSet, documentText: string): readonly ProfileRule[] =>
  rules.profiles.filter((profile) => searchText(profile, documentText) !== null);

/**
 * The rules with the phrases that the document's own body uses added to them. A profile adds and never removes; one
 * that names a rule which doesn't exist adds nothing there, as `rules lint` reports.
 */
export function withProfiles(rules: RuleSet, documentText: string): RuleSet {
  const added = new Map<string, Phrase[]>();
  for (const profile of profilesFor(rules, documentText))
    for (const { rule, any } of profile.add) added.set(rule, [...(added.get(rule) ?? []), ...any]);
  if (added.size === 0) return rules;
  return ruleSet(rules.all.map((rule) => extended(rule, added.get(rule.id))));
}

const extended = <R extends Rule>(rule: R, phrases: readonly Phrase[] | undefined): R =>
  phrases === undefined ? rule : { ...rule, match: { ...rule.match, any: [...rule.match.any, ...phrases] } };
