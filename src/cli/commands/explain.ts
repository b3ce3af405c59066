import { basename } from 'node:path';
import {
  defaultRules,
  explain,
  extractWithTrace,
  Failure,
  loadRuleSet,
  RULES_FOLDER,
  type Explanation,
  type Place,
} from '../../index.ts';
import { fileBytes } from './extract.ts';

/** Prints how the values of a document (all of them, or those at a path) came about. */
export async function runExplain(
  file: string,
  path: string | undefined,
  flags: { rules?: string },
): Promise<number> {
  const rules = flags.rules === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, flags.rules]);
  const extraction = await extractWithTrace(await fileBytes(file), { file: basename(file), rules });
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

function describePlace(place: Place): string {
  if ('page' in place) return `page ${place.page}, box ${place.box.join(' ')}`;
  if ('line' in place) return `line ${place.line}${place.col === undefined ? '' : `, cell ${place.col}`}`;
  if ('table' in place) return `table ${place.table}, row ${place.row}, column ${place.col}`;
  if ('running' in place) return `running ${place.running}`;
  return `paragraph ${place.paragraph}`;
}
