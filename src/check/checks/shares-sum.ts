import type { Draft, DraftAllocation } from '../../record/draft.ts';
import { confirmation, doubt, type Check } from '../finding.ts';

/**
 * The shares of a person's work sum to the total beside them or to 100; or the total has each share multiplied by how far
 * the objective of its column was reached, then it also vouches for those outcomes, or doubts them.
 */
export const sharesSum: Check = (draft) =>
  draft.allocations.flatMap((row, i) => {
    const paths = row.shares.map((_, k) => `allocations[${i}].shares[${k}].percent`);
    const sum = row.shares.reduce((total, share) => total + (share.percent.value ?? 0), 0);
    const total = row.total?.value ?? null;
    const totalPath = `allocations[${i}].total`;
    if (row.shares.length === 0) return [];
    if (total !== null && near(sum, total))
      return [confirmation('sum_holds', [...paths, totalPath], 'shares sum to their total')];
    if (total === null) return near(sum, 100) ? [confirmation('sum_holds', paths, 'shares sum to 100')] : [];
    const achieved = weighted(draft, row);
    if (achieved !== null && near(achieved.total, total))
      return [
        confirmation(
          'sum_holds',
          [...paths, totalPath, ...achieved.paths],
          'shares weighted by achievement give the total',
        ),
      ];
    const message = `shares sum to ${round(sum)}, the total says ${round(total)}`;
    if (near(sum, 100) && achieved !== null && achieved.partial)
      return [
        doubt(
          'achievement_disagrees',
          [totalPath, ...achieved.paths],
          `shares weighted by achievement give ${round(achieved.total)}, the total says ${round(total)}`,
          row.total!.at,
        ),
      ];
    if (near(sum, 100)) return [confirmation('sum_holds', paths, 'shares sum to 100')];
    return [doubt('shares_sum', [...paths, totalPath], message, row.total!.at)];
  });

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.5;
const round = (value: number): number => Math.round(value * 100) / 100;

/** The shares times the degrees of the section's objectives, column by column; null where these don't match up. */
function weighted(
  draft: Draft,
  row: DraftAllocation,
): { readonly total: number; readonly paths: readonly string[]; readonly partial: boolean } | null {
  const own = draft.objectives.flatMap((objective, i) =>
    objective.section === row.section ? [{ objective, path: `objectives[${i}].outcome.percent` }] : [],
  );
  if (own.length !== row.shares.length) return null;
  const degrees = own.map(({ objective }) => objective.outcome.percent?.value ?? null);
  if (degrees.some((degree) => degree === null)) return null;
  const total = row.shares.reduce(
    (sum, share, k) => sum + ((share.percent.value ?? 0) * degrees[k]!) / 100,
    0,
  );
  return { total, paths: own.map(({ path }) => path), partial: degrees.some((degree) => degree! < 100) };
}
