import { explain, extractWithTrace, Failure, type Explanation, type RuleSet } from '../../index.ts';
import type { View } from '../../processes.ts';
import { GROUNDS, type Message, type Words } from '../../index.ts';
import { say, speak, type Language } from '../language.ts';
import { describePlace } from '../messages.ts';

export interface ExplainOptions {
  /** Path of a value, or of what holds values; all of them without it. */
  readonly path?: string;
  readonly language: Language;
}

/** How the values of a document came about, all of them or those at a path of the record. */
export const view: View<ExplainOptions, string> = async (bytes, { path, language }, how) => {
  speak(language);
  const rules: RuleSet = how.rules!;
  const explanations = explain(await extractWithTrace(bytes, how), rules, path);
  if (explanations.length === 0) throw new Failure('nothing_there', path ?? '');
  return `${explanations.map((one) => print(one, language)).join('\n\n')}\n`;
};

function print(explanation: Explanation, language: Language): string {
  const { rule, about } = explanation;
  const at = explanation.at.map((place) => describePlace(place)).join('; ');
  const rows: (readonly [Message, string])[] = [
    ['words', JSON.stringify(explanation.raw)],
    ['place', at + (countedFromZero(explanation) ? say(' (counted from 0)') : '')],
    ['rule', `${rule}${about === null ? '' : `: ${about.replace(/\s+/g, ' ').trim()}`}`],
    ['value', JSON.stringify(explanation.value)],
    ['confidence', explanation.confidence.toFixed(2)],
  ];
  return [
    explanation.path,
    ...rows.map(([label, text]) => `  ${say(label).padEnd(10)}  ${text}`),
    ...explanation.reasons.map(({ code, weight, meaning }) => {
      const why = (GROUNDS[code as keyof typeof GROUNDS] as Words | undefined)?.[language] ?? meaning;
      return `    ${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}  ${code}: ${why}`;
    }),
    `    ${sumOf(explanation)}`,
  ].join('\n');
}

/** The last step of the chain: what the reasons come to, as odds and as a probability. */
function sumOf({ reasons, confidence }: Explanation): string {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  const probability = 1 / (1 + Math.exp(-sum));
  const times = Math.exp(Math.abs(sum));
  const n = times.toFixed(times < 10 ? 1 : 0);
  return say('= {sum}  in log-odds: {odds} that it is right, a probability of {p}{held}', {
    sum: sum.toFixed(2),
    odds: sum < 0 ? say('1 to {n}', { n }) : say('{n} to 1', { n }),
    p: probability.toFixed(3),
    held:
      probability > confidence + 0.005
        ? say('; nothing is surer than {n}', { n: confidence.toFixed(2) })
        : '',
  });
}

/** Tables and paragraphs of flowing documents count from 0, as in the record; pages and lines from 1. */
const countedFromZero = ({ at }: Explanation): boolean =>
  at.some((place) => 'table' in place || 'paragraph' in place);
