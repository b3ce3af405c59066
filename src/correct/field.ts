import { placeKey } from '../model/place.ts';
import type { Field } from '../record/field.ts';
import type { Record } from '../record/record.ts';

export type Places = Field<unknown>['at'];
export type Objective = Record['objectives'][number];

export const isField = (value: unknown): value is Field<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  'raw' in value &&
  'confidence' in value &&
  'at' in value;

/** Rule of what no rule read: a person stated it. */
export const BY_A_PERSON = 'correction';

/** The field of a value that a person states; what was read there keeps its words, its rule and its places. */
export const corrected = <T>(was: Field<unknown> | null, value: T | null, at: Places): Field<T> => ({
  value,
  raw: was?.raw ?? textOf(value),
  confidence: 1,
  flags: ['corrected'],
  rule: was?.rule ?? BY_A_PERSON,
  at: was?.at ?? at,
});

/** A field that a person made out of words of the document. */
export const stated = <T>(value: T | null, raw: string, at: Places): Field<T> => ({
  ...corrected(null, value, at),
  raw,
});

/** The field as read, looked at by a person. */
export const confirmed = <T>(field: Field<T>): Field<T> => ({
  ...field,
  confidence: 1,
  flags: ['confirmed'],
});

const textOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** All fields at or below a value, in the order of the record. */
export function fieldsIn(value: unknown): Field<unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isField(value)) return [value];
  return Object.values(value).flatMap(fieldsIn);
}

/** The words of all fields, each place's once, and where they stand. */
export function wordsIn(value: unknown): { readonly text: string; readonly at: Places } {
  const texts = new Set<string>();
  const places = new Map<string, Places[number]>();
  for (const { raw, at } of fieldsIn(value)) {
    if (raw !== '') texts.add(raw);
    for (const place of at) places.set(placeKey(place), place);
  }
  return { text: [...texts].join(' '), at: [...places.values()] };
}
