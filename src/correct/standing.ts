import type { Correction } from '../record/corrections.ts';

type Done = Exclude<Correction, { kind: 'undo' }>;
type OfValue = Extract<Done, { kind: 'value' | 'not_stated' }>;

/** The corrections that nobody has undone, in the order in which they were made. An undo that is undone is none. */
export function standing(corrections: readonly Correction[]): Done[] {
  const undone = new Set<string>();
  for (const correction of [...corrections].reverse())
    if (correction.kind === 'undo' && !undone.has(correction.id)) undone.add(correction.of);
  return corrections.filter(
    (correction): correction is Done => correction.kind !== 'undo' && !undone.has(correction.id),
  );
}

/** The corrections that stand of values to which two people gave different ones. */
export function whoDiffered(corrections: readonly Done[]): OfValue[] {
  const last = new Map<string, OfValue>();
  const differing = new Map<string, OfValue>();
  for (const correction of corrections) {
    if (correction.kind !== 'value' && correction.kind !== 'not_stated') continue;
    const key = JSON.stringify([
      correction.what.path.replace(/\[\d+\]/g, '[]'),
      correction.what.anchors.map(({ words, unit, number }) => [words, unit, number]),
    ]);
    const before = last.get(key);
    if (before !== undefined && before.who !== correction.who && valueOf(before) !== valueOf(correction))
      differing.set(key, correction);
    last.set(key, correction);
  }
  return [...differing.values()];
}

const valueOf = (correction: OfValue): string =>
  correction.kind === 'value' ? JSON.stringify(correction.is) : 'null';
