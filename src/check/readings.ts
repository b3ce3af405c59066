import type { Reading } from '../model/reading.ts';
import type { Draft } from '../record/draft.ts';
import { once } from '../model/once.ts';

export function isReading(value: unknown): value is Reading<unknown> {
  return (
    typeof value === 'object' && value !== null && 'raw' in value && 'at' in value && 'evidence' in value
  );
}

/**
 * The same tree with every reading replaced by what `change` makes of it and its path, such as `objectives[3].weight`.
 * Order of keys is kept, so that the record's keys stay in the order of the contract.
 */
export function mapReadings(
  value: unknown,
  change: (reading: Reading<unknown>, path: string) => unknown,
  path = '',
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => mapReadings(item, change, `${path}[${i}]`));
  if (isReading(value)) return change(value, path);
  const mapped: Record<string, unknown> = {};
  for (const key of Object.keys(value))
    mapped[key] = mapReadings(
      (value as Readonly<Record<string, unknown>>)[key],
      change,
      path === '' ? key : `${path}.${key}`,
    );
  return mapped;
}

/** A reading and where in the record it goes. */
export interface Placed {
  /** Such as `objectives[3].weight`. */
  readonly path: string;
  /** The last name of the path: `weight`. */
  readonly name: string;
  readonly reading: Reading<unknown>;
}

/** Every reading of a draft in the order of the record; found once for all checks. */
export const readingsOf: (draft: Draft) => readonly Placed[] = once((draft: Draft) => {
  const found: Placed[] = [];
  const visit = (value: unknown, path: string, name: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, `${path}[${i}]`, ''));
    else if (isReading(value)) found.push({ path, name, reading: value });
    else
      for (const key of Object.keys(value))
        visit((value as Readonly<Record<string, unknown>>)[key], path === '' ? key : `${path}.${key}`, key);
  };
  visit(draft, '', '');
  return found;
});
