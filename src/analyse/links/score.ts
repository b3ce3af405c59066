import type { Profile } from './profile.ts';

/** How rare each stem is among the objectives of a body: words that all of them use say nothing. */
export class StemWeights {
  readonly #count = new Map<string, number>();
  readonly #objectives: number;

  constructor(profiles: readonly Profile[]) {
    this.#objectives = profiles.length;
    for (const { text, indicators } of profiles)
      for (const stem of new Set([...text, ...indicators]))
        this.#count.set(stem, (this.#count.get(stem) ?? 0) + 1);
  }

  of(stem: string): number {
    return Math.log(1 + this.#objectives / (this.#count.get(stem) ?? 1));
  }

  /** Objectives that hold the stem. */
  count(stem: string): number {
    return this.#count.get(stem) ?? 0;
  }

  /** Common weight over the mean weight of both (Dice), 0 to 1. */
  alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const sum = this.#sum(a) + this.#sum(b);
    return sum === 0 ? 0 : (2 * this.#common(a, b)) / sum;
  }

  /** How much of `part` stands in `whole`, 0 to 1. */
  held(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
    const sum = this.#sum(part);
    return sum === 0 ? 0 : this.#common(part, whole) / sum;
  }

  #sum(stems: ReadonlySet<string>): number {
    let sum = 0;
    for (const stem of stems) sum += this.of(stem);
    return sum;
  }

  #common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    let sum = 0;
    for (const stem of a) if (b.has(stem)) sum += this.of(stem);
    return sum;
  }
}

export interface Score {
  /** 0 to 1. */
  readonly value: number;
  /** What it is made of, for people: `title 0.82`, `number 3`. */
  readonly evidence: readonly string[];
}

/** What a circumstance adds to or takes from the likeness of the texts. */
const ADDS = {
  number: 0.1,
  programme: 0.08,
  sector: 0.05,
  indicators: 0.15,
  group: 0.05,
  years: 0.05,
} as const;
const TAKES = { programme: 0.1, sector: 0.1 } as const;

/** How likely two objectives of different documents are the same one; texts decide, circumstances help. */
export function score(a: Profile, b: Profile, weights: StemWeights): Score {
  const title = weights.alike(a.title, b.title);
  const text = weights.alike(a.text, b.text);
  const evidence = [`title ${title.toFixed(2)}`];
  if (a.text.size > a.title.size || b.text.size > b.title.size) evidence.push(`text ${text.toFixed(2)}`);
  let value = 0.8 * Math.max(title, (title + text) / 2);
  const add = (amount: number, words: string): void => {
    value += amount;
    evidence.push(words);
  };
  if (a.number !== null && a.number === b.number) add(ADDS.number, `number ${a.number}`);
  if (a.programme !== null && b.programme !== null) {
    if (a.programme === b.programme) add(ADDS.programme, 'same programme');
    else add(-TAKES.programme, 'other programme');
  }
  if (a.sector !== null && b.sector !== null) {
    if (a.sector === b.sector) add(ADDS.sector, 'same sector');
    else add(-TAKES.sector, 'other sector');
  }
  const indicators = weights.alike(a.indicators, b.indicators);
  if (indicators > 0.3) add(ADDS.indicators * indicators, `indicators ${indicators.toFixed(2)}`);
  const group = weights.alike(a.group, b.group);
  if (group > 0.5) add(ADDS.group * group, `group ${group.toFixed(2)}`);
  if (b.year !== null && a.year !== b.year && a.years.includes(b.year))
    add(ADDS.years, `planned for ${b.year}`);
  return { value: Math.min(1, Math.max(0, value)), evidence };
}
