import { parseArgs } from 'node:util';
import type { Drawing } from './samples.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'learn' },
    count: { type: 'string', default: '6' },
    // Fits without judging families left out.
    'fit-only': { type: 'boolean', default: false },
  },
});

/** What is drawn to learn from: `--count` documents of each family and share of strange labels. */
export const drawing: Drawing & { readonly judged: boolean } = {
  seed: values.seed,
  count: Number(values.count),
  strange: [0, 0.4, 1],
  form: 'docx',
  judged: !values['fit-only'],
};
