import { PRIOR } from '../src/check/calibration.ts';
import type { Weights } from '../src/check/fit.ts';

/** Values that look alike to the fit: same kind, same flags, same evidence. */
export interface Observation {
  readonly kind: string;
  readonly flags: readonly string[];
  readonly evidence: readonly string[];
  /** How much of them was right and wrong. */
  readonly right: number;
  readonly wrong: number;
}

/** Standard deviations of the prior, in log-odds: how far a fit may carry a weight from where it starts. */
const SPREAD = { base: 2, kind: 0.8, flag: 1, evidence: 0.6 };
const ROUNDS = 60;

interface Parameter {
  readonly name: string;
  readonly prior: number;
  readonly precision: number;
  /** +1 where it adds to the log-odds, -1 where it takes away. */
  readonly sign: 1 | -1;
  readonly least: number;
  readonly rows: number[];
  value: number;
}

/**
 * Logistic regression with a normal prior around the defaults, flags' costs and evidence's gains held at zero or more: a
 * weight that few values speak of stays near its default, and more doubt never means more confidence. Coordinate descent by
 * Newton's steps, which converges as the penalized loss is convex.
 */
export function fit(observations: readonly Observation[]): Weights {
  const parameters = new Map<string, Parameter>();
  const claim = (group: keyof typeof SPREAD, code: string, prior: number, row: number): void => {
    const name = `${group} ${code}`;
    const known = parameters.get(name);
    if (known) known.rows.push(row);
    else
      parameters.set(name, {
        name,
        prior,
        precision: 1 / SPREAD[group] ** 2,
        sign: group === 'flag' ? -1 : 1,
        least: group === 'flag' || group === 'evidence' ? 0 : -Infinity,
        rows: [row],
        value: prior,
      });
  };
  observations.forEach(({ kind, flags, evidence }, row) => {
    claim('base', '', PRIOR.base, row);
    claim('kind', kind, 0, row);
    for (const code of flags) claim('flag', code, priorOf(PRIOR.flags, code), row);
    for (const code of evidence) claim('evidence', code, priorOf(PRIOR.evidence, code), row);
  });
  descend(observations, [...parameters.values()]);
  const base = parameters.get('base ')?.value ?? PRIOR.base;
  const chosen = (group: string, plus = 0): Record<string, number> =>
    Object.fromEntries(
      [...parameters.values()]
        .filter(({ name }) => name.startsWith(`${group} `))
        .map(({ name, value }) => [name.slice(group.length + 1), round(value + plus)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    base: round(base),
    kinds: chosen('kind', base),
    flags: chosen('flag'),
    evidence: chosen('evidence'),
  };
}

const priorOf = (priors: Readonly<Record<string, number>>, code: string): number => priors[code]!;
const round = (value: number): number => Math.round(value * 100) / 100;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function descend(observations: readonly Observation[], parameters: readonly Parameter[]): void {
  const odds = observations.map(() => 0);
  for (const { rows, sign, value } of parameters) for (const row of rows) odds[row]! += sign * value;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const parameter of parameters) {
      const { rows, sign, prior, precision, least } = parameter;
      let slope = precision * (parameter.value - prior);
      let curve = precision;
      for (const row of rows) {
        const { right, wrong } = observations[row]!;
        const p = logistic(odds[row]!);
        slope += sign * ((right + wrong) * p - right);
        curve += (right + wrong) * p * (1 - p);
      }
      const next = Math.max(least, parameter.value - Math.max(-1, Math.min(1, slope / curve)));
      const step = next - parameter.value;
      parameter.value = next;
      for (const row of rows) odds[row]! += sign * step;
      moved = Math.max(moved, Math.abs(step));
    }
    if (moved < 1e-4) return;
  }
}
