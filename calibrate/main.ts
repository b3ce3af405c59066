// `npm run calibrate [-- --count 3 --seed S]`: fits the weights of confidence, and publishes what they are worth on families left out.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { Weights } from '../src/check/fit.ts';
import { calibrationPage, callsOf, GROUPS } from './calibration-page.ts';
import { crossValidated, observations, weigh } from './cross-validate.ts';
import { coverageSvg, familiesSvg, reliabilitySvg } from './curves-svg.ts';
import { fit } from './fit.ts';
import { MAX_ERRORS, promised } from './promise.ts';
import { drawClaims, fixtureClaims } from './samples.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '3' }, seed: { type: 'string', default: 'calibrate' } },
});
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const tell = (line: string): void => console.log(line);

async function write(name: string, content: string, parser: string | null): Promise<void> {
  const options = (await resolveConfig(path(name))) ?? {};
  writeFileSync(path(name), parser === null ? content : await format(content, { ...options, parser }));
  tell(`wrote ${name}`);
}

const samples = [
  ...(await drawClaims({ seed: values.seed, count: Number(values.count) }, tell)),
  ...(await fixtureClaims(tell)),
];
const validated = crossValidated(samples);
const lab = validated.filter(({ sample }) => sample.from === 'lab');
const weights: Weights = {
  ...fit(observations(samples, weigh(samples))),
  promise: MAX_ERRORS.map((maxError) => {
    const { kept } = promised(lab, maxError);
    return [maxError, Math.round(kept * 100) / 100] as const;
  }),
};
await write(
  'src/check/weights.ts',
  `// Written by \`npm run calibrate\`; see docs/calibration.md.
import type { Weights } from './fit.ts';

export const WEIGHTS: Weights = ${JSON.stringify(weights)};
`,
  'typescript',
);
const groups = GROUPS.map(({ name, holds }) => ({ name, calls: callsOf(validated, holds) }));
const families = [...new Set(lab.map(({ sample }) => sample.family))].map((name) => ({
  name,
  calls: callsOf(lab, ({ family }) => family === name),
}));
await write('docs/calibration.svg', reliabilitySvg(groups), null);
await write('docs/calibration-coverage.svg', coverageSvg(groups), null);
await write('docs/calibration-families.svg', familiesSvg(families), null);
await write('docs/calibration.md', calibrationPage(validated, weights), 'markdown');
