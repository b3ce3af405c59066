import { fileURLToPath } from 'node:url';
import { loadRuleSet, type RuleSet } from './rule-set.ts';

/** Folder of the rules that come with the package. */
export const RULES_FOLDER = fileURLToPath(new URL('../../rules/', import.meta.url));

let loaded: RuleSet | null = null;

/** The rules that come with the package, read once. */
export function defaultRules(): RuleSet {
  loaded ??= loadRuleSet([RULES_FOLDER]);
  return loaded;
}
