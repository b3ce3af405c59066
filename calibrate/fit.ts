import { PRIOR } from '../src/check/calibration.ts';
import type { Weights } from '../src/check/fit.ts';
import { counted } from '../src/check/confidence.ts';
import { SIGNALS, type FlagCode, type SignalCode, type Signals } from '../src/model/catalogue/index.ts';

/** Values that look alike to the fit: same kind, flags, evidence and signals. */
export interface Observation {
  readonly kind: string;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly string[];
  readonly signals: Signals;
  /** How much of them was right and wrong. */
  readonly right: number;
  readonly wrong: number;
}

/** Standard deviations of the prior, in log-odds: how far a fit may carry a weight from where it starts. */
const SPREAD = { base: 2, kind: 0.8, flag: 1, evidence: 0.6, signal: 1.5 };
const ROUNDS = 60;

type Group = keyof typeof SPREAD;

interface Parameter {
  readonly group: Group;
  readonly code: string;
  readonly prior: number;
  readonly precision: number;
  readonly least: number;
  readonly rows: number[];
  /** What a unit of the weight adds to the log-odds of each row. */
  readonly shares: number[];
  value: number;
}

/**
 * Logistic regression with a normal prior around the defaults, all costs and gains held at zero or more: a weight that few values
 * speak of stays near its default, and more doubt never means more confidence. Coordinate descent by Newton's steps, which
 * converges as the penalized loss is convex.
 */
export function fit(observations: readonly Observation[]): Omit<Weights, 'promise'> {
  const parameters = new Map<string, Parameter>();
  const claim = (group: Group, code: string, prior: number, row: number, share: number): void => {
    const name = `${group} ${code}`;
    let own = parameters.get(name);
    if (own === undefined) {
      const least = group === 'base' || group === 'kind' ? -Infinity : 0;
      const precision = 1 / SPREAD[group] ** 2;
      own = { group, code, prior, precision, least, rows: [], shares: [], value: prior };
      parameters.set(name, own);
    }
    own.rows.push(row);
    own.shares.push(share);
  };
  observations.forEach(({ kind, flags, evidence, signals }, row) => {
    claim('base', '', PRIOR.base, row, 1);
    claim('kind', kind, 0, row, 1);
    for (const code of counted(flags, signals)) claim('flag', code, priorOf(PRIOR.flags, code), row, -1);
    for (const code of evidence) claim('evidence', code, priorOf(PRIOR.evidence, code), row, 1);
    for (const [code, value] of Object.entries(signals)) {
      const sign = SIGNALS[code as SignalCode].effect === 'gain' ? 1 : -1;
      claim('signal', code, priorOf(PRIOR.signals, code), row, sign * value);
    }
  });
  descend(observations, [...parameters.values()]);
  const base = parameters.get('base ')?.value ?? PRIOR.base;
  const chosen = (group: Group, plus = 0): Record<string, number> =>
    Object.fromEntries(
      [...parameters.values()]
        .filter((parameter) => parameter.group === group)
        .map(({ code, value }) => [code, round(value + plus)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    base: round(base),
    kinds: chosen('kind', base),
    flags: chosen('flag'),
    evidence: chosen('evidence'),
    signals: chosen('signal'),
  };
}

const priorOf = (priors: Readonly<Record<string, number>>, code: string): number => priors[code]!;
const round = (value: number): number => Math.round(value * 100) / 100;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function descend(observations: readonly Observation[], parameters: readonly Parameter[]): void {
  const odds = new Float64Array(observations.length);
  for (const { rows, shares, value } of parameters)
    rows.forEach((row, i) => {
      odds[row]! += shares[i]! * value;
    });
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const parameter of parameters) {
      const { rows, shares, prior, precision, least } = parameter;
      let slope = precision * (parameter.value - prior);
      let curve = precision;
      for (let i = 0; i < rows.length; i++) {
        const [row, share] = [rows[i]!, shares[i]!];
        const { right, wrong } = observations[row]!;
        const p = logistic(odds[row]!);
        slope += share * ((right + wrong) * p - right);
        curve += share * share * (right + wrong) * p * (1 - p);
      }
      const next = Math.max(least, parameter.value - Math.max(-1, Math.min(1, slope / curve)));
      const step = next - parameter.value;
      parameter.value = next;
      for (let i = 0; i < rows.length; i++) odds[rows[i]!]! += shares[i]! * step;
      moved = Math.max(moved, Math.abs(step));
    }
    if (moved < 1e-3) return;
  }
}
