import type { EvidenceCode, FlagCode } from '../model/catalogue/index.ts';
import type { Reading } from '../model/reading.ts';
import { CALIBRATION, type Calibration } from './calibration.ts';
import { kindOf } from './kind.ts';

/** One reason for a confidence: a flag or a piece of evidence, and what it weighs in log-odds. */
export interface Term {
  readonly code: FlagCode | EvidenceCode | 'base';
  readonly weight: number;
}

/** Nothing that a program read is sure beyond it. */
const CEILING = 0.99;

/** The reasons for the confidence of the reading at `path`, base first: values of a kind start from the kind's own base. */
export function terms(
  reading: Pick<Reading<unknown>, 'flags' | 'evidence'>,
  path: string,
  calibration: Calibration = CALIBRATION,
): Term[] {
  return [
    { code: 'base', weight: calibration.kinds[kindOf(path)] ?? calibration.base },
    ...reading.evidence.map((code) => ({ code, weight: calibration.evidence[code] })),
    ...reading.flags.map((code) => ({ code, weight: -calibration.flags[code] })),
  ];
}

/** Probability that the value is right: the logistic of the sum of its terms, to two decimals. */
export function confidence(
  reading: Pick<Reading<unknown>, 'flags' | 'evidence'>,
  path: string,
  calibration: Calibration = CALIBRATION,
): number {
  const sum = terms(reading, path, calibration).reduce((total, term) => total + term.weight, 0);
  return Math.min(CEILING, Math.round(100 / (1 + Math.exp(-sum))) / 100);
}
