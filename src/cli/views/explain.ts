import { explain, extractWithTrace, Failure, type Explanation, type RuleSet } from '../../index.ts';
import type { View } from '../../processes.ts';
import { describePlace } from '../messages.ts';

/** How the values of a document came about, all of them or those at a path of the record. */
export const view: View<string | undefined, string> = async (bytes, path, how) => {
  const rules: RuleSet = how.rules!;
  const explanations = explain(await extractWithTrace(bytes, how), rules, path);
  if (explanations.length === 0) throw new Failure('nothing_there', path ?? '');
  return `${explanations.map(print).join('\n\n')}\n`;
};

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
