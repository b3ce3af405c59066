import {
  EVIDENCE,
  FLAGS,
  SIGNALS,
  type EvidenceCode,
  type FlagCode,
  type Severity,
  type SignalCode,
} from '../model/catalogue/index.ts';
import type { Weights } from './fit.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Weights in log-odds, zero or more but for bases: a flag can only lower a confidence, evidence can only raise it, a signal does
 * one of the two, in proportion to its number.
 */
export interface Calibration {
  readonly base: number;
  /** Bases of kinds of fields that are read better or worse than most. */
  readonly kinds: Readonly<Partial<Record<string, number>>>;
  readonly flags: Readonly<Record<FlagCode, number>>;
  readonly evidence: Readonly<Record<EvidenceCode, number>>;
  readonly signals: Readonly<Record<SignalCode, number>>;
}

/** Costs by severity, which a fit starts from and which codes that no fit has seen keep. */
const COST: Readonly<Record<Severity, number>> = { info: 0.1, warning: 1.8, error: 4 };
const GAIN = 0.7;
/** Per unit of a signal. */
const SIGNAL = 0.5;

/** Weights before any fit. */
export const PRIOR: Calibration = {
  base: 2.2,
  kinds: {},
  flags: Object.fromEntries(
    (Object.keys(FLAGS) as FlagCode[]).map((code) => [code, COST[FLAGS[code].severity]]),
  ) as Record<FlagCode, number>,
  evidence: Object.fromEntries(Object.keys(EVIDENCE).map((code) => [code, GAIN])) as Record<
    EvidenceCode,
    number
  >,
  signals: Object.fromEntries(Object.keys(SIGNALS).map((code) => [code, SIGNAL])) as Record<
    SignalCode,
    number
  >,
};

/** The prior with what a fit has found. */
export const calibrated = (weights: Omit<Weights, 'promise'>): Calibration => ({
  base: weights.base,
  kinds: weights.kinds,
  flags: { ...PRIOR.flags, ...pick(weights.flags, PRIOR.flags) },
  evidence: { ...PRIOR.evidence, ...pick(weights.evidence, PRIOR.evidence) },
  signals: { ...PRIOR.signals, ...pick(weights.signals, PRIOR.signals) },
});

/** Codes that are no longer in the catalogue are left out. */
const pick = <C extends string>(
  fitted: Readonly<Partial<Record<string, number>>>,
  known: Readonly<Record<C, number>>,
): Partial<Record<C, number>> =>
  Object.fromEntries(Object.entries(fitted).filter(([code]) => code in known)) as Partial<Record<C, number>>;

export const CALIBRATION: Calibration = calibrated(WEIGHTS);
