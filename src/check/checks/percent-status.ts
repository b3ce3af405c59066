import type { DraftObjective } from '../../record/draft.ts';
import { confirmation, doubt, type Check } from '../finding.ts';

/** Degrees that a status may have, in percent; a status beside these contradicts the number. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  achieved: [70, Infinity],
  partially_achieved: [1, 99.99],
  not_achieved: [0, 50],
};

/** The degree declared in percent fits the words beside it. Where both come from the same words there is nothing to compare. */
export const percentStatus: Check = ({ objectives }) =>
  objectives.flatMap((objective, i) => {
    const { percent, status } = objective.outcome;
    if (percent === null || percent.value === null || status.value === null) return [];
    if (percent.raw === status.raw || isDerived(objective)) return [];
    const range = RANGES[status.value];
    if (range === undefined) return [];
    const paths = [`objectives[${i}].outcome.percent`, `objectives[${i}].outcome.status`];
    return percent.value >= range[0] && percent.value <= range[1]
      ? [confirmation('status_agrees', paths, 'the words say what the percent says')]
      : [
          doubt(
            'percent_against_status',
            paths,
            `${percent.value} % beside words that mean ${status.value}`,
            percent.at,
          ),
        ];
  });

/** A status read off the number alone. */
const isDerived = ({ outcome }: DraftObjective): boolean =>
  outcome.text === null || outcome.text.value === null || !/\p{L}{4}/u.test(outcome.text.value);
