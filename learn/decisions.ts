// Second half of `npm run learn`: fits whether forms tell objectives, as the first half has taught to understand them.
import type { DecisionWeights } from '../src/interpret/decide/weighing.ts';
import { defaultRules } from '../src/rules/default-rules.ts';
import { drawing } from './drawing.ts';
import { fitDecision } from './fit-decision.ts';
import { drawSamples } from './samples.ts';
import { writeWeights } from './write-weights.ts';

const { decisions } = await drawSamples(drawing, defaultRules());

/** Whether a fitted decision takes a form for one of objectives. */
const tellsBy = (told: ReadonlyMap<string, number>, weights: DecisionWeights): boolean =>
  [...told].reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0) > 0;

const families = [...new Set(decisions.map(({ family }) => family))].sort();
const folds = 4;
let right = 0;
for (let fold = 0; fold < folds; fold++) {
  const out = new Set(families.filter((_, index) => index % folds === fold));
  const deciding = fitDecision(decisions.filter(({ family }) => !out.has(family)));
  right += decisions.filter(
    ({ family, told, tells }) => out.has(family) && tellsBy(told, deciding) === tells,
  ).length;
}
console.log(
  `families left out: ${((100 * right) / decisions.length).toFixed(1)} % of ${decisions.length} decisions right`,
);
writeWeights('decide', 'DecisionWeights', JSON.stringify(fitDecision(decisions), null, 2));
