import type { ArchiveFit } from '../model/archive-fit.ts';
import type { Judged } from './judged.ts';

/** What a fit is worth on documents that it has not seen: mean log loss in nats, less is better. */
export interface RefitWorth {
  readonly observations: number;
  readonly before: number;
  readonly after: number;
}

export interface Refit {
  readonly fit: ArchiveFit;
  readonly worth: RefitWorth;
}

/** Observations from which a fit is tried, and documents that they must come from. */
const LEAST_OBSERVATIONS = 40;
const LEAST_DOCUMENTS = 4;
/** Documents are put into so many parts, each weighed by what the others teach. */
const PARTS = 4;
/** How strongly a shift is held to zero, in observations against it. */
const RIDGE = 4;
const ROUNDS = 40;
/** Confidences end here: a log-odds stays finite. */
const EDGE = 0.005;

/**
 * Shifts of the confidences' log-odds that fit what people said of an archive: one for all values, one for each kind of field, one for
 * each flag. Few observations shift little. Null where there are too few to say anything.
 */
export function refit(documents: readonly (readonly Judged[])[]): Refit | null {
  const told = documents.filter((judged) => judged.length > 0);
  const all = told.flat();
  if (all.length < LEAST_OBSERVATIONS || told.length < LEAST_DOCUMENTS) return null;
  let [before, after] = [0, 0];
  for (let part = 0; part < PARTS; part++) {
    const seen = told.filter((_, i) => i % PARTS !== part).flat();
    const unseen = told.filter((_, i) => i % PARTS === part).flat();
    const shifts = fitted(seen);
    for (const one of unseen) {
      before += loss(logit(one.confidence), one.right);
      after += loss(logit(one.confidence) + shiftOf(one, shifts), one.right);
    }
  }
  const shifts = fitted(all);
  const under = (prefix: string): Record<string, number> =>
    Object.fromEntries(
      [...shifts]
        .filter(([key, shift]) => key.startsWith(prefix) && Math.abs(shift) >= 0.005)
        .map(([key, shift]) => [key.slice(prefix.length), round(shift)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    fit: { base: round(shifts.get(ALL) ?? 0), kinds: under(KIND), flags: under(FLAG) },
    worth: {
      observations: all.length,
      before: before / all.length,
      after: after / all.length,
    },
  };
}

const ALL = 'all';
const KIND = 'kind ';
const FLAG = 'flag ';

const keysOf = ({ kind, flags }: Judged): string[] => [ALL, KIND + kind, ...flags.map((flag) => FLAG + flag)];

const shiftOf = (one: Judged, shifts: ReadonlyMap<string, number>): number =>
  keysOf(one).reduce((sum, key) => sum + (shifts.get(key) ?? 0), 0);

/** Newton's method, one shift after the other, each held to zero. */
function fitted(observations: readonly Judged[]): ReadonlyMap<string, number> {
  const having = new Map<string, number[]>();
  observations.forEach((one, i) => {
    for (const key of keysOf(one)) {
      const list = having.get(key);
      if (list === undefined) having.set(key, [i]);
      else list.push(i);
    }
  });
  const odds = observations.map(({ confidence }) => logit(confidence));
  const shifts = new Map<string, number>([...having.keys()].map((key) => [key, 0]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [key, indices] of having) {
      const shift = shifts.get(key)!;
      let [slope, curve] = [-RIDGE * shift, RIDGE];
      for (const i of indices) {
        const p = chance(odds[i]!);
        slope += Number(observations[i]!.right) - p;
        curve += p * (1 - p);
      }
      const step = slope / curve;
      shifts.set(key, shift + step);
      for (const i of indices) odds[i]! += step;
    }
  return shifts;
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
const logit = (confidence: number): number => {
  const held = Math.min(1 - EDGE, Math.max(EDGE, confidence));
  return Math.log(held / (1 - held));
};
const loss = (odds: number, right: boolean): number => Math.log(1 + Math.exp(right ? -odds : odds));
const round = (shift: number): number => Math.round(100 * shift) / 100;
