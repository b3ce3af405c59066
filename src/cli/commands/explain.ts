import { basename } from 'node:path';
import {
  defaultRules,
  explain,
  extractWithTrace,
  Failure,
  loadRuleSet,
  RULES_FOLDER,
  type Explanation,
} from '../../index.ts';
import { describePlace } from '../messages.ts';
import { readOptionsFor, type ReadFlags } from '../read-flags.ts';
import { fileBytes } from './extract.ts';

export interface ExplainFlags extends ReadFlags {
  readonly rules?: string;
}

/** Prints how the values of a document (all of them, or those at a path) came about. */
export async function runExplain(
  file: string,
  path: string | undefined,
  flags: ExplainFlags,
): Promise<number> {
  const rules = flags.rules === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, flags.rules]);
  const extraction = await extractWithTrace(await fileBytes(file), {
    ...(await readOptionsFor(file, flags)),
    file: basename(file),
    rules,
  });
  const explanations = explain(extraction, rules, path);
  if (explanations.length === 0) throw new Failure('nothing_there', path ?? '');
  process.stdout.write(`${explanations.map(print).join('\n\n')}\n`);
  return 0;
}

function print(explanation: Explanation): string {
  return [
    explanation.path,
    `  words       ${JSON.stringify(explanation.raw)}`,
    `  place       ${explanation.at.map(describePlace).join('; ')}`,
    `  rule        ${explanation.rule}${explanation.about === null ? '' : `: ${explanation.about.replace(/\s+/g, ' ').trim()}`}`,
    `  value       ${JSON.stringify(explanation.value)}`,
    `  confidence  ${explanation.confidence.toFixed(2)}`,
    ...explanation.reasons.map(
      ({ code, weight, meaning }) =>
        `    ${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}  ${code}: ${meaning}`,
    ),
  ].join('\n');
}
