import type { DraftIndicator } from '../../record/draft.ts';
import { parsePercent } from '../../values/percent.ts';
import { doubt, type Check } from '../finding.ts';

/** From as many numbers on, a way has a direction. */
const ENOUGH = 3;

/**
 * Targets of several years lead one way, up or down, from where the indicator stands today: a series that turns back may have
 * its years in another order.
 */
export const targetsTurn: Check = ({ objectives }) =>
  objectives.flatMap((objective, i) =>
    objective.indicators.flatMap((indicator, k) => {
      const series = seriesOf(indicator, `objectives[${i}].indicators[${k}]`);
      if (series.length < ENOUGH || !turns(series.map(({ value }) => value))) return [];
      const paths = [
        ...series.map(({ path }) => path),
        ...(indicator.target === null ? [] : [`objectives[${i}].indicators[${k}].target`]),
      ];
      const message = `targets go ${series.map(({ value }) => value).join(', ')}`;
      return [doubt('targets_turn', paths, message, indicator.targets[0]!.target.at)];
    }),
  );

interface Stage {
  readonly path: string;
  readonly value: number;
}

/** The baseline where it is a number, and the targets by year. */
function seriesOf({ baseline, targets }: DraftIndicator, own: string): Stage[] {
  if (targets.length < 2) return [];
  const stated = parsePercent((baseline?.value ?? '').replace(/^[\s≥≤<>=]+/u, '')).value;
  const start = stated === null ? [] : [{ path: `${own}.baseline`, value: stated }];
  const years = targets
    .flatMap(({ year, target }, n) =>
      target.value === null ? [] : [{ year, path: `${own}.targets[${n}].target`, value: target.value.value }],
    )
    .sort((a, b) => a.year - b.year);
  return [...start, ...years];
}

function turns(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, n) => Math.sign(value - values[n]!));
  return steps.includes(1) && steps.includes(-1);
}
