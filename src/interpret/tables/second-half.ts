import { fold } from '../../rules/fold.ts';
import type { Bundle } from '../entry.ts';
import type { Column } from './column.ts';

/**
 * Whether a table is the other half of the one above it: a row for each of the same numbers in the same order, and no
 * heading that names a title.
 */
export function isSecondHalf(
  first: readonly Bundle[],
  second: readonly Bundle[],
  columns: readonly Column[],
): boolean {
  const title = columns.find((column) => column.field === 'objective.title');
  if (title !== undefined && title.flags.length === 0) return false;
  const [above, below] = [first.map(numberOf), second.map(numberOf)];
  return above.length > 1 && !above.includes('') && above.join('\n') === below.join('\n');
}

/** Both halves of one row. What only its place made a title names the indicator, where nothing else does. */
export function joinedHalf(first: Bundle, second: Bundle): Bundle {
  const rest = second.filter((entry) => entry.field !== 'objective.number');
  const measured = [...first, ...rest].some((entry) => entry.field === 'indicator.text');
  const again = second.find((entry) => entry.field === 'objective.number')?.at ?? [];
  return [
    ...first.map((entry) =>
      entry.field === 'objective.number' ? { ...entry, at: [...entry.at, ...again] } : entry,
    ),
    ...rest.map((entry) =>
      entry.field === 'objective.title'
        ? { ...entry, field: measured ? ('other' as const) : ('indicator.text' as const) }
        : entry,
    ),
  ];
}

const numberOf = (bundle: Bundle): string =>
  fold(bundle.find((entry) => entry.field === 'objective.number')?.paragraphs[0]?.text ?? '');
