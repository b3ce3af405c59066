import { doubt, type Check } from '../finding.ts';

/** Two numbers of objectives, both with a digit: "1 2", "3bis 3ter". A code may have blanks, but not that. */
const TWO_NUMBERS = /^(\p{L}{0,3}[-.]?\d[\w.]{0,6})[\s,;e]+(\p{L}{0,3}[-.]?\d[\w.]{0,6})$/u;

/** An objective with two numbers is two objectives of which the rows were taken for one: all of it is in doubt. */
export const severalInRow: Check = ({ objectives }) =>
  objectives.flatMap((objective, i) => {
    const number = objective.number?.value ?? null;
    if (number === null || !TWO_NUMBERS.test(number)) return [];
    const own = `objectives[${i}]`;
    const fields = (
      [
        'number',
        'title',
        'description',
        'expected',
        'group',
        'interactions',
        'responsible',
        'weight',
        'deadline',
      ] as const
    )
      .filter((field) => objective[field] !== null)
      .map((field) => `${own}.${field}`);
    const paths = [
      ...fields,
      `${own}.outcome.status`,
      ...(objective.outcome.text === null ? [] : [`${own}.outcome.text`]),
      ...(objective.outcome.percent === null ? [] : [`${own}.outcome.percent`]),
      ...objective.indicators.map((_, k) => `${own}.indicators[${k}].text`),
    ];
    return [doubt('rows_taken_for_one', paths, `numbers ${number} in one row`, objective.number!.at)];
  });
