import {
  SIGNALS,
  type EvidenceCode,
  type FlagCode,
  type SignalCode,
  type Signals,
} from '../model/catalogue/index.ts';
import { CALIBRATION, type Calibration } from './calibration.ts';
import type { Reasons } from './reasons.ts';

/** One reason for a confidence, and what it weighs in log-odds. */
export interface Term {
  readonly code: FlagCode | EvidenceCode | SignalCode | 'base';
  readonly weight: number;
}

/** Nothing that a program read is sure beyond it. */
const CEILING = 0.99;

/** The terms of a confidence, base first: values of a kind start from the kind's own base. */
export function terms(
  { kind, flags, evidence, signals }: Reasons,
  calibration: Calibration = CALIBRATION,
): Term[] {
  return [
    { code: 'base', weight: calibration.kinds[kind] ?? calibration.base },
    ...(Object.entries(signals) as [SignalCode, number][]).map(([code, value]) => ({
      code,
      weight: (SIGNALS[code].effect === 'gain' ? 1 : -1) * calibration.signals[code] * value,
    })),
    ...evidence.map((code) => ({ code, weight: calibration.evidence[code] })),
    ...counted(flags, signals).map((code) => ({ code, weight: -calibration.flags[code] })),
  ];
}

/** Flags that tell a person what signals say in numbers: these are not counted again. */
const NUMBERED: readonly FlagCode[] = [
  'header_guessed',
  'field_rivalled',
  'new_ground',
  'doubtful_surroundings',
];

/** The flags that have a cost of their own. */
export const counted = (flags: readonly FlagCode[], { slot_odds }: Signals): readonly FlagCode[] =>
  flags.filter((flag) => !NUMBERED.includes(flag) || (flag === 'header_guessed' && slot_odds === undefined));

/** Probability that a claim is right: the logistic of the sum of its terms, to two decimals. */
export function confidence(reasons: Reasons, calibration: Calibration = CALIBRATION): number {
  const sum = terms(reasons, calibration).reduce((total, term) => total + term.weight, 0);
  return Math.min(CEILING, Math.round(100 / (1 + Math.exp(-sum))) / 100);
}
