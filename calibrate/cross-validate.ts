import { calibrated, type Calibration } from '../src/check/calibration.ts';
import { confidence } from '../src/check/confidence.ts';
import { fit, type Observation } from './fit.ts';
import type { Call } from './measure.ts';
import type { Sample } from './samples.ts';

/** Shares of what is expected: new forms, fixtures relaid and relabelled, fixtures as they are. */
const SHARES: Readonly<Record<Sample['from'], number>> = { lab: 0.7, variation: 0.2, fixture: 0.1 };
/** Documents of which no label is known are rarer than the laboratory draws them. */
const STRANGEST = 0.5;
/**
 * Values of a document are read right or wrong together: a document of n values counts as n to this power, and each value for less
 * than an independent one would.
 */
const BUNDLED = 0.3;
const INDEPENDENCE = 0.15;
const FOLDS = 5;

/** How many values each sample stands for; they sum to the number of samples. */
export function weigh(samples: readonly Sample[]): (sample: Sample) => number {
  const sizes = new Map<string, number>();
  for (const { document } of samples) sizes.set(document, (sizes.get(document) ?? 0) + 1);
  const own = ({ document, from, variation }: Sample): number =>
    sizes.get(document)! ** (BUNDLED - 1) * (from === 'lab' && variation === '1' ? STRANGEST : 1);
  const totals = { lab: 0, variation: 0, fixture: 0 };
  for (const sample of samples) totals[sample.from] += own(sample);
  return (sample) => (own(sample) * SHARES[sample.from] * samples.length) / totals[sample.from];
}

/** Samples that look alike, as one. */
export function observations(samples: readonly Sample[], weight: (sample: Sample) => number): Observation[] {
  const alike = new Map<string, Observation & { right: number; wrong: number }>();
  for (const sample of samples) {
    const { kind, flags, evidence, signals } = sample;
    const key = JSON.stringify([kind, [...flags].sort(), [...evidence].sort(), signals]);
    const own = alike.get(key) ?? { kind, flags, evidence, signals, right: 0, wrong: 0 };
    own[sample.right ? 'right' : 'wrong'] += weight(sample) * INDEPENDENCE;
    alike.set(key, own);
  }
  return [...alike.values()];
}

/** A sample with the confidence that a fit without its family gives it. */
export interface Validated {
  readonly sample: Sample;
  readonly call: Call;
}

/** Confidences by fits that have seen no document of the sample's own family, neither as it is nor varied. */
export function crossValidated(samples: readonly Sample[]): Validated[] {
  const weight = weigh(samples);
  const families = [...new Set(samples.map(({ family }) => family))].sort();
  return Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(families.filter((_, index) => index % FOLDS === fold));
    const others = samples.filter(({ family }) => !out.has(family));
    const calibration = calibrated(fit(observations(others, weight)));
    return samples.filter(({ family }) => out.has(family)).map((sample) => validated(sample, calibration));
  }).flat();
}

const validated = (sample: Sample, calibration: Calibration): Validated => ({
  sample,
  call: {
    confidence: confidence(sample, calibration),
    right: sample.right,
    flagged: sample.flags.length > 0,
    weight: 1,
  },
});
