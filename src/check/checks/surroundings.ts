import { entryOf } from '../../model/catalogue/index.ts';
import type { Reading } from '../../model/reading.ts';
import { doubt, type Check } from '../finding.ts';
import { readingsOf } from '../readings.ts';

/** From this share of doubtful values on, the others of the same objective or section are less sure too. */
const MANY = 0.25;
const LEAST = 2;

/**
 * Mistakes come together: where a good part of an objective's or section's values are doubted, what cast the doubt (a column
 * misunderstood, a row cut) may concern their neighbours. Looks at flags: runs when all others have.
 */
export const surroundings: Check = (draft) => {
  const groups = new Map<string, { readonly calm: string[]; doubtful: number }>();
  for (const { path, reading } of readingsOf(draft)) {
    const index = reading.value === null ? null : /^objectives\[(\d+)\]/.exec(path);
    if (index === null) continue;
    const doubtful = isDoubtful(reading);
    for (const key of [index[0], draft.objectives[Number(index[1])]!.section]) {
      const group = groups.get(key) ?? { calm: [], doubtful: 0 };
      groups.set(key, group);
      if (doubtful) group.doubtful++;
      else group.calm.push(path);
    }
  }
  const paths = [...groups.values()]
    .filter(({ calm, doubtful }) => doubtful >= LEAST && doubtful >= MANY * (calm.length + doubtful))
    .flatMap(({ calm }) => calm);
  return paths.length === 0 ? [] : [doubt('doubtful_surroundings', [...new Set(paths)], null)];
};

const isDoubtful = ({ flags }: Reading<unknown>): boolean =>
  flags.some((flag) => entryOf(flag).severity !== 'info');
