import type { Reading } from '../model/reading.ts';

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
  if (isReading(value)) return change(value, path);
  if (Array.isArray(value)) return value.map((item, i) => mapReadings(item, change, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      mapReadings(item, change, path === '' ? key : `${path}.${key}`),
    ]),
  );
}
