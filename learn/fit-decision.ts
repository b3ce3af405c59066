import type { DecisionWeights } from '../src/interpret/decide/weighing.ts';

/** A form with what speaks for it, and whether it tells objectives. */
export interface DecisionSample {
  readonly family: string;
  readonly told: ReadonlyMap<string, number>;
  readonly tells: boolean;
}

const ROUNDS = 600;
const DECAY = 0.003;

/** Fits whether forms tell objectives: a logistic regression, by plain gradient; look-alikes and forms weigh the same. */
export function fitDecision(given: readonly DecisionSample[]): DecisionWeights {
  // Titles come and go: plans stand in files without one, other tables behind one.
  const titled = (sample: DecisionSample, announced: boolean): DecisionSample => {
    const told = new Map(sample.told);
    if (announced) told.set('announced', 1);
    else told.delete('announced');
    return { ...sample, told };
  };
  const samples = given.flatMap((sample) => [sample, sample, titled(sample, true), titled(sample, false)]);
  const names = [...new Set(samples.flatMap(({ told }) => [...told.keys()]))].sort();
  const theta = new Map(names.map((name) => [name, 0]));
  const yes = samples.filter(({ tells }) => tells).length;
  const share = { true: 0.5 / Math.max(1, yes), false: 0.5 / Math.max(1, samples.length - yes) };
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<string, number>();
    for (const { told, tells } of samples) {
      const sum = [...told].reduce((odds, [name, value]) => odds + theta.get(name)! * value, 0);
      const error = (1 / (1 + Math.exp(-sum)) - (tells ? 1 : 0)) * share[`${tells}`];
      for (const [name, value] of told) gradient.set(name, (gradient.get(name) ?? 0) + error * value);
    }
    for (const name of names) {
      const weight = theta.get(name)!;
      theta.set(name, weight - 3 * ((gradient.get(name) ?? 0) + DECAY * weight * (name === 'bias' ? 0 : 1)));
    }
  }
  return Object.fromEntries(
    [...theta].flatMap(([name, weight]) =>
      Math.abs(weight) < 0.05 ? [] : [[name, Math.round(weight * 100) / 100]],
    ),
  );
}
