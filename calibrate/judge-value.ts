import type { Equal } from './comparisons.ts';

/** A value that was read, by its path in the record, and whether a careful human reader wrote the same. */
export interface Judgement {
  readonly path: string;
  readonly right: boolean;
}

export interface Tree {
  readonly [key: string]: unknown;
}

export const valueOf = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'value' in found && 'raw' in found
    ? found.value
    : (found ?? null);

export const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value == null ? undefined : (value as Tree)[key]), tree);

/** Judges one value; gold that says nothing of it judges nothing. */
export function compare(
  gold: unknown,
  found: unknown,
  equal: Equal,
  path: string,
  alternatives: readonly unknown[],
  into: Judgement[],
): void {
  const given = valueOf(found);
  if (gold === undefined || given === null || given === '') return;
  const accepted = [gold, ...alternatives].filter((one) => one !== null);
  into.push({ path, right: accepted.some((one) => equal(one, given)) });
}

export const anyOf = (gold: unknown, key: string): readonly unknown[] =>
  ((gold as { any?: Readonly<Record<string, readonly unknown[]>> }).any ?? {})[key] ?? [];
