/** Random numbers that are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to 1. */
  readonly unit: () => number;
  /** One of the items; these must not be empty. */
  readonly pick: <T>(items: readonly T[]) => T;
  readonly chance: (probability: number) => boolean;
}

export function randomFrom(seed: string): Random {
  let state = Array.from(seed).reduce(
    (hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193),
    0x811c9dc5,
  );
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    unit,
    pick: (items) => items[Math.floor(unit() * items.length)]!,
    chance: (probability) => unit() < probability,
  };
}
