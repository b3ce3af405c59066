import { levelOf } from '../src/interpret/meaning/model.ts';
import type { MeaningWeights } from '../src/interpret/meaning/weighing.ts';
import type { Canonical } from '../src/rules/rule.ts';
import type { Sample } from './samples.ts';

export interface FitOptions {
  readonly rounds: number;
  /** Pull of every weight towards zero. */
  readonly decay: number;
  /** Pull of the weights of words. */
  readonly wordDecay: number;
}

export const LEARNING: FitOptions = { rounds: 260, decay: 0.0004, wordDecay: 0.0003 };

/** A sample as rows of one matrix of weights. */
interface Row {
  readonly field: number;
  readonly at: Int32Array;
  readonly values: Float64Array;
  /** Level at which rules name each field; -1 for none. */
  readonly levels: Int8Array;
  readonly weight: number;
}

const LEVELS = 4;

/** Fits the meaning of slots: a softmax over fields, by gradient with adaptive steps; the same samples give the same weights. */
export function fitMeaning(samples: readonly Sample[], options: FitOptions): MeaningWeights {
  const fields = [...new Set(samples.map(({ field }) => field))].sort();
  const content = namesIn(samples, (sample) => [...sample.features.content.keys()], 1);
  const words = namesIn(samples, (sample) => sample.features.words, 2);
  const rowOf = new Map(
    [...content, ...words.map((word) => `w ${word}`)].map((name, index) => [name, index]),
  );
  // Rules are taken away from every second sample, so that words and contents learn to stand alone.
  const rows = samples.flatMap((sample, index) => [
    rowFor(sample, fields, rowOf, true),
    ...(index % 2 === 0 ? [rowFor(sample, fields, rowOf, false)] : []),
  ]);
  const n = fields.length;
  const size = rowOf.size * n + LEVELS;
  const theta = new Float64Array(size);
  const [m, v] = [new Float64Array(size), new Float64Array(size)];
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  for (let round = 1; round <= options.rounds; round++) {
    const gradient = new Float64Array(size);
    for (const row of rows) descend(row, theta, gradient, n, rowOf.size);
    const rate = 0.08 / (1 + round / 150);
    for (let index = 0; index < size; index++) {
      const pull =
        index >= rowOf.size * n ? 0.0001 : index >= content.length * n ? options.wordDecay : options.decay;
      const g = gradient[index]! / total + pull * theta[index]!;
      m[index] = 0.9 * m[index]! + 0.1 * g;
      v[index] = 0.995 * v[index]! + 0.005 * g * g;
      const [mh, vh] = [m[index]! / (1 - 0.9 ** round), v[index]! / (1 - 0.995 ** round)];
      theta[index]! -= (rate * mh) / (Math.sqrt(vh) + 1e-8);
    }
  }
  const at = (name: string): number[] =>
    fields.map((_, field) => Math.round(theta[rowOf.get(name)! * n + field]! * 100) / 100);
  const told = (row: readonly number[]): boolean => row.some((weight) => Math.abs(weight) >= 0.3);
  const spoken = words
    .map((word) => [word, at(`w ${word}`).map((weight) => Math.round(weight * 10) / 10)] as const)
    .filter(([, row]) => told(row));
  return {
    fields,
    content: Object.fromEntries(content.map((name) => [name, at(name)])),
    words: Object.fromEntries(
      fields.map((field, index) => [
        field,
        Object.fromEntries(
          spoken.flatMap(([word, row]) => (row[index] === 0 ? [] : [[word, row[index]!] as const])),
        ),
      ]),
    ),
    named: Array.from(
      { length: LEVELS },
      (_, level) => Math.round(theta[rowOf.size * n + level]! * 100) / 100,
    ),
  };
}

function namesIn(
  samples: readonly Sample[],
  of: (sample: Sample) => readonly string[],
  least: number,
): string[] {
  const counts = new Map<string, number>();
  for (const sample of samples) for (const name of of(sample)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort();
}

function rowFor(
  sample: Sample,
  fields: readonly Canonical[],
  rowOf: ReadonlyMap<string, number>,
  named: boolean,
): Row {
  const { content, words } = sample.features;
  const rows: [number, number][] = [...content].map(([name, value]) => [rowOf.get(name)!, value]);
  for (const word of words) {
    const row = rowOf.get(`w ${word}`);
    if (row !== undefined) rows.push([row, 1 / Math.sqrt(words.length)]);
  }
  const levels = Int8Array.from(fields, (field) => {
    const match = named ? sample.features.named.get(field) : undefined;
    return match === undefined ? -1 : (levelOf(match.score) ?? -1);
  });
  return {
    field: fields.indexOf(sample.field),
    at: Int32Array.from(rows, ([row]) => row * fields.length),
    values: Float64Array.from(rows, ([, value]) => value),
    levels,
    weight: named ? 1 : 0.7,
  };
}

function descend(row: Row, theta: Float64Array, gradient: Float64Array, n: number, named: number): void {
  const { at, values, levels } = row;
  const sums = new Float64Array(n);
  for (let k = 0; k < at.length; k++) {
    const [start, value] = [at[k]!, values[k]!];
    for (let field = 0; field < n; field++) sums[field]! += theta[start + field]! * value;
  }
  let most = -Infinity;
  for (let field = 0; field < n; field++) {
    if (levels[field]! >= 0) sums[field]! += theta[named * n + levels[field]!]!;
    if (sums[field]! > most) most = sums[field]!;
  }
  let total = 0;
  for (let field = 0; field < n; field++) total += sums[field] = Math.exp(sums[field]! - most);
  for (let field = 0; field < n; field++)
    sums[field] = (sums[field]! / total - (field === row.field ? 1 : 0)) * row.weight;
  for (let k = 0; k < at.length; k++) {
    const [start, value] = [at[k]!, values[k]!];
    for (let field = 0; field < n; field++) gradient[start + field]! += sums[field]! * value;
  }
  for (let field = 0; field < n; field++)
    if (levels[field]! >= 0) gradient[named * n + levels[field]!]! += sums[field]!;
}
