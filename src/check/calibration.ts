import {
  EVIDENCE,
  FLAGS,
  type EvidenceCode,
  type FlagCode,
  type Severity,
} from '../model/catalogue/index.ts';

/** Weights in log-odds, all of them zero or more: a flag can only lower a confidence, evidence can only raise it. */
export interface Calibration {
  readonly base: number;
  readonly flags: Readonly<Record<FlagCode, number>>;
  readonly evidence: Readonly<Record<EvidenceCode, number>>;
}

/** Costs by severity for codes that no fit has seen. */
const PRIOR: Readonly<Record<Severity, number>> = { info: 0.1, warning: 1.8, error: 4 };

const codes = Object.keys(FLAGS) as FlagCode[];
const evidence = Object.keys(EVIDENCE) as EvidenceCode[];

export const CALIBRATION: Calibration = {
  base: 2.6,
  flags: Object.fromEntries(codes.map((code) => [code, PRIOR[FLAGS[code].severity]])) as Record<
    FlagCode,
    number
  >,
  evidence: Object.fromEntries(evidence.map((code) => [code, 0.7])) as Record<EvidenceCode, number>,
};
