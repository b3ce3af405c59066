import { kindOf } from '../check/kind.ts';
import { claimsOf } from '../doubts/harm.ts';
import { isOpen } from '../doubts/doubts.ts';
import { placeKey } from '../model/place.ts';
import type { Field } from '../record/field.ts';
import type { Record } from '../record/record.ts';

/** A value that was read, and whether people let it stand. */
export interface Judged {
  /** Kind of field: `objective.weight`. */
  readonly kind: string;
  /** Kind of form: the layout of the section, or `act`. */
  readonly form: string;
  readonly confidence: number;
  readonly flags: readonly string[];
  readonly right: boolean;
  /** Whether somebody looked at this very value; the others stood untouched in a document that has no doubts left. */
  readonly looked: boolean;
}

/** What corrections say of the reading of one document. */
export interface Verdict {
  readonly judged: readonly Judged[];
  /** What was stated and not read, by kind and form. */
  readonly missed: readonly Pick<Judged, 'kind' | 'form'>[];
  /** Whether nothing in it wants eyes any more. */
  readonly finished: boolean;
}

type Claims = ReadonlyMap<string, readonly Field<unknown>[]>;

/** Compares what was read of a document with what people made of it. Documents that nobody corrected say nothing. */
export function verdictOn(reading: Record, corrected: Record): Verdict {
  const finished = claimsOf(corrected).every((claim) => !isOpen(claim));
  const judged: Judged[] = [];
  const missed: Verdict['missed'][number][] = [];
  const compare = (was: object | null, is: object | null, prefix: string, form: string): void => {
    const [before, after] = [fieldsOf(was, prefix), fieldsOf(is, prefix)];
    for (const [path, fields] of before)
      for (const field of fields) {
        const now = after.get(path)?.find((one) => isSame(one, field));
        const looked = now === undefined || isSettled(now);
        if (!looked && !finished) continue;
        const { confidence, flags } = field;
        const right = now !== undefined && JSON.stringify(now.value) === JSON.stringify(field.value);
        judged.push({ kind: kindOf(path), form, confidence, flags, right, looked });
      }
    for (const [path, fields] of after)
      for (const field of fields)
        if (field.flags.includes('corrected') && field.value !== null)
          if (before.get(path)?.some((one) => isSame(one, field)) !== true)
            missed.push({ kind: kindOf(path), form });
  };
  compare(reading.act, corrected.act, 'act', 'act');
  const layouts = new Map(reading.sections.map(({ id, layout }) => [id, layout]));
  for (const section of reading.sections) {
    const now = corrected.sections.find(({ id }) => id === section.id);
    // Headings of columns are no values; a section that went with its rows is told by these.
    if (now !== undefined)
      compare({ ...section, columns: [] }, { ...now, columns: [] }, 'sections', section.layout);
  }
  const left = new Map(corrected.objectives.map((objective) => [objective.id, objective]));
  for (const objective of reading.objectives) {
    const form = layouts.get(objective.section) ?? 'table';
    const now = left.get(objective.id);
    left.delete(objective.id);
    const { confidence } = objective;
    const looked = now === undefined || isSettled(now.title);
    if (looked || finished)
      judged.push({ kind: 'objective', form, confidence, flags: [], right: now !== undefined, looked });
    // What is left over says nothing of itself: where it belonged is told as missed.
    if (now !== undefined) compare({ ...objective, other: [] }, { ...now, other: [] }, 'objectives', form);
  }
  for (const { section } of left.values())
    missed.push({ kind: 'objective', form: layouts.get(section) ?? 'table' });
  return { judged, missed, finished };
}

const isSettled = ({ flags }: Field<unknown>): boolean =>
  flags.includes('corrected') || flags.includes('confirmed');

/** One value in two records, by its words and where they stand. */
const isSame = (a: Field<unknown>, b: Field<unknown>): boolean => a.raw === b.raw && keyOf(a) === keyOf(b);
const keyOf = ({ at }: Field<unknown>): string => (at[0] === undefined ? '' : placeKey(at[0]));

function fieldsOf(value: object | null, prefix: string): Claims {
  const found = new Map<string, Field<unknown>[]>();
  const visit = (item: unknown, path: string): void => {
    if (typeof item !== 'object' || item === null) return;
    if ('raw' in item && 'confidence' in item) {
      const list = found.get(path);
      if (list === undefined) found.set(path, [item as Field<unknown>]);
      else list.push(item as Field<unknown>);
    } else if (Array.isArray(item)) for (const one of item) visit(one, path);
    else for (const [key, one] of Object.entries(item)) visit(one, path === '' ? key : `${path}.${key}`);
  };
  visit(value, prefix);
  return found;
}
