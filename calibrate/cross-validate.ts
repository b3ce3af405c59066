import { calibrated, type Calibration } from '../src/check/calibration.ts';
import { confidence } from '../src/check/confidence.ts';
import { fit, type Observation } from './fit.ts';
import type { Call } from './measure.ts';
import type { Sample } from './samples.ts';

/**
 * Share of varied documents among what is expected: how often a body will word, order or scan its plan in a way that nothing
 * here was made for.
 */
export const VARIED_SHARE = 0.8;
/** Values of a document are read right or wrong together: each one tells less than an independent one would. */
const INDEPENDENCE = 0.1;

/** How many values each sample stands for, so that varied documents have their share; they sum to the number of samples. */
export function weigh(samples: readonly Sample[]): (sample: Sample) => number {
  const varied = samples.filter((sample) => sample.variation !== null).length;
  const plain = samples.length - varied;
  return ({ variation }) =>
    variation === null
      ? ((1 - VARIED_SHARE) * samples.length) / plain
      : (VARIED_SHARE * samples.length) / varied;
}

/** Samples that look alike, as one. */
export function observations(samples: readonly Sample[], weight: (sample: Sample) => number): Observation[] {
  const alike = new Map<
    string,
    { kind: string; flags: readonly string[]; evidence: readonly string[]; right: number; wrong: number }
  >();
  for (const sample of samples) {
    const { kind, flags, evidence } = sample;
    const key = JSON.stringify([kind, [...flags].sort(), [...evidence].sort()]);
    const own = alike.get(key) ?? { kind, flags, evidence, right: 0, wrong: 0 };
    own[sample.right ? 'right' : 'wrong'] += weight(sample) * INDEPENDENCE;
    alike.set(key, own);
  }
  return [...alike.values()];
}

/** What the samples' confidences would be by a calibration. */
export const callsOf = (
  samples: readonly Sample[],
  calibration: Calibration,
  weight: (sample: Sample) => number,
): Call[] =>
  samples.map((sample) => ({
    confidence: confidence(sample, sample.path, calibration),
    right: sample.right,
    flagged: sample.flags.length > 0,
    weight: weight(sample),
  }));

/** A sample with the confidence that a fit without its family gives it. */
export interface Validated {
  readonly sample: Sample;
  readonly call: Call;
}

/** Confidences by a fit that has seen no document of the sample's own family, neither as it is nor varied. */
export function crossValidated(
  samples: readonly Sample[],
): { readonly sample: Sample; readonly call: Call }[] {
  const weight = weigh(samples);
  return [...new Set(samples.map((sample) => sample.family))].flatMap((family) => {
    const others = samples.filter((sample) => sample.family !== family);
    const own = samples.filter((sample) => sample.family === family);
    const calibration = calibrated(fit(observations(others, weight)));
    return callsOf(own, calibration, weight).map((call, i) => ({ sample: own[i]!, call }));
  });
}
