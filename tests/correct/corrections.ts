import { targetOf } from '../../src/correct/anchor.ts';
import { stepsOf, valueOf } from '../../src/correct/path.ts';
import type { Correction } from '../../src/record/corrections.ts';
import type { Field } from '../../src/record/field.ts';
import type { Objective, Record } from '../../src/record/record.ts';
import { recordWith } from '../write/export/records.ts';

type Kind = Correction['kind'];
type Own<K extends Kind> = Omit<
  Extract<Correction, { kind: K }>,
  'id' | 'who' | 'when' | 'why' | 'sha256' | 'kind'
>;

let made = 0;

/** A correction of a kind as a person would have made it on a record. */
export function correction<K extends Kind>(
  record: Record,
  kind: K,
  own: Own<K>,
  who = 'Anna Bassi',
): Correction {
  made++;
  return {
    id: `c${made}`,
    who,
    when: `2026-01-02T03:04:${String(made % 60).padStart(2, '0')}Z`,
    why: null,
    sha256: record.source.sha256,
    kind,
    ...own,
  } as unknown as Correction;
}

/** What stands at a path, as a correction of it has it. */
export function wasAt(record: Record, path: string): { value: unknown; raw: string } | null {
  const field = valueOf(record, stepsOf(path)) as Field<unknown> | null;
  return field === null ? null : { value: field.value, raw: field.raw };
}

export const toValue = (record: Record, path: string, is: unknown, who?: string): Correction =>
  correction(record, 'value', { what: targetOf(record, path), was: wasAt(record, path), is, at: [] }, who);

/** A field that stands in a row of its own. */
export const placed = <T>(
  value: T | null,
  row: number,
  raw = String(value),
  flags: string[] = [],
): Field<T> => ({
  value,
  raw,
  confidence: 0.7,
  flags,
  rule: 'labels/invented',
  at: [{ page: 1, box: [10, 20 * row, 100, 20 * row + 12] }],
});

/** A plan of as many objectives as titles, in rows, with weights that come to a hundred. */
export const plan = (
  titles: readonly string[],
  more: (row: number) => Partial<Objective> = () => ({}),
  sha256 = 'a'.repeat(64),
): Record =>
  recordWith(
    sha256,
    titles.map((title, row) => ({
      id: `s1.${row + 1}`,
      number: placed(String(row + 1), row),
      title: placed(title, row),
      weight: placed(100 / titles.length, row),
      ...more(row),
    })),
  );
