// `npm run learn [-- --count 4 --seed S]`: fits what slots mean on forms of the laboratory, and judges families left out.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fieldOdds } from '../src/interpret/meaning/model.ts';
import { defaultRules } from '../src/rules/default-rules.ts';
import type { DecisionWeights } from '../src/interpret/decide/decide.ts';
import { fitDecision } from './fit-decision.ts';
import { fitMeaning } from './fit.ts';
import { drawSamples, ruleSamples, type Sample } from './samples.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'boolean', default: false },
    seed: { type: 'string', default: 'learn' },
    count: { type: 'string', default: '3' },
  },
});
const rules = defaultRules();
const options = { rounds: 260, decay: 0.0006, wordDecay: 0.0012 };
const started = Date.now();
const drawing = { seed: values.seed, count: Number(values.count), form: 'docx' as const };
const { slots: drawn, decisions } = await drawSamples({ ...drawing, strange: [0, 0.4, 1] }, rules);
console.log(`${drawn.length} slots in ${((Date.now() - started) / 1000).toFixed(0)} s`);
const known = ruleSamples(rules);

/** Share of slots whose likeliest field is right. */
const right = (samples: readonly Sample[], weights: ReturnType<typeof fitMeaning>): number =>
  samples.filter(({ features, field }) => {
    const [best] = [...fieldOdds(features, weights)].sort((a, b) => b[1] - a[1]);
    return best?.[0] === field;
  }).length / Math.max(1, samples.length);

/** Whether a fitted decision takes a form for one of objectives. */
const tellsBy = (told: ReadonlyMap<string, number>, weights: DecisionWeights): boolean =>
  [...told].reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0) > 0;

const families = [...new Set(drawn.map(({ family }) => family))].sort();
const folds = values.only ? 0 : 4;
let [held, of, decided] = [0, 0, 0];
for (let fold = 0; fold < folds; fold++) {
  const out = new Set(families.filter((_, index) => index % folds === fold));
  const rest = drawn.filter(({ family }) => !out.has(family));
  const own = drawn.filter(({ family }) => out.has(family));
  held += right(own, fitMeaning([...rest, ...known], options)) * own.length;
  of += own.length;
  const deciding = fitDecision(decisions.filter(({ family }) => !out.has(family)));
  decided += decisions.filter(
    ({ family, told, tells }) => out.has(family) && tellsBy(told, deciding) === tells,
  ).length;
}
if (folds > 0)
  console.log(
    `families left out: ${((100 * decided) / decisions.length).toFixed(1)} % of ${decisions.length} decisions, ${((100 * held) / of).toFixed(1)} % of slots right`,
  );
const weights = fitMeaning([...drawn, ...known], options);
console.log(`all: ${(100 * right(drawn, weights)).toFixed(1)} %; words ${Object.keys(weights.words).length}`);
const file = fileURLToPath(new URL('../src/interpret/meaning/weights.ts', import.meta.url));
const rows = (table: Readonly<Record<string, readonly number[]>>): string =>
  Object.entries(table)
    .map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}],`)
    .join('\n');
writeFileSync(
  file,
  `// Written by \`npm run learn\`; see docs/meaning.md.\nimport type { MeaningWeights } from './model.ts';\n\n// prettier-ignore\nexport const WEIGHTS: MeaningWeights = {\n  fields: ${JSON.stringify(weights.fields)},\n  content: {\n${rows(weights.content)}\n  },\n  words: {\n${rows(weights.words)}\n  },\n  named: ${JSON.stringify(weights.named)},\n};\n`,
);
writeFileSync(
  fileURLToPath(new URL('../src/interpret/decide/weights.ts', import.meta.url)),
  `// Written by \`npm run learn\`; see docs/meaning.md.\nimport type { DecisionWeights } from './decide.ts';\n\n// prettier-ignore\nexport const WEIGHTS: DecisionWeights = ${JSON.stringify(fitDecision(decisions), null, 2)};\n`,
);
