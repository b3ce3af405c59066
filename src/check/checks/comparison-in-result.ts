import type { Reading } from '../../model/reading.ts';
import { doubt, type Check, type Finding } from '../finding.ts';

/** What a target says and a measured value doesn't: at least, at most, within. */
const COMPARISON =
  /^\s*(?:[<>≤≥]=?|=>|=<|almeno|non (?:oltre|superiore|inferiore|meno|più)|minimo|massimo)\s*(?:[a-z]{1,3}\s+)?[+-]?\d/iu;

/** A measured value that is worded as a target may stand in the target's place, and the target in its. */
export const comparisonInResult: Check = ({ objectives }) =>
  objectives.flatMap((objective, i) =>
    objective.indicators.flatMap((indicator, k): Finding[] => {
      const own = `objectives[${i}].indicators[${k}]`;
      const measured: readonly (readonly [string, Reading<string> | null])[] = [
        [`${own}.baseline`, indicator.baseline],
        ...indicator.results.map(({ result }, n) => [`${own}.results[${n}].result`, result] as const),
      ];
      const worded = measured.filter(([, one]) => one !== null && COMPARISON.test(one.value ?? ''));
      if (worded.length === 0) return [];
      const paths = [
        ...worded.map(([path]) => path),
        ...(indicator.target === null ? [] : [`${own}.target`]),
      ];
      const first = worded[0]![1]!;
      return [doubt('comparison_in_result', paths, `"${first.raw}" is worded as a target`, first.at)];
    }),
  );
