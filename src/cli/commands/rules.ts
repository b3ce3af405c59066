import { say } from '../language.ts';
import { brokenCases, defaultRules, lint, loadRuleSet, RULES_FOLDER, type RuleSet } from '../../index.ts';
import { tell } from '../messages.ts';

const chosen = (folder: string | undefined): RuleSet =>
  folder === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, folder]);

/** Lists the rules: id, kind, and what each says of itself. */
export function listRules(flags: { rules?: string }): number {
  for (const rule of chosen(flags.rules).all)
    process.stdout.write(`${rule.id}\t${rule.kind}\t${rule.about.replace(/\s+/g, ' ').trim()}\n`);
  return 0;
}

/** Runs every rule's own cases; the exit code is 1 where one is broken. */
export function testRules(flags: { rules?: string }): number {
  const rules = chosen(flags.rules).all;
  const broken = rules.flatMap((rule) => brokenCases(rule));
  for (const { rule, kind, text } of broken)
    tell(
      say(kind === 'match' ? '{rule}: {text} should match' : '{rule}: {text} should be rejected', {
        rule,
        text: JSON.stringify(text),
      }),
    );
  const cases = rules.reduce((sum, rule) => sum + rule.cases.match.length + rule.cases.reject.length, 0);
  process.stdout.write(
    `${say('{rules} rules, {cases} cases, {broken} broken', { rules: rules.length, cases, broken: broken.length })}\n`,
  );
  return broken.length > 0 ? 1 : 0;
}

/** Looks the rules through for what loads and is still no good; the exit code is 1 where something is found. */
export function lintRules(flags: { rules?: string }): number {
  const rules = chosen(flags.rules);
  const findings = lint(rules);
  for (const { kind, rule, message } of findings) process.stdout.write(`${rule}\t${kind}\t${message}\n`);
  tell(say('{rules} rules, {findings} findings', { rules: rules.all.length, findings: findings.length }));
  return findings.length > 0 ? 1 : 0;
}
