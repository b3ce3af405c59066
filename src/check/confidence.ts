import type { EvidenceCode, FlagCode } from '../model/catalogue/index.ts';
import type { Reading } from '../model/reading.ts';
import { CALIBRATION } from './calibration.ts';

/** One reason for a confidence: a flag or a piece of evidence, and what it weighs in log-odds. */
export interface Term {
  readonly code: FlagCode | EvidenceCode | 'base';
  readonly weight: number;
}

/** The reasons for a reading's confidence, base first. */
export function terms(reading: Reading<unknown>): Term[] {
  return [
    { code: 'base', weight: CALIBRATION.base },
    ...reading.evidence.map((code) => ({ code, weight: CALIBRATION.evidence[code] })),
    ...reading.flags.map((code) => ({ code, weight: -CALIBRATION.flags[code] })),
  ];
}

/** Probability that the value is right: the logistic of the sum of its terms, to two decimals. */
export function confidence(reading: Reading<unknown>): number {
  const sum = terms(reading).reduce((total, term) => total + term.weight, 0);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
