import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { calibrationPage } from './calibration-page.ts';
import { crossValidated, observations, weigh } from './cross-validate.ts';
import { fit } from './fit.ts';
import { reliabilitySvg } from './reliability-svg.ts';
import { collect } from './samples.ts';

/** Fits the weights of flags and evidence, and writes them with what they are worth on layouts that the fit has not seen. */
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

async function write(name: string, content: string, parser: string | null): Promise<void> {
  const options = (await resolveConfig(path(name))) ?? {};
  writeFileSync(path(name), parser === null ? content : await format(content, { ...options, parser }));
  console.log(`wrote ${name}`);
}

const samples = await collect((line) => console.log(line));
const weights = fit(observations(samples, weigh(samples)));
const validated = crossValidated(samples);
await write(
  'src/check/weights.ts',
  `// Written by \`npm run calibrate\`; see docs/calibration.md.
import type { Weights } from './fit.ts';

export const WEIGHTS: Weights = ${JSON.stringify(weights)};
`,
  'typescript',
);
await write('docs/calibration.svg', reliabilitySvg(validated), null);
await write('docs/calibration.md', calibrationPage(validated, weights), 'markdown');
