import { doubt, type Check } from '../finding.ts';

/**
 * A header that names a field over what can't be its value: the value was left without a field, the field without a value.
 */
export const namedWithoutField: Check = ({ sections, objectives }) => {
  const named = new Set(
    sections.flatMap(({ id, columns }) =>
      columns.flatMap((column) => (column.as === null ? [] : [`${id}|${column.header.value}`])),
    ),
  );
  return objectives.flatMap((objective, i) =>
    objective.other.flatMap(({ label, text }, k) =>
      text.value !== null && named.has(`${objective.section}|${label.value}`)
        ? [
            doubt(
              'named_without_field',
              [`objectives[${i}].other[${k}].text`],
              `"${label.value ?? ''}" names a field, "${text.raw.slice(0, 40)}" is none`,
              text.at,
            ),
          ]
        : [],
    ),
  );
};
