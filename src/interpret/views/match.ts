import type { DraftObjective } from '../../record/draft.ts';
import { fold } from '../../rules/fold.ts';
import type { Title, Titles } from './title-likeness.ts';
import { sameUnit, sameYear, type Unit } from './unit.ts';

/** An objective with what it is known again by. */
export interface Told {
  readonly objective: DraftObjective;
  readonly title: Title;
  readonly number: string | null;
  readonly unit: Unit;
}

export interface Pairing<T> {
  readonly one: T;
  readonly other: T;
}

/** Likeness from which on two titles are one, by what else speaks for it. */
const ALIKE = { alone: 0.72, numbered: 0.5, renumbered: 0.88, coded: 0.2 } as const;
/** A code of letters or several parts is nobody else's; a bare number is. */
const CODE = /\p{L}\d|\d[._/-]\d/u;
/** What the same number or unit adds where several could be meant. */
const BONUS = 0.2;

/** Titles with a word that more than this many have are not found by that word. */
const COMMON = 48;

/** Pairs that are the same objective told twice, each objective in one at most; the likest are paired first. */
export function paired<T extends Told>(
  ones: readonly T[],
  others: readonly T[],
  titles: Titles,
): Pairing<T>[] {
  const [own, index] = [new Index(ones, titles), new Index(others, titles)];
  const found = ones.flatMap((one, from) =>
    [...index.candidates(one)].flatMap((to) => {
      const other = others[to]!;
      const likeness = titles.likeness(one.title, other.title);
      const unit = sameUnit(one.unit, other.unit);
      const only = index.numbered(one.number) === 1 && own.numbered(one.number) === 1;
      if (!isSame(one, other, { likeness, unit, only })) return [];
      const numbered = one.number !== null && one.number === other.number;
      const score =
        likeness + (numbered ? BONUS : 0) + (unit === true ? BONUS : 0) - (unit === false ? 1 : 0);
      return [{ from, to, score, strange: unit === false }];
    }),
  );
  found.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const [left, right] = [new Set<number>(), new Set<number>()];
  const chosen = found.filter(({ from, to }) => {
    if (left.has(from) || right.has(to)) return false;
    left.add(from);
    right.add(to);
    return true;
  });
  const trusted = mostMatch(chosen.length, ones.length);
  return chosen
    .filter(({ strange }) => !strange || trusted)
    .map(({ from, to }) => ({ one: ones[from]!, other: others[to]! }));
}

/** Share and number of a view's objectives that have to be told elsewhere too before its units are doubted instead of its titles. */
const MOST = 0.6;
const FEWEST = 3;
const mostMatch = (matched: number, all: number): boolean => matched >= FEWEST && matched >= all * MOST;

/** What two objectives have in common. */
interface Common {
  readonly likeness: number;
  /** Whether they are the same unit's; null where one names none. */
  readonly unit: boolean | null;
  /** Whether nothing else has their number. */
  readonly only: boolean;
}

function isSame(a: Told, b: Told, { likeness, unit, only }: Common): boolean {
  if (!sameYear(a.unit, b.unit)) return false;
  const numbers = a.number !== null && b.number !== null;
  if (numbers && a.number === b.number) {
    if (a.title.set.size === 0 || b.title.set.size === 0) return unit === true || (unit === null && only);
    if (CODE.test(a.number) && unit !== false && likeness >= ALIKE.coded) return true;
    return likeness >= (unit === false ? ALIKE.alone : ALIKE.numbered);
  }
  return likeness >= (numbers || unit === false ? ALIKE.renumbered : ALIKE.alone);
}

/** Where objectives are found by a word of their titles, by the whole title, or by number and unit. */
class Index {
  private readonly byKey = new Map<string, number[]>();

  constructor(
    all: readonly Told[],
    private readonly titles: Titles,
  ) {
    all.forEach((told, at) => {
      for (const key of this.keysOf(told)) {
        const known = this.byKey.get(key);
        if (known === undefined) this.byKey.set(key, [at]);
        else if (known.length < COMMON) known.push(at);
      }
    });
  }

  /** How many have a number. */
  numbered(number: string | null): number {
    return this.byKey.get(`#${number ?? ''}@`)?.length ?? 0;
  }

  candidates(told: Told): ReadonlySet<number> {
    return new Set(this.keysOf(told).flatMap((key) => this.byKey.get(key) ?? []));
  }

  private keysOf({ title, number, unit }: Told): string[] {
    const rare = [...title.set].filter((stem) => this.titles.count(stem) <= COMMON);
    const units = [unit.sector, unit.service, unit.responsible]
      .filter((stems) => stems.length > 0)
      .map((stems) => stems.join(' '));
    const whole = title.stems.join(' ');
    return [...rare, ...['', ...units].flatMap((name) => [`#${number ?? ''}@${name}`, `=${whole}@${name}`])];
  }
}

/** A number as it is compared: signs around it and leading zeros say nothing. */
export function numberKey(objective: DraftObjective): string | null {
  const value = objective.number?.value ?? null;
  if (value === null) return null;
  const bare = fold(value)
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^[^\p{L}\p{N}]*0*(?=.)/u, '');
  return bare === '' ? null : bare;
}
