import { loadRules } from './load.ts';
import { packageRules } from './package-rules.ts';
import { joinRules, type RuleSet } from './rule-set.ts';
import { RULES_FOLDER } from './rules-folder.ts';

/**
 * Rules of several folders as one set; a rule with the id of an earlier one takes its place. Throws Failure `rule_invalid` naming
 * file, line and column.
 */
export const loadRuleSet = (folders: readonly string[]): RuleSet =>
  joinRules(folders.map((folder) => (folder === RULES_FOLDER ? packageRules() : loadRules(folder))));
