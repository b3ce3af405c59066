import type { FlagCode } from '../model/catalogue/index.ts';
import type { Place } from '../model/place.ts';
import type { Draft } from '../record/draft.ts';
import { readingsIn } from './readings.ts';

/** Values of one field that could not be read for one reason. */
export interface UnreadValues {
  readonly code: FlagCode;
  /** Path in the record with the positions left out, such as `objectives[].weight`. */
  readonly field: string;
  readonly count: number;
  readonly examples: readonly { readonly raw: string; readonly at: Place }[];
}

/** Doubts about a value's form, which another rule or a word in the document could settle. */
const UNREAD: readonly FlagCode[] = [
  'unreadable_value',
  'scale_unknown',
  'several_values',
  'pairing_unsure',
  'status_inferred',
];
const EXAMPLES = 3;

/** What was found and not read, by reason and field, the most frequent first. */
export function unreadValues(draft: Draft): readonly UnreadValues[] {
  const found = new Map<string, { code: FlagCode; field: string; all: UnreadValues['examples'][number][] }>();
  for (const { path, reading } of readingsIn(draft)) {
    for (const code of reading.flags.filter((flag) => UNREAD.includes(flag))) {
      const field = path.replace(/\[\d+\]/g, '[]');
      const key = `${code} ${field}`;
      const known = found.get(key) ?? { code, field, all: [] };
      found.set(key, known);
      known.all.push({ raw: reading.raw, at: reading.at[0]! });
    }
  }
  return [...found.values()]
    .map(({ code, field, all }) => ({ code, field, count: all.length, examples: all.slice(0, EXAMPLES) }))
    .sort((a, b) => b.count - a.count);
}
