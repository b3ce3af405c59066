import type { Record, Review } from '../record/record.ts';
import { WEIGHTS } from './weights.ts';

interface Found {
  readonly path: string;
  readonly confidence: number;
  readonly flags: readonly string[];
}

/**
 * Which values may be accepted unseen where at most `maxError` of them (0 to 1) may be wrong, by what their confidences leave
 * open, and which want eyes, worst first. Values of equal confidence are accepted or queued together.
 */
export function review(record: Omit<Record, 'review'>, maxError: number): Review {
  const { act, sections, objectives, allocations } = record;
  const found: Found[] = [];
  collect({ act, sections, objectives, allocations }, '', found);
  found.sort((a, b) => b.confidence - a.confidence || (a.path < b.path ? -1 : 1));
  let open = 0;
  let accepted = 0;
  let expected = 0;
  let from: number | null = null;
  found.forEach(({ confidence }, i) => {
    open += 1 - confidence;
    const tied = found[i + 1]?.confidence === confidence;
    if (tied || open > maxError * (i + 1) + 1e-9) return;
    accepted = i + 1;
    expected = open;
    from = confidence;
  });
  return {
    maxError,
    accepted,
    values: found.length,
    expectedErrors: Math.round(expected * 100) / 100,
    from,
    kept: promiseKept(maxError),
    queue: found
      .slice(accepted)
      .reverse()
      .map(({ path, confidence, flags }) => ({ path, confidence, flags: [...flags] })),
  };
}

/** What is known of a promise of about that error; null for one that is far from all that were tried. */
export function promiseKept(maxError: number): number | null {
  const near = WEIGHTS.promise.filter(([tried]) => tried >= maxError / 2 && tried <= maxError * 2);
  const away = ([tried]: readonly [number, number]): number => Math.abs(Math.log(tried / maxError));
  return [...near].sort((a, b) => away(a) - away(b))[0]?.[1] ?? null;
}

/** Fields that hold a value, wherever they stand. */
function collect(value: unknown, path: string, into: Found[]): void {
  if (typeof value !== 'object' || value === null) return;
  if ('confidence' in value && 'flags' in value && 'raw' in value) {
    const field = value as unknown as Found & { readonly value: unknown };
    if (field.value !== null) into.push({ path, confidence: field.confidence, flags: field.flags });
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item, i) => collect(item, `${path}[${i}]`, into));
    return;
  }
  for (const [key, item] of Object.entries(value)) collect(item, path === '' ? key : `${path}.${key}`, into);
}
