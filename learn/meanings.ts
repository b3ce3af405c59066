// First half of `npm run learn`: fits what slots mean on forms drawn from the laboratory, and judges families left out.
import { drawing } from './drawing.ts';
import { fieldOdds } from '../src/interpret/meaning/model.ts';
import { defaultRules } from '../src/rules/default-rules.ts';
import { fitMeaning, LEARNING } from './fit-meaning.ts';
import { writeWeights } from './write-weights.ts';
import { drawSamples, ruleSamples, type Sample } from './samples.ts';

const rules = defaultRules();
const options = LEARNING;
const started = Date.now();
const { slots: drawn } = await drawSamples(drawing, rules);
console.log(`${drawn.length} slots in ${((Date.now() - started) / 1000).toFixed(0)} s`);
const known = ruleSamples(rules);

/** Share of slots whose likeliest field is right. */
const right = (samples: readonly Sample[], weights: ReturnType<typeof fitMeaning>): number =>
  samples.filter(({ features, field }) => {
    const [best] = [...fieldOdds(features, weights)].sort((a, b) => b[1] - a[1]);
    return best?.[0] === field;
  }).length / Math.max(1, samples.length);

const families = [...new Set(drawn.map(({ family }) => family))].sort();
const folds = drawing.judged ? 4 : 0;
let [held, of] = [0, 0];
for (let fold = 0; fold < folds; fold++) {
  const out = new Set(families.filter((_, index) => index % folds === fold));
  const rest = drawn.filter(({ family }) => !out.has(family));
  const own = drawn.filter(({ family }) => out.has(family));
  held += right(own, fitMeaning([...rest, ...known], options)) * own.length;
  of += own.length;
}
if (folds > 0) console.log(`families left out: ${((100 * held) / of).toFixed(1)} % of slots right`);
const weights = fitMeaning([...drawn, ...known], options);
console.log(
  `all: ${(100 * right(drawn, weights)).toFixed(1)} %; words ${new Set(Object.values(weights.words).flatMap(Object.keys)).size}`,
);
const rows = (table: Readonly<Record<string, unknown>>): string =>
  Object.entries(table)
    .map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)},`)
    .join('\n');
writeWeights(
  'meaning',
  'MeaningWeights',
  `{\n  fields: ${JSON.stringify(weights.fields)},\n  content: {\n${rows(weights.content)}\n  },\n  words: {\n${rows(weights.words)}\n  },\n  named: ${JSON.stringify(weights.named)},\n}`,
);
