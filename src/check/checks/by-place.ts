import { doubt, type Check } from '../finding.ts';
import { readingsOf } from '../readings.ts';

/** Values of an objective that no label, header or check speaks for: only where they stand says what they are. */
export const byPlace: Check = (draft) => {
  const paths: string[] = [];
  for (const { path, reading } of readingsOf(draft))
    if (path.startsWith('objectives') && reading.value !== null && reading.evidence.length === 0)
      paths.push(path);
  return paths.length === 0 ? [] : [doubt('by_place', paths, null)];
};
