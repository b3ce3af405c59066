import type { DraftObjective } from '../../record/draft.ts';
import { doubt, type Check } from '../finding.ts';
import { readingsOf } from '../readings.ts';

/** Titles of fewer words are shared by chance. */
const LEAST_WORDS = 2;

/**
 * Objectives of one title of which each states what the others leave out are probably one, told in a summary and in a sheet, in a
 * plan and in a report: all that they state is in doubt, for what one lacks another has. One objective given to several offices states
 * the same things each time.
 */
export const toldTwice: Check = (draft) => {
  const byTitle = new Map<string, number[]>();
  draft.objectives.forEach(({ title }, index) => {
    const words = title.value?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < LEAST_WORDS) return;
    const key = words.join(' ');
    const own = byTitle.get(key);
    if (own) own.push(index);
    else byTitle.set(key, [index]);
  });
  const groups = [...byTitle.values()].filter((group) => {
    const stated = group.map((index) => statedBy(draft.objectives[index]!));
    return group.length > 1 && new Set(stated.flat()).size === stated.flat().length;
  });
  return groups.map((group) => {
    const { title } = draft.objectives[group[0]!]!;
    const paths = readingsOf(draft)
      .map(({ path }) => path)
      .filter((path) => group.some((index) => path.startsWith(`objectives[${index}].`)));
    return doubt('told_twice', paths, `"${title.value}" is told ${group.length} times`, title.at);
  });
};

/** What an objective states of itself, its name aside. */
const statedBy = ({ weight, description, outcome, indicators }: DraftObjective): string[] => [
  ...(weight?.value == null ? [] : ['weight']),
  ...(description?.value == null ? [] : ['description']),
  ...(outcome.text?.value == null && outcome.percent?.value == null ? [] : ['outcome']),
  ...(indicators.length > 0 ? ['indicators'] : []),
];
