import { doubt, type Check, type Finding } from '../finding.ts';

/**
 * A degree of achievement up to 1 without a percent sign may be a fraction, one over 100 a slip of the pen unless
 * others of the document pass 100 too.
 */
export const percentScale: Check = ({ objectives }) => {
  const all = objectives.flatMap(({ outcome }, i) =>
    outcome.percent === null || outcome.percent.value === null
      ? []
      : [{ i, reading: outcome.percent, value: outcome.percent.value }],
  );
  const over = all.filter(({ value }) => value > 100).length;
  return all.flatMap(({ i, reading, value }): Finding[] => {
    const own = `objectives[${i}].outcome`;
    const fraction = value > 0 && value <= 1 && !reading.raw.includes('%');
    if (fraction)
      return [
        doubt(
          'percent_scale',
          [`${own}.percent`, `${own}.status`],
          `"${reading.raw}" may be a fraction of 1`,
          reading.at,
        ),
      ];
    if (value <= 100 || over > 1) return [];
    return [doubt('percent_scale', [`${own}.percent`], `${value} % is the only one over 100`, reading.at)];
  });
};
