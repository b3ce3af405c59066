import type { Reading } from '../../model/reading.ts';
import type { Draft } from '../../record/draft.ts';
import { doubt, type Check } from '../finding.ts';

interface Stated {
  readonly path: string;
  readonly reading: Reading<number>;
}

/** Years of a plan stand in several places: the one that differs from all others, which agree, is doubted. */
export const yearsDiffer: Check = (draft) => {
  const stated = statedYears(draft);
  const counts = new Map<number, number>();
  for (const { reading } of stated) counts.set(reading.value!, (counts.get(reading.value!) ?? 0) + 1);
  if (counts.size !== 2) return [];
  const [[usual, many], [other, few]] = [...counts].sort((a, b) => b[1] - a[1]) as [
    [number, number],
    [number, number],
  ];
  if (few !== 1 || many < 2) return [];
  const odd = stated.find(({ reading }) => reading.value === other)!;
  return [doubt('years_differ', [odd.path], `${other} where all else says ${usual}`, odd.reading.at)];
};

/** The act's year and each section's own, each place of the document once. */
function statedYears({ act, sections }: Draft): Stated[] {
  const found: Stated[] = [];
  const seen = new Set<string>();
  const add = (path: string, reading: Reading<number> | null): void => {
    if (reading === null || reading.value === null) return;
    const place = JSON.stringify(reading.at);
    if (seen.has(place)) return;
    seen.add(place);
    found.push({ path, reading });
  };
  add('act.reportingYear', act?.reportingYear ?? null);
  sections.forEach((section, i) => add(`sections[${i}].year`, section.year));
  return found;
}
