import type { Draft } from '../../record/draft.ts';
import { confirmation, doubt, type Check, type Finding } from '../finding.ts';

interface Numbered {
  readonly path: string;
  readonly number: number;
  readonly at: Draft['objectives'][number]['title']['at'];
}

/**
 * Numbers that count on by ones vouch for each other; a step that skips or goes back among others that count on is a doubt
 * about the numbers on both sides, and about a row that may have been lost between them. Counted within a section or, where a
 * section has too few, through the document.
 */
export const numbering: Check = ({ objectives }) => {
  const bySection = new Map<string, Numbered[]>();
  const through: Numbered[] = [];
  objectives.forEach((objective, i) => {
    const digits = /^\D{0,6}?(\d{1,3})\D{0,2}$/.exec(objective.number?.value ?? '');
    if (digits === null) return;
    const numbered = { path: `objectives[${i}].number`, number: Number(digits[1]), at: objective.number!.at };
    through.push(numbered);
    bySection.set(objective.section, [...(bySection.get(objective.section) ?? []), numbered]);
  });
  const series = [...bySection.values()].filter((numbers) => numbers.length >= 3);
  return (series.length > 0 ? series : [through]).flatMap(along);
};

function along(numbers: readonly Numbered[]): Finding[] {
  const steps = numbers.slice(1).map((next, i) => ({ from: numbers[i]!, to: next }));
  const counting = steps.filter(({ from, to }) => to.number === from.number + 1);
  if (counting.length < 2 || counting.length * 3 < steps.length * 2) return [];
  const confirmed = new Set(counting.flatMap(({ from, to }) => [from.path, to.path]));
  const broken = steps.filter(
    ({ from, to }) => to.number !== from.number + 1 && to.number !== from.number && to.number !== 1,
  );
  for (const { from, to } of broken) {
    confirmed.delete(from.path);
    confirmed.delete(to.path);
  }
  return [
    confirmation('numbers_follow', [...confirmed], 'numbers count on'),
    ...broken.map(({ from, to }) =>
      doubt('numbering_gap', [from.path, to.path], `number ${to.number} follows ${from.number}`, to.at),
    ),
  ];
}
