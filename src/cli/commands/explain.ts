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
import { visible } from '../../processes.ts';
import { describePlace } from '../messages.ts';
import { readOptionsFor, type ReadFlags } from '../read-flags.ts';
import { fileBytes } from '../file-bytes.ts';

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
    ...readOptionsFor(file, flags),
    file: basename(file),
    rules,
  });
  const explanations = explain(extraction, rules, path);
  if (explanations.length === 0) throw new Failure('nothing_there', path ?? '');
  process.stdout.write(`${visible(explanations.map(print).join('\n\n'))}\n`);
  return 0;
}

function print(explanation: Explanation): string {
  return [
    explanation.path,
    `  words       ${JSON.stringify(explanation.raw)}`,
    `  place       ${explanation.at.map(describePlace).join('; ')}${countedFromZero(explanation) ? ' (counted from 0)' : ''}`,
    `  rule        ${explanation.rule}${explanation.about === null ? '' : `: ${explanation.about.replace(/\s+/g, ' ').trim()}`}`,
    `  value       ${JSON.stringify(explanation.value)}`,
    `  confidence  ${explanation.confidence.toFixed(2)}`,
    ...explanation.reasons.map(
      ({ code, weight, meaning }) =>
        `    ${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}  ${code}: ${meaning}`,
    ),
    `    ${sumOf(explanation)}`,
  ].join('\n');
}

/** The last step of the chain: what the reasons come to, as odds and as a probability. */
function sumOf({ reasons, confidence }: Explanation): string {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  const probability = 1 / (1 + Math.exp(-sum));
  const times = Math.exp(Math.abs(sum));
  const told = times.toFixed(times < 10 ? 1 : 0);
  const odds = sum < 0 ? `1 to ${told}` : `${told} to 1`;
  const held = probability > confidence + 0.005 ? `; nothing is surer than ${confidence.toFixed(2)}` : '';
  return `= ${sum.toFixed(2)}  in log-odds: ${odds} that it is right, a probability of ${probability.toFixed(3)}${held}`;
}

/** Tables and paragraphs of flowing documents count from 0, as in the record; pages and lines from 1. */
const countedFromZero = ({ at }: Explanation): boolean =>
  at.some((place) => 'table' in place || 'paragraph' in place);
