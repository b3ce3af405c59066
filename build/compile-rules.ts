import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRules } from '../src/rules/package-rules.ts';

const MODULE = join(import.meta.dirname, '../dist/rules/package-rules.js');

/**
 * Puts the package's rules, read and held to their schema here, into the module that gives them. As JSON: an engine parses it many
 * times faster than the same as a program. Throws Failure rule_invalid.
 */
export function compileRules(): void {
  const json = JSON.stringify(JSON.stringify(packageRules()));
  writeFileSync(MODULE, `const rules = JSON.parse(${json});\nexport const packageRules = () => rules;\n`);
}
