import type { DraftIndicator } from '../../record/draft.ts';
import { agreed, stated } from './merge-field.ts';
import { Titles } from './title-likeness.ts';

/** Likeness from which on two texts are one indicator; where each view has just one, they mean the same by less. */
const ALIKE = 0.6;
const LONE = 0.3;

/** The indicators that two views give an objective, each once, with what either says of it. */
export function mergedIndicators(
  first: readonly DraftIndicator[],
  second: readonly DraftIndicator[],
): readonly DraftIndicator[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first;
  const partners = partnersOf(first, second);
  const left = second.filter((_, index) => ![...partners.values()].includes(index));
  return [
    ...first.map((one, index) => {
      const partner = partners.get(index);
      return partner === undefined ? one : merged(one, second[partner]!);
    }),
    ...left,
  ];
}

/** For each indicator of the first view the one of the second that it is; the likest are paired first. */
function partnersOf(
  first: readonly DraftIndicator[],
  second: readonly DraftIndicator[],
): ReadonlyMap<number, number> {
  const titles = new Titles([...first, ...second].map(({ text }) => text.value ?? ''));
  const [ones, others] = [first, second].map((list) => list.map(({ text }) => titles.of(text.value ?? '')));
  const least = first.length === 1 && second.length === 1 ? LONE : ALIKE;
  const found = ones!.flatMap((one, from) =>
    others!.map((other, to) => ({ from, to, likeness: titles.likeness(one, other) })),
  );
  found.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to, likeness } of found) {
    if (likeness < least || partners.has(from) || taken.has(to)) continue;
    partners.set(from, to);
    taken.add(to);
  }
  return partners;
}

function merged(first: DraftIndicator, second: DraftIndicator): DraftIndicator {
  return {
    text: stated(first.text, second.text)!,
    weight: agreed(first.weight, second.weight),
    baseline: stated(first.baseline, second.baseline),
    target: agreed(first.target, second.target),
    targets: byYear(first.targets, second.targets, (a, b) => ({ ...a, target: stated(a.target, b.target)! })),
    results: byYear(first.results, second.results, (a, b) => ({
      ...a,
      result: stated(a.result, b.result)!,
      degree: stated(a.degree, b.degree),
    })),
  };
}

/** What both lists say of the same year as one, or where one of them names none; and what only one of them says. */
function byYear<T extends { readonly year: number | null }>(
  first: readonly T[],
  second: readonly T[],
  merge: (a: T, b: T) => T,
): readonly T[] {
  const left = [...second];
  const both = first.map((one) => {
    const same = left.findIndex(({ year }) => year === one.year);
    const at = same >= 0 ? same : left.findIndex(({ year }) => (year === null) !== (one.year === null));
    return at < 0 ? one : merge({ ...one, year: one.year ?? left[at]!.year }, left.splice(at, 1)[0]!);
  });
  return [...both, ...left];
}
