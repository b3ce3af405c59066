import { loadRules } from './load.ts';
import type { Rule } from './rule.ts';
import { RULES_FOLDER } from './rules-folder.ts';

/**
 * The rules that come with the package, read from their files. The build puts a module in the place of this one that holds what
 * it gives (`build/compile-rules.ts`): a program that was built reads no file, parses no YAML and checks no schema for them.
 */
export const packageRules = (): readonly Rule[] => loadRules(RULES_FOLDER);
