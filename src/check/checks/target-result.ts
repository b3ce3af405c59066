import type { DraftIndicator } from '../../record/draft.ts';
import { numbersIn } from '../../values/number.ts';
import { confirmation, doubt, type Check, type Finding } from '../finding.ts';

/**
 * A result that misses its target under an outcome that says "reached" is a doubt about all three; one that meets it vouches
 * for them. Only targets that say which way they count (at least, at most) can be missed.
 */
export const targetResult: Check = ({ objectives }) =>
  objectives.flatMap((objective, i): Finding[] => {
    const status = objective.outcome.status.value;
    return objective.indicators.flatMap((indicator, k): Finding[] => {
      const met = meets(indicator);
      if (met === null) return [];
      const own = `objectives[${i}].indicators[${k}]`;
      const paths = [`${own}.target`, `${own}.results[${indicator.results.length - 1}].result`];
      if (met) return [confirmation('target_met', paths, 'the result meets its target')];
      if (status !== 'achieved') return [];
      return [
        doubt(
          'target_missed',
          [...paths, `objectives[${i}].outcome.status`],
          'the outcome says reached, the result misses the target',
          indicator.target!.at,
        ),
      ];
    });
  });

/** Whether the last result meets the target; null where they can't be compared. */
function meets({ target, results }: DraftIndicator): boolean | null {
  const result = results.at(-1)?.result.value ?? null;
  if (target === null || target.value === null || result === null) return null;
  // A result that states several numbers can't be compared.
  const [value, ...more] = numbersIn(result);
  if (value === undefined || more.length > 0 || /\p{L}{4}/u.test(result)) return null;
  const wanted = target.value.value;
  const percent = target.value.unit === '%';
  if (percent !== result.includes('%')) return null;
  switch (target.value.op) {
    case '>=':
      return value >= wanted;
    case '>':
      return value > wanted;
    case '<=':
      return value <= wanted;
    case '<':
      return value < wanted;
    default:
      return value === wanted ? true : null;
  }
}
