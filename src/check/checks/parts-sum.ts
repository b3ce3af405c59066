import type { DraftObjective } from '../../record/draft.ts';
import { confirmation, doubt, type Check } from '../finding.ts';

interface Parts {
  readonly paths: readonly string[];
  readonly objective: DraftObjective;
  readonly sum: number;
  readonly holds: boolean;
}

/**
 * The weights of an objective's indicators sum to its own weight or to 100. A document in which that holds for most
 * objectives means them so; in another one they may be points, and nothing can be said.
 */
export const partsSum: Check = ({ objectives }) => {
  const all = objectives.flatMap((objective, i) => partsOf(objective, i) ?? []);
  const holding = all.filter((parts) => parts.holds).length;
  return all.flatMap((parts) => {
    if (parts.holds) return [confirmation('sum_holds', parts.paths, 'the parts sum to the whole')];
    if (holding * 2 <= all.length) return [];
    const message = `the indicators' weights sum to ${Math.round(parts.sum * 100) / 100}`;
    return [doubt('parts_sum', parts.paths, message, parts.objective.title.at)];
  });
};

function partsOf(objective: DraftObjective, index: number): Parts | null {
  const weights = objective.indicators.map((indicator) => indicator.weight?.value ?? null);
  if (weights.length < 2 || weights.some((weight) => weight === null)) return null;
  const own = objective.weight?.flags.includes('weight_from_parts')
    ? null
    : (objective.weight?.value ?? null);
  const sum = weights.reduce<number>((total, weight) => total + weight!, 0);
  const paths = weights.map((_, k) => `objectives[${index}].indicators[${k}].weight`);
  const near = (whole: number | null): boolean => whole !== null && Math.abs(sum - whole) <= 0.5;
  if (near(own)) return { paths: [...paths, `objectives[${index}].weight`], objective, sum, holds: true };
  return { paths, objective, sum, holds: near(100) };
}
