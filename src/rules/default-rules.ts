import { packageRules } from './package-rules.ts';
import { joinRules, type RuleSet } from './rule-set.ts';

let loaded: RuleSet | null = null;

/** The rules that come with the package, made once. */
export function defaultRules(): RuleSet {
  loaded ??= joinRules([packageRules()]);
  return loaded;
}
